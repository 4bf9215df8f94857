import type { DataSource } from 'typeorm';
import { PlainConnection } from './plain-connection';

describe('a plain connection', () => {
  const holding = (answer: unknown, status: string) => {
    const released: unknown[] = [];
    const client = {
      query: () => (answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer)),
      getTransactionStatus: () => status,
      release: (destroy: unknown) => released.push(destroy),
    };
    const master = { connect: () => Promise.resolve(client) };
    return { released, plain: new PlainConnection({ driver: { master } } as unknown as DataSource) };
  };

  it('answers with the rows of every statement of a text', async () => {
    const { plain, released } = holding([{ rows: [] }, { rows: [1, 2] }, { rows: [3] }], 'I');
    expect(await plain.rows('begin; select; commit')).toEqual([1, 2, 3]);
    expect(released).toEqual([false]);
  });

  it('is destroyed when it is left inside a transaction, and given back when it is not', async () => {
    for (const [status, destroyed] of [
      ['E', true],
      ['T', true],
      ['I', false],
    ] as const) {
      const { plain, released } = holding(new Error('division by zero'), status);
      await expect(plain.rows('begin; select 1/0; commit')).rejects.toThrow('division by zero');
      expect(released).toEqual([destroyed]);
    }
  });
});

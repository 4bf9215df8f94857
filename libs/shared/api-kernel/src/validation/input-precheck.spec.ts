import { faultOfInput } from './input-precheck';

const nested = (depth: number) => {
  let value: unknown = 1;
  for (let level = 0; level < depth; level += 1) value = { a: value };
  return value;
};

describe('faultOfInput', () => {
  it('lets ordinary input through, in every script', () => {
    expect(faultOfInput({ text: 'Zoë said: نعم 👩‍👩‍👧 café\n\tend', list: [1, true, null] })).toBeUndefined();
  });

  it.each<[string, unknown]>([
    ['too-deep', nested(21)],
    ['too-deep', nested(50_000)],
    ['too-many-items', { list: Array(501).fill(0) }],
    ['too-many-keys', Object.fromEntries(Array.from({ length: 1001 }, (_, n) => [`k${n}`, 1]))],
    ['unsafe-text', { text: 'a\u0000b' }],
    ['unsafe-text', { text: 'half \ud83d' }],
    ['unsafe-text', { 'key\u0007': 1 }],
    ['unsafe-text', '\u001b[31m'],
  ])('answers %s', (fault, input) => {
    expect(faultOfInput(input)).toBe(fault);
  });
});

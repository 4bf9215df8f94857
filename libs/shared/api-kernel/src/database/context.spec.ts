import { signContext } from './context';

const key = Buffer.alloc(32, 7);
const who = {
  practiceId: '01920000-0000-7000-8000-000000000001',
  practiceTimeZone: 'UTC',
  accountId: '01920000-0000-7000-8000-000000000002',
};
const where = { backendPid: 42, today: '2026-11-22', epochMillis: 1_795_000_000_000 };

describe('signContext', () => {
  it('names backend, practice, person, day and end, and signs them', () => {
    const parts = signContext(who, key, where).split('|');
    expect(parts.slice(0, 7)).toEqual([
      '42',
      who.practiceId,
      who.accountId,
      '00000000-0000-0000-0000-000000000000',
      'u',
      '2026-11-22',
      '1795000060',
    ]);
    expect(parts[7]).toMatch(/^[0-9a-f]{64}$/);
  });

  it('says when it is the system that acts', () => {
    expect(
      signContext({ practiceId: who.practiceId, practiceTimeZone: 'UTC' }, key, where).split('|')[4],
    ).toBe('s');
  });

  it('changes its signature with everything it says', () => {
    const mac = (change: object, place = {}) =>
      signContext({ ...who, ...change }, key, { ...where, ...place }).slice(-64);
    const macs = [
      mac({}),
      mac({ practiceId: who.accountId }),
      mac({ accountId: undefined }),
      mac({}, { backendPid: 43 }),
      mac({}, { today: '2026-11-23' }),
    ];
    expect(new Set(macs).size).toBe(macs.length);
  });

  it('refuses anything that could leave a quoted literal', () => {
    expect(() =>
      signContext({ ...who, practiceId: "x', true); drop table client; --" }, key, where),
    ).toThrow();
  });
});

import { CaseState, EPISODE_END_REASONS } from '../vocabulary/case-words';
import { CASE_MOVES, isClosed, moveCase, whileOpen } from './case-lifecycle';

const states = Object.values(CaseState);
const ready = { consented: true, homeworkOpen: false, today: '2026-03-08' };
const grid = states.flatMap((from) => states.map((to) => [from, to] as const));

const POSSIBLE = new Set([
  'enquiry>intake',
  'enquiry>not_taken_on',
  'intake>active',
  'intake>not_taken_on',
  'active>on_hold',
  'active>discharged',
  'on_hold>active',
  'on_hold>discharged',
  'discharged>active',
]);

describe('moving a case', () => {
  it.each(grid)('from %s to %s is possible exactly where the glossary says so', (from, to) => {
    const outcome = moveCase({ state: from, episode: 1 }, { to, reason: 'completed' }, ready);
    expect(outcome.ok).toBe(POSSIBLE.has(`${from}>${to}`));
    if (!outcome.ok) expect(outcome.problem).toEqual({ code: 'case.move-not-allowed' });
  });

  it('keeps the episode and clears nothing while the case stays open', () => {
    expect(
      moveCase({ state: 'active', episode: 1 }, { to: 'on_hold' }, { ...ready, homeworkOpen: true }),
    ).toEqual({
      ok: true,
      value: { state: 'on_hold', episode: 1, closedOn: null, endReason: null },
    });
  });

  it.each(['intake', 'on_hold', 'discharged'] as const)('from %s to active waits for consent', (state) => {
    const outcome = moveCase({ state, episode: 1 }, { to: 'active' }, { ...ready, consented: false });
    expect(outcome).toEqual({ ok: false, problem: { code: 'case.consent-missing' } });
  });

  it.each(['intake', 'on_hold', 'discharged'] as const)(
    'from %s to active waits for the secrets policy',
    (state) => {
      const missing = { ...ready, policyGap: { proposed: false, unsigned: ['a', 'b'] } };
      expect(moveCase({ state, episode: 1 }, { to: 'active' }, missing)).toEqual({
        ok: false,
        problem: { code: 'case.policy-missing' },
      });
      const unsigned = { ...ready, policyGap: { proposed: true, unsigned: ['b'] } };
      expect(moveCase({ state, episode: 1 }, { to: 'active' }, unsigned)).toEqual({
        ok: false,
        problem: { code: 'case.policy-unsigned', fields: { 'participants.b': [{ code: 'not-signed' }] } },
      });
    },
  );

  it('rests, ends and is not taken on without a secrets policy', () => {
    const facts = { ...ready, policyGap: { proposed: false, unsigned: ['a'] } };
    const ends = [
      ['active', 'on_hold'],
      ['active', 'discharged'],
      ['enquiry', 'intake'],
      ['intake', 'not_taken_on'],
    ] as const;
    for (const [state, to] of ends)
      expect(moveCase({ state, episode: 1 }, { to, reason: 'completed' }, facts).ok).toBe(true);
  });

  it.each(EPISODE_END_REASONS)('closes on today for the reason %s', (reason) => {
    expect(moveCase({ state: 'active', episode: 2 }, { to: 'discharged', reason }, ready)).toEqual({
      ok: true,
      value: { state: 'discharged', episode: 2, closedOn: '2026-03-08', endReason: reason },
    });
  });

  it.each([
    [undefined, 'required'],
    ['', 'required'],
    ['bored', 'not-a-choice'],
  ])('refuses to end for the reason %p', (reason, code) => {
    for (const [state, to] of [
      ['active', 'discharged'],
      ['enquiry', 'not_taken_on'],
    ] as const)
      expect(moveCase({ state, episode: 1 }, { to, reason }, ready)).toEqual({
        ok: false,
        problem: { code: 'case.reason-required', fields: { reason: [{ code }] } },
      });
  });

  it('refuses to discharge while homework is open', () => {
    const outcome = moveCase(
      { state: 'active', episode: 1 },
      { to: 'discharged', reason: 'completed' },
      { ...ready, homeworkOpen: true },
    );
    expect(outcome).toEqual({ ok: false, problem: { code: 'case.homework-open' } });
  });

  it('reopens as a new episode without an end', () => {
    expect(moveCase({ state: 'discharged', episode: 1 }, { to: 'active' }, ready)).toEqual({
      ok: true,
      value: { state: 'active', episode: 2, closedOn: null, endReason: null },
    });
  });

  it('names every state in the table of moves', () => {
    expect(Object.keys(CASE_MOVES).sort()).toEqual([...states].sort());
  });
});

describe('a closed case', () => {
  it.each(states)('%s', (state) => {
    const closed = state === 'discharged' || state === 'not_taken_on';
    expect(isClosed(state)).toBe(closed);
    expect(whileOpen(state)).toEqual(
      closed ? { ok: false, problem: { code: 'case.closed' } } : { ok: true, value: undefined },
    );
  });
});

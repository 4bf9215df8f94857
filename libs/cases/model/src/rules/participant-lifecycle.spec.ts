import { ParticipantState } from '../vocabulary/case-words';
import { hasEnded, moveParticipant, stateOnJoining, takesPart, type Mover } from './participant-lifecycle';

const states = Object.values(ParticipantState);
const movers: readonly Mover[] = ['clinician', 'person'];
const grid = states.flatMap((from) => states.flatMap((to) => movers.map((by) => [from, to, by] as const)));
const ready = { consented: true, today: '2026-03-08' };

const POSSIBLE = new Set(
  [
    ['invited>joined', 'person'],
    ['invited>left', 'clinician person'],
    ['invited>removed', 'clinician'],
    ['joined>active', 'clinician person'],
    ['joined>left', 'clinician person'],
    ['joined>removed', 'clinician'],
    ['active>paused', 'clinician person'],
    ['active>left', 'clinician person'],
    ['active>removed', 'clinician'],
    ['paused>active', 'clinician person'],
    ['paused>left', 'clinician person'],
    ['paused>removed', 'clinician'],
  ].flatMap(([move, who]) => (who ?? '').split(' ').map((by) => `${move} ${by}`)),
);

describe('moving a participation', () => {
  it.each(grid)('from %s to %s by the %s', (from, to, by) => {
    const outcome = moveParticipant({ state: from }, { to, reason: 'Moved abroad' }, { ...ready, by });
    expect(outcome.ok).toBe(POSSIBLE.has(`${from}>${to} ${by}`));
    if (!outcome.ok) expect(outcome.problem).toEqual({ code: 'case.participant-move-not-allowed' });
  });

  it.each(['joined', 'paused'] as const)('from %s to active waits for consent', (state) => {
    const facts = { ...ready, consented: false, by: 'clinician' } as const;
    expect(moveParticipant({ state }, { to: 'active' }, facts)).toEqual({
      ok: false,
      problem: { code: 'case.consent-missing' },
    });
  });

  it.each([undefined, ''])('removes nobody for the reason %p', (reason) => {
    expect(
      moveParticipant({ state: 'active' }, { to: 'removed', reason }, { ...ready, by: 'clinician' }),
    ).toEqual({
      ok: false,
      problem: { code: 'case.reason-required', fields: { reason: [{ code: 'required' }] } },
    });
  });

  it('ends on today, with the reason when there is one', () => {
    const leave = (reason?: string) =>
      moveParticipant({ state: 'active' }, { to: 'left', reason }, { ...ready, by: 'person' });
    expect(leave()).toEqual({ ok: true, value: { state: 'left', stateReason: null, toOn: '2026-03-08' } });
    expect(leave('Enough')).toEqual({
      ok: true,
      value: { state: 'left', stateReason: 'Enough', toOn: '2026-03-08' },
    });
  });

  it('has no end while it goes on', () => {
    expect(moveParticipant({ state: 'active' }, { to: 'paused' }, { ...ready, by: 'clinician' })).toEqual({
      ok: true,
      value: { state: 'paused', stateReason: null, toOn: null },
    });
  });
});

describe('joining', () => {
  it('puts whoever agreed to treatment in care at once, and lets the others wait', () => {
    expect(stateOnJoining(true)).toBe('active');
    expect(stateOnJoining(false)).toBe('joined');
  });
});

describe('who is there', () => {
  it.each([
    ['invited', false, false],
    ['joined', true, false],
    ['active', true, false],
    ['paused', true, false],
    ['left', false, true],
    ['removed', false, true],
  ] as const)('%s: takes part %p, has ended %p', (state, part, ended) => {
    expect(takesPart(state)).toBe(part);
    expect(hasEnded(state)).toBe(ended);
  });
});

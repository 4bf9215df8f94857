import type { CareTeamRole } from '../vocabulary/case-words';
import { endMembership, joinTeam, type Membership } from './care-team';

const today = '2026-03-08';
const member = (change: Partial<Membership> = {}): Membership => ({
  id: 'm1',
  accountId: 'ilse',
  role: 'primary',
  from: '2026-01-01',
  to: null,
  ...change,
});
const wish = (role: CareTeamRole, change: { accountId?: string; from?: string; to?: string } = {}) => ({
  accountId: 'owen',
  role,
  from: today,
  ...change,
});

describe('joining a care team', () => {
  it.each(['co', 'substitute', 'supervisor'] as const)('as %s ends nobody', (role) => {
    expect(joinTeam([member()], wish(role), today)).toEqual({ ok: true, value: { ends: [] } });
  });

  it('as primary ends the primary before on the same day', () => {
    expect(joinTeam([member()], wish('primary', { from: '2026-03-20' }), today)).toEqual({
      ok: true,
      value: { ends: [{ id: 'm1', on: '2026-03-20' }] },
    });
  });

  it('as primary ends the membership the colleague had', () => {
    const co = member({ id: 'm2', accountId: 'owen', role: 'co' });
    expect(joinTeam([member(), co], wish('primary'), today)).toEqual({
      ok: true,
      value: {
        ends: [
          { id: 'm1', on: today },
          { id: 'm2', on: today },
        ],
      },
    });
  });

  it('leaves a future membership of the colleague empty rather than backwards', () => {
    const later = member({ id: 'm2', accountId: 'owen', role: 'co', from: '2026-04-01' });
    const outcome = joinTeam([member(), later], wish('primary'), today);
    expect(outcome.ok && outcome.value.ends[1]).toEqual({ id: 'm2', on: '2026-04-01' });
  });

  it.each(['co', 'substitute'] as const)('twice at a time is refused (%s)', (role) => {
    const co = member({ id: 'm2', accountId: 'owen', role: 'co' });
    expect(joinTeam([member(), co], wish(role), today)).toEqual({
      ok: false,
      problem: { code: 'case.already-on-team' },
    });
  });

  it('as primary is refused to whoever is primary already', () => {
    expect(joinTeam([member()], wish('primary', { accountId: 'ilse' }), today)).toEqual({
      ok: false,
      problem: { code: 'case.already-on-team' },
    });
  });

  it.each([
    ['2026-03-08', undefined, '2026-03-08', true],
    ['2026-03-08', undefined, '2026-03-09', false],
    ['2026-05-01', '2026-05-10', '2026-05-01', true],
    ['2026-05-01', '2026-05-10', '2026-05-09', false],
    ['2026-05-01', '2026-05-10', null, false],
  ])('from %s to %p beside a span that ends on %p: %p', (from, to, until, ok) => {
    const earlier = member({ id: 'm2', accountId: 'owen', role: 'co', to: until });
    expect(joinTeam([member(), earlier], wish('substitute', { from, to }), today).ok).toBe(ok);
  });

  it('may end before another span of the same colleague begins', () => {
    const later = member({ id: 'm2', accountId: 'owen', role: 'co', from: '2026-05-01' });
    expect(joinTeam([member(), later], wish('substitute', { to: '2026-05-01' }), today).ok).toBe(true);
    expect(joinTeam([member(), later], wish('substitute', { to: '2026-05-02' }), today).ok).toBe(false);
  });

  it.each([
    [{ from: '2026-03-07' }, 'from'],
    [{ to: '2026-03-08' }, 'to'],
  ])('refuses %j as out of range', (span, field) => {
    expect(joinTeam([member()], wish('co', span), today)).toEqual({
      ok: false,
      problem: { code: 'validation-failed', fields: { [field]: [{ code: 'out-of-range' }] } },
    });
  });

  it('has no primary with an end: the case would be left without one', () => {
    const outcome = joinTeam([member()], wish('primary', { to: '2026-04-01' }), today);
    expect(!outcome.ok && outcome.problem.code).toBe('case.last-of-team');
  });

  it('hands over no earlier than an agreed handover', () => {
    const agreed = [
      member({ to: '2026-04-01' }),
      member({ id: 'm2', accountId: 'wren', from: '2026-04-01' }),
    ];
    const outcome = joinTeam(agreed, wish('primary'), today);
    expect(!outcome.ok && outcome.problem.fields).toEqual({ from: [{ code: 'out-of-range' }] });
  });
});

describe('ending a membership', () => {
  it.each(['co', 'substitute', 'supervisor'] as const)('as %s ends today', (role) => {
    expect(endMembership(member({ role }), today)).toEqual({ ok: true, value: today });
  });

  it.each([null, '2026-04-01'])('never ends a primary (to %p)', (to) => {
    expect(endMembership(member({ to }), today)).toEqual({
      ok: false,
      problem: { code: 'case.last-of-team' },
    });
  });

  it('lets a future one never begin', () => {
    expect(endMembership(member({ role: 'co', from: '2026-05-01' }), today)).toEqual({
      ok: true,
      value: '2026-05-01',
    });
  });

  it('leaves an ended one as it was', () => {
    expect(endMembership(member({ to: '2026-02-01' }), today)).toEqual({ ok: true, value: '2026-02-01' });
  });
});

import {
  refuse,
  SharedProblem,
  succeed,
  type AccountId,
  type LocalDate,
  type Outcome,
  type Problem,
} from '@reknit/shared/model';
import type { JoinCareTeam } from '../contract/case-views';
import { CaseProblem } from '../vocabulary/case-problem';
import { CareTeamRole } from '../vocabulary/case-words';

/** A dated membership. It gives access from `from` and no longer on `to`. */
export interface Membership {
  readonly id: string;
  readonly accountId: AccountId;
  readonly role: CareTeamRole;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
}

type TeamProblem = Problem<CaseProblem | SharedProblem>;

/** Memberships that end so that a new one can begin. */
export interface Handover {
  readonly ends: readonly { readonly id: string; readonly on: LocalDate }[];
}

/**
 * Decides who may join a care team. Joining as primary is the handover: the primary before ends on the day the next
 * begins, and so does another membership of the same colleague. Nobody is on one team twice at a time.
 *
 * @param team every membership of the case, past ones too
 * @example
 * joinTeam([{ id: 'm1', accountId: 'a', role: 'primary', from: '2026-01-01', to: null }],
 *   { accountId: 'b', role: 'primary', from: '2026-03-08' }, '2026-03-08')
 * // { ok: true, value: { ends: [{ id: 'm1', on: '2026-03-08' }] } }
 */
export function joinTeam(
  team: readonly Membership[],
  wish: JoinCareTeam,
  today: LocalDate,
): Outcome<Handover, TeamProblem> {
  if (wish.from < today || (wish.to !== undefined && wish.to <= wish.from))
    return outOfRange(wish.from < today ? 'from' : 'to');
  const own = team.filter(({ accountId }) => accountId === wish.accountId).filter(overlaps(wish));
  if (wish.role !== CareTeamRole.primary)
    return own.length > 0 ? refuse({ code: CaseProblem.alreadyOnTeam }) : succeed({ ends: [] });
  if (wish.to !== undefined)
    return refuse({ code: CaseProblem.lastOfTeam, fields: { to: [{ code: 'not-allowed' }] } });
  const primary = team.filter(({ role, to }) => role === CareTeamRole.primary && to === null);
  if (own.some(({ id }) => primary.some((member) => member.id === id)))
    return refuse({ code: CaseProblem.alreadyOnTeam });
  const ending = [...primary, ...own];
  if (primary.some(({ from }) => from > wish.from)) return outOfRange('from');
  return succeed({ ends: ending.map(({ id, from }) => ({ id, on: from > wish.from ? from : wish.from })) });
}

/**
 * Decides the end of a membership, as of today. A primary is never simply ended: a case is handed over.
 *
 * @returns the day from which there is no access any more; one that had ended stays as it was
 * @example
 * endMembership({ id: 'm2', accountId: 'b', role: 'co', from: '2026-01-01', to: null }, '2026-03-08')
 * // { ok: true, value: '2026-03-08' }
 */
export function endMembership(member: Membership, today: LocalDate): Outcome<LocalDate, TeamProblem> {
  if (member.to !== null && member.to <= today) return succeed(member.to);
  if (member.role === CareTeamRole.primary) return refuse({ code: CaseProblem.lastOfTeam });
  return succeed(member.from > today ? member.from : today);
}

/** Whether two spans share a day; a span without an end goes on. */
function overlaps(wish: { readonly from: LocalDate; readonly to?: LocalDate }) {
  return ({ from, to }: Membership): boolean =>
    (to === null || (wish.from < to && from < to)) && (wish.to === undefined || from < wish.to);
}

function outOfRange(field: 'from' | 'to') {
  return refuse({ code: SharedProblem.validation, fields: { [field]: [{ code: 'out-of-range' }] } });
}

import { refuse, succeed, type Instant, type Outcome, type Problem } from '@reknit/shared/model';
import { HomeworkProblem } from '../vocabulary/homework-problem';
import { HomeworkStatus } from '../vocabulary/homework-status';
import { allows, close, statusAt, withdraw, type Standing, type StandingPatch } from './lifecycle';

const { assigned, inProgress, submitted, reviewed, closed, paused, lapsed, declined, withdrawn } =
  HomeworkStatus;

const OUT: readonly HomeworkStatus[] = [declined, withdrawn];
const ANSWERED: readonly HomeworkStatus[] = [submitted, reviewed, closed];
/** Of those who have not answered, the one that says most about the whole. */
const WAITING: readonly HomeworkStatus[] = [inProgress, assigned, paused, lapsed];

/**
 * How a piece of homework stands as a whole, from how it stands for each person: submitted only once everybody who
 * takes part in it has submitted. Who declined or was taken out of it does not count.
 *
 * @example
 * homeworkStatusOf(['submitted', 'in_progress']) // 'in_progress'
 * homeworkStatusOf(['submitted', 'declined']) // 'submitted'
 */
export function homeworkStatusOf(statuses: readonly HomeworkStatus[]): HomeworkStatus {
  const active = statuses.filter((status) => !OUT.includes(status));
  if (active.length === 0) return statuses.includes(declined) ? declined : withdrawn;
  const least = ANSWERED.find((status) => active.includes(status));
  if (least && active.every((status) => ANSWERED.includes(status))) return least;
  const waiting = WAITING.find((status) => active.includes(status)) ?? inProgress;
  return least && waiting === assigned ? inProgress : waiting;
}

/** What ends for each person, in the order they were given; undefined where nothing changes. */
export interface Ending {
  readonly patches: readonly (StandingPatch | undefined)[];
  /** What the homework as a whole becomes; open while somebody's answers wait for a review. */
  readonly status: 'open' | 'withdrawn' | 'closed';
}

type Ended = Outcome<Ending, Problem<HomeworkProblem>>;
const notAllowed: Ended = refuse({ code: HomeworkProblem.moveNotAllowed });

/**
 * Takes homework back from everybody who has not answered yet. Answers that were submitted stay and wait for their review.
 *
 * @returns a problem when nobody is left to take it back from
 */
export function withdrawAll(standings: readonly Standing[], now: Instant): Ended {
  const patches = standings.map((standing) => patchOf(withdraw(standing, now)));
  if (patches.every((patch) => !patch)) return notAllowed;
  const left = standings.filter((_, at) => !patches[at]).map((standing) => statusAt(standing, now));
  return succeed({ patches, status: left.every((status) => OUT.includes(status)) ? withdrawn : 'open' });
}

/**
 * Puts finished homework away. Refused while somebody still works on it or waits for a review; what has lapsed or was
 * declined stays described as that.
 */
export function closeAll(standings: readonly Standing[], now: Instant): Ended {
  const unfinished: readonly HomeworkStatus[] = [assigned, inProgress, paused, submitted];
  if (standings.some((standing) => unfinished.includes(statusAt(standing, now)))) return notAllowed;
  const patches = standings.map((standing) =>
    allows(standing, 'close', now) ? patchOf(close(standing, now)) : undefined,
  );
  return succeed({ patches, status: closed });
}

function patchOf(outcome: Outcome<StandingPatch, unknown>): StandingPatch | undefined {
  return outcome.ok ? outcome.value : undefined;
}

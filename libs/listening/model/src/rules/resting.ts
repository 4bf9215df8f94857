import type { Instant, ParticipantId } from '@reknit/shared/model';
import { LISTENING_LIMITS } from '../contract/limits';
import { RoundStatus } from '../vocabulary/round-status';
import { askReadiness, interrupted, into, notAvailable } from './opening';
import { plusMinutes } from './quiet-hours';
import { LIVE, UNFINISHED, withSeat, type MoveFacts, type RoundStanding } from './standing';
import { handedIn } from './turns';

const { timedOut, suspended, stopped, abandoned, privateDebrief, lobby, scheduled } = RoundStatus;

/** A pause with a time to come back. Who called it is in no state anybody of the round can see. */
export function timeOut(standing: RoundStanding, minutes: number, facts: MoveFacts): RoundStanding {
  const { now } = facts;
  const until = plusMinutes(now, Math.max(standing.rules.timeOutMax, minutes));
  return into(interrupted(standing), timedOut, facts, {
    timeOut: {
      notBefore: plusMinutes(now, LISTENING_LIMITS.timeOutMinutes.min),
      returnAt: plusMinutes(now, minutes),
      until,
    },
  });
}

/** From a pause or a rest back to being asked; from the time before anybody was asked back to coming in. */
export function resume(standing: RoundStanding, facts: MoveFacts): RoundStanding {
  return askReadiness(standing, facts);
}

/** Whether a pause has been long enough; anything else that rests may go on at once. */
export function mayResumeAt(standing: RoundStanding, now: Instant): boolean {
  return standing.timeOut === null || (now >= standing.timeOut.notBefore && now < standing.timeOut.until);
}

/** At once, without a reason. Everybody gets the debrief. */
export function stop(standing: RoundStanding, facts: MoveFacts): RoundStanding {
  return into(standing, stopped, facts, { completed: false });
}

/**
 * Joint work of the case stops (AL-7): what is under way rests with neutral words, whoever's word it followed from. What
 * has not begun asks by itself before it does; a debrief is nobody's joint work and goes on.
 */
export function suspendForGate(standing: RoundStanding, facts: MoveFacts): RoundStanding {
  if (![...LIVE, timedOut, suspended].includes(standing.status)) return standing;
  if (standing.status === lobby) return into(standing, scheduled, facts, { notice: 'not_available' });
  return notAvailable(standing, facts);
}

/** Somebody has gone away for long, or a turn has waited twice its time. No words: it just rests. */
export function rest(standing: RoundStanding, facts: MoveFacts): RoundStanding {
  return into(interrupted(standing), suspended, facts);
}

export function abandon(standing: RoundStanding, facts: MoveFacts): RoundStanding {
  return into(standing, abandoned, facts, { completed: false });
}

/** Somebody takes part in the case no longer: what was unfinished is left; what was done stays for who remains. */
export function leave(standing: RoundStanding, who: ParticipantId, facts: MoveFacts): RoundStanding {
  const left = withSeat(standing, who, { left: true });
  if (UNFINISHED.includes(standing.status)) return abandon(left, facts);
  return standing.status === privateDebrief ? handedIn(left, facts) : left;
}

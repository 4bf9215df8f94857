import { refuse, succeed, type Outcome, type Problem } from '@reknit/shared/model';
import { AmendsProblem } from '../vocabulary/amends-problem';
import type { AmendsActor } from '../vocabulary/amends-words';

/** A pause as it stands: who called it, who wants to go on, and how long the answer may still take. */
export interface PauseStanding {
  readonly by: AmendsActor;
  readonly personAgreed: boolean;
  readonly clinicianAgreed: boolean;
}

/** Who has now said that it may go on; `over` once everybody has who has to. */
export interface PauseEnding {
  readonly personAgreed: boolean;
  readonly clinicianAgreed: boolean;
  readonly over: boolean;
}

/**
 * A pause ends when the clinician and whoever called it both say so, in either order. One that the clinician or the system
 * called needs the clinician alone. Nobody else can end it.
 *
 * @example
 * goOn({ by: 'harmed', personAgreed: false, clinicianAgreed: false }, 'clinician') // over: false
 */
export function goOn(pause: PauseStanding, actor: AmendsActor): Outcome<PauseEnding, Problem<AmendsProblem>> {
  const personal = pause.by === 'author' || pause.by === 'harmed';
  const isPerson = personal && actor === pause.by;
  if (actor !== 'clinician' && !isPerson) return refuse({ code: AmendsProblem.moveNotAllowed });
  const personAgreed = pause.personAgreed || isPerson;
  const clinicianAgreed = pause.clinicianAgreed || actor === 'clinician';
  return succeed({ personAgreed, clinicianAgreed, over: clinicianAgreed && (personAgreed || !personal) });
}

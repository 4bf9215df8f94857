import { refuse, succeed, type Outcome, type Problem } from '@reknit/shared/model';
import type { HoldInformation, ResolveHeld } from '../contract/safety';
import { SafetyProblem } from '../vocabulary/safety-problem';
import type { HeldCategory } from '../vocabulary/safety-words';

/**
 * Fear and violence are always held: whatever the policy, no step towards the other person can be planned with them.
 *
 * @example
 * planHeld({ category: 'fear_or_violence', step: 'help_to_say' })
 * // { ok: false, problem: { code: 'safety.always-held', fields: { step: [{ code: 'not-a-choice' }] } } }
 */
export function planHeld({
  category,
  step,
}: Pick<HoldInformation, 'category' | 'step'>): Outcome<void, Problem<SafetyProblem>> {
  return category === 'fear_or_violence' && step !== 'keep'
    ? refuse({ code: SafetyProblem.alwaysHeld, fields: { step: [{ code: 'not-a-choice' }] } })
    : succeed(undefined);
}

/**
 * Decides the end of something held. Fear and violence never end by being told to the other person.
 *
 * @example
 * resolveHeld({ category: 'money', resolved: false }, { outcome: 'said_by_person' }) // { ok: true, value: undefined }
 */
export function resolveHeld(
  { category, resolved }: { readonly category: HeldCategory; readonly resolved: boolean },
  { outcome }: ResolveHeld,
): Outcome<void, Problem<SafetyProblem>> {
  if (resolved) return refuse({ code: SafetyProblem.alreadyResolved });
  const told = outcome === 'said_by_person' || outcome === 'shared_with_agreement';
  return category === 'fear_or_violence' && told
    ? refuse({ code: SafetyProblem.alwaysHeld, fields: { outcome: [{ code: 'not-a-choice' }] } })
    : succeed(undefined);
}

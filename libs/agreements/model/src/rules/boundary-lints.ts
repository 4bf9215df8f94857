import { RelationType } from '@reknit/shared/model';
import type { BoundaryDraft } from '../contract/boundary';
import type { BoundaryHint } from '../contract/boundary-views';

/** Verbs and turns that put the act into somebody else's hands. */
const THEIRS =
  /^(?:you|he|she|they|my (?:partner|husband|wife|friend|mother|father|mum|dad|son|daughter|brother|sister))\b/i;
const MAKES_THEM =
  /\b(?:make|force|get|have|stop|prevent|forbid)\s+(?:you|him|her|them)\b|\byou (?:must|have to|will|need to|should)\b/i;
/** Left after articles and pronouns, these name a judgement, not something a camera would show. */
const JUDGEMENTS =
  /\b(?:disrespect(?:ful|ed|s)?|rude(?:ness)?|attitude|selfish(?:ness)?|toxic|mean|unfair(?:ness)?|inconsiderate|careless(?:ness)?|awful|horrible)\b/i;
const OBSERVABLE =
  /\b(?:say|says|said|call|calls|shout|shouts|raise|raises|read|reads|look|looks|open|opens|come|comes|came|leave|leaves|arrive|arrives|drink|drinks|drinking|text|texts|ask|asks|touch|touches|take|takes|post|posts|tell|tells|interrupt|interrupts|walk|walks|stay|stays|spend|spends|write|writes|wait|waits|borrow|borrows|cancel|cancels|phone|phones)\b/i;

/**
 * Why an action is not the author's own (BD-2), or nothing. A first look only: the clinician reads it too.
 *
 * @returns `not-mine`: somebody else would have to do it; `makes-them`: it is done to somebody
 * @example
 * ownActionFault('You must apologise') // 'not-mine'
 * ownActionFault('I leave the room') // undefined
 */
export function ownActionFault(action: string): 'not-mine' | 'makes-them' | undefined {
  const text = action.trim();
  if (text === '') return undefined;
  if (THEIRS.test(text)) return 'not-mine';
  return MAKES_THEM.test(text) ? 'makes-them' : undefined;
}

/**
 * Questions to think about before handing it in; none of them refuses anything.
 *
 * @example
 * boundaryHints({ kind: 'limit', situation: 'You disrespect me' }) // [{ field: 'situation', code: 'what-would-a-camera-see' }]
 */
export function boundaryHints(draft: BoundaryDraft, relationType?: RelationType): readonly BoundaryHint[] {
  const hints: BoundaryHint[] = [];
  const situation = draft.situation ?? '';
  if (JUDGEMENTS.test(situation) && !OBSERVABLE.test(situation))
    hints.push({ field: 'situation', code: 'what-would-a-camera-see' });
  if (/\b(?:always|never)\b/i.test(situation))
    hints.push({ field: 'situation', code: 'one-time-it-happened' });
  if (draft.controlCheck?.c2) hints.push({ field: 'controlCheck', code: 'belongs-in-transparency' });
  if (
    draft.kind === 'limit' &&
    /^\s*(?:you|they|he|she)\b[^.]*\b(?:must|may not|cannot|can't|are not allowed)\b/i.test(
      draft.statement ?? '',
    )
  )
    hints.push({ field: 'statement', code: 'says-what-they-must' });
  const levels = (draft.ownResponse ?? []).map(({ level }) => level);
  if (levels.length > 0 && !levels.includes(1))
    hints.push({ field: 'ownResponse', code: 'begin-with-a-reminder' });
  const isPrivate = draft.domain === 'phones_and_online' || draft.domain === 'space_and_privacy';
  if (isPrivate && relationType === RelationType.romantic)
    hints.push({ field: 'domain', code: 'privacy-is-not-secrecy' });
  return hints;
}

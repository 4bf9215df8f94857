import type { BoundaryDraft } from '../contract/boundary';

const OPEN = '…';

/**
 * The sentence a kind speaks in, made of the fields as far as they are filled; a gap shows as `…`. Editable afterwards.
 *
 * @param person what the person is called in a request: given name or label; absent: "you"
 * @example
 * frameOf({ kind: 'limit', situation: 'you have been drinking before my visit', ownAction: 'leave and phone the next day' })
 * // 'When you have been drinking before my visit, I will leave and phone the next day.'
 */
export function frameOf(
  {
    kind,
    situation,
    ownAction,
    act,
    conduct,
  }: Pick<BoundaryDraft, 'kind' | 'situation' | 'ownAction' | 'act' | 'conduct'>,
  person = 'you',
): string {
  if (kind === 'limit') return `When ${part(situation)}, I will ${part(ownAction, 'I will ')}.`;
  if (kind === 'request')
    return `I would like ${person} to ${part(act)}. If not, I will ${part(ownAction, 'I will ')}.`;
  return `We both agree that ${part(conduct)}.`;
}

/** Without the stop at its end, beginning small unless it begins with a name or "I". */
function part(text: string | undefined, leadIn?: string): string {
  const bare = (text ?? '').trim().replace(/[.!…\s]+$/, '');
  if (bare === '') return OPEN;
  const own =
    leadIn && bare.toLowerCase().startsWith(leadIn.toLowerCase()) ? bare.slice(leadIn.length) : bare;
  return /^(You|When|We|The|A|An|My|If|It|There|After|Before|At|Stay|Leave|Say|Go|Put)\b/.test(own)
    ? own.charAt(0).toLowerCase() + own.slice(1)
    : own;
}

import type { BoundaryDraft } from '../contract/boundary';
import type { BoundaryRevisionView } from '../contract/boundary-views';

/** Fields whose words a reader compares; the private ones are not among them. */
const COMPARED = [
  'domain',
  'situation',
  'statement',
  'ownAction',
  'act',
  'conduct',
  'ownResponse',
  'flex',
  'exceptions',
  'appliesTo',
  'times',
  'startsOn',
  'endsOn',
  'reviewOn',
] as const satisfies readonly (keyof BoundaryDraft)[];

/**
 * What one revision changed in the one before, field by field, as text.
 *
 * @example boundaryDiff({ kind: 'limit', flex: 'firm' }, { kind: 'limit', flex: 'open' }) // [{ field: 'flex', before: 'firm', after: 'open' }]
 */
export function boundaryDiff(before: BoundaryDraft, after: BoundaryDraft): BoundaryRevisionView['changes'] {
  return COMPARED.flatMap((field) => {
    const [was, is] = [asText(before[field]), asText(after[field])];
    return was === is ? [] : [{ field, before: was, after: is }];
  });
}

type Value = BoundaryDraft[(typeof COMPARED)[number]];

function asText(value: Value): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return value;
  return value.map((part) => (typeof part === 'string' ? part : lineOf(part))).join('\n');
}

function lineOf(part: object): string {
  return Object.values(part)
    .map((value: unknown) => (Array.isArray(value) ? value.join(' ') : String(value)))
    .join(' · ');
}

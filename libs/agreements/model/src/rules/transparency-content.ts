import {
  refuse,
  RelationType,
  succeed,
  type FieldFault,
  type LocalDate,
  type Outcome,
  type Problem,
} from '@reknit/shared/model';
import type { TransparencyItem } from '../contract/transparency';
import { TRANSPARENCY_LIMITS } from '../contract/transparency-limits';
import { TransparencyProblem } from '../vocabulary/transparency-problem';
import { TransparencyVariant, type TransparencyArea } from '../vocabulary/transparency-words';
import { banIn } from './transparency-bans';
import { lastEnd } from './transparency-lifecycle';
import { gradedFreedomAreas, transparencyVariant, type TransparencyPeople } from './transparency-variant';

/** What an agreement is decided from besides its items. */
export interface TransparencyContentFacts extends TransparencyPeople {
  readonly today: LocalDate;
}

type Faults = Record<string, FieldFault[]>;
export type TransparencyRead = Outcome<readonly TransparencyItem[], Problem<TransparencyProblem>>;

/** Between friends nobody's day and nobody's phone is anybody's business. */
const FRIENDS: readonly TransparencyArea[] = ['money', 'confidences'];
const TEXTS = [
  'whatIsTold',
  'proportionate',
  'reciprocalReason',
  'taperTo',
  'stopIf',
  'namedPerson',
] as const;

/**
 * Whether these items can be agreed at all: what no agreement may hold comes first, with the field it stands in; then that
 * every item ends within twelve weeks, is about something open between these people, and told by one of them.
 *
 * @returns the items, or `transparency.banned` / `transparency.content-invalid` with faults by field (`items.0.whatIsTold`)
 * @example
 * transparencyOf([{ ...item, whatIsTold: 'You share your live location' }], facts)
 * // refused; fields['items.0.whatIsTold']: [{ code: 'live-location' }]
 */
export function transparencyOf(
  items: readonly TransparencyItem[],
  facts: TransparencyContentFacts,
): TransparencyRead {
  const banned = bansIn(items, facts);
  if (Object.keys(banned).length > 0) return refuse({ code: TransparencyProblem.banned, fields: banned });
  const faults = faultsIn(items, facts);
  if (Object.keys(faults).length > 0)
    return refuse({ code: TransparencyProblem.contentInvalid, fields: faults });
  return succeed(items);
}

function bansIn(items: readonly TransparencyItem[], { people }: TransparencyContentFacts): Faults {
  const faults: Faults = {};
  for (const [at, item] of items.entries()) {
    for (const field of TEXTS) {
      const ban = banIn(item[field] ?? '');
      if (ban) faults[`items.${at}.${field}`] = [{ code: ban }];
    }
    const teller = people.find(({ participantId }) => participantId === item.byWhom);
    if (item.area === 'phone_use' && teller?.minor) faults[`items.${at}.area`] = [{ code: 'minors-devices' }];
  }
  return faults;
}

function faultsIn(items: readonly TransparencyItem[], facts: TransparencyContentFacts): Faults {
  const faults: Faults = {};
  const { min, max } = TRANSPARENCY_LIMITS.items;
  if (items.length < min) faults['items'] = [{ code: 'too-few', limit: min }];
  if (items.length > max) faults['items'] = [{ code: 'too-many', limit: max }];
  for (const [at, item] of items.entries()) {
    const miss = (field: string, code: string, limit?: number) => {
      faults[`items.${at}.${field}`] = [limit === undefined ? { code } : { code, limit }];
    };
    if (item.number !== at + 1) miss('number', 'not-in-order');
    if (!areaFits(item.area, facts.relationType)) miss('area', 'not-between-you');
    else if (!isTheirs(item, facts)) miss('area', 'not-a-childs-to-hear');
    if (plain(item.taperTo) === plain(item.whatIsTold)) miss('taperTo', 'not-lighter');
    if ((item.area === 'contact_with_named_person') !== (item.namedPerson !== undefined))
      miss('namedPerson', item.namedPerson === undefined ? 'required' : 'not-of-this-area');
    if (!facts.people.some(({ participantId }) => participantId === item.byWhom))
      miss('byWhom', 'not-a-choice');
    if (item.endsOn <= facts.today) miss('endsOn', 'in-past');
    if (item.endsOn > lastEnd(facts.today)) miss('endsOn', 'too-late', TRANSPARENCY_LIMITS.mostWeeks);
  }
  return faults;
}

function areaFits(area: TransparencyArea, relationType: RelationType): boolean {
  if (relationType === RelationType.friendship) return FRIENDS.includes(area);
  return area !== 'confidences';
}

/** In a graded freedom plan nothing of an adult's own is put on somebody who is growing up. */
function isTheirs({ area, byWhom }: TransparencyItem, facts: TransparencyContentFacts): boolean {
  if (transparencyVariant(facts) !== TransparencyVariant.gradedFreedom) return true;
  const minor = facts.people.some((person) => person.participantId === byWhom && person.minor);
  return gradedFreedomAreas(minor).includes(area);
}

const plain = (text: string) => text.trim().replace(/\s+/g, ' ').toLowerCase();

/**
 * The last day any item holds.
 *
 * @example endOf([{ ...item, endsOn: '2026-04-01' }, { ...item, endsOn: '2026-05-01' }]) // '2026-05-01'
 */
export function endOf(items: readonly Pick<TransparencyItem, 'endsOn'>[]): LocalDate | null {
  return items.reduce<LocalDate | null>(
    (last, { endsOn }) => (last === null || endsOn > last ? endsOn : last),
    null,
  );
}

/**
 * The items of a renewal: those named, with their new ends; the rest stops where it said it would.
 *
 * @returns undefined when an item is named that is not there, or named twice
 */
export function renewedItems(
  items: readonly TransparencyItem[],
  wanted: readonly { readonly number: number; readonly endsOn: LocalDate }[],
): readonly TransparencyItem[] | undefined {
  const numbers = wanted.map(({ number }) => number);
  if (numbers.length === 0 || new Set(numbers).size !== numbers.length) return undefined;
  const kept = items.filter(({ number }) => numbers.includes(number));
  if (kept.length !== numbers.length) return undefined;
  return kept.map((item, at) => ({
    ...item,
    number: at + 1,
    endsOn: wanted.find(({ number }) => number === item.number)?.endsOn ?? item.endsOn,
  }));
}

import type { RelationSubtype, RelationType } from '@reknit/shared/model';
import { DEFAULT_LOCALE, type Locale } from '../definition/text';

type Nouns = Readonly<Record<RelationType, string>>;
const NOUNS: Readonly<Record<Locale, Nouns>> = {
  en: { romantic: 'your partner', friendship: 'your friend', family: 'your family member' },
};

/** Where the kind of tie says more than the relation type does, without guessing who is who. */
const SUBTYPE_NOUNS: Readonly<Record<Locale, Partial<Record<RelationSubtype, string>>>> = {
  en: {
    ex_partners: 'your former partner',
    former_friend: 'your former friend',
    housemate: 'your housemate',
    siblings: 'your sibling',
    in_laws: 'your relative',
    carers: 'the person you care with',
  },
};

/**
 * What to put for `{person}` where no name is known: a noun that assumes neither gender nor role.
 *
 * @example
 * personNoun('friendship') // 'your friend'
 * personNoun('family', 'siblings') // 'your sibling'
 */
export function personNoun(
  variant: RelationType,
  subtype?: RelationSubtype,
  locale = DEFAULT_LOCALE,
): string {
  const closer = subtype && SUBTYPE_NOUNS[locale]?.[subtype];
  return closer ?? (NOUNS[locale] ?? NOUNS['en']!)[variant];
}

/**
 * Fills `{person}`, and `{Person}` where a sentence starts. The name is put in as it is: text, never markup.
 *
 * @example
 * renderText('What would {person} notice?', { person: 'your friend' }) // 'What would your friend notice?'
 * renderText('{Person} may say no.', { person: 'your friend' }) // 'Your friend may say no.'
 */
export function renderText(text: string, filling: { readonly person: string }): string {
  if (!text.includes('{')) return text;
  const [first = '', ...rest] = filling.person;
  return text
    .replaceAll('{person}', () => filling.person)
    .replaceAll('{Person}', () => first.toUpperCase() + rest.join(''));
}

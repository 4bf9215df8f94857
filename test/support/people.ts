/** Everybody in the test world, by the name a test calls them. All share one password. */
export const PASSWORD = 'a lantern beside the harbour wall';

interface Person {
  readonly email: string;
  readonly name: string;
  readonly practice: 'here' | 'elsewhere';
  readonly roles: readonly string[];
  readonly zone: string;
  /** For people in care: the case they take part in. */
  readonly inCase?: string;
  readonly birthYear?: number;
}

const here = 'here' as const;
const elsewhere = 'elsewhere' as const;
const CHATHAM = 'Pacific/Chatham';
const ST_JOHNS = 'America/St_Johns';

export const PEOPLE = {
  ilse: {
    email: 'ilse@here.example',
    name: 'Ilse Marchetti',
    practice: here,
    roles: ['clinician'],
    zone: CHATHAM,
  },
  owen: {
    email: 'owen@here.example',
    name: 'Owen Tallis',
    practice: here,
    roles: ['clinician'],
    zone: CHATHAM,
  },
  wren: {
    email: 'wren@here.example',
    name: 'Wren Castellano',
    practice: here,
    roles: ['supervisor'],
    zone: CHATHAM,
  },
  bea: {
    email: 'bea@here.example',
    name: 'Bea Norquist',
    practice: here,
    roles: ['administrator'],
    zone: CHATHAM,
  },
  mara: {
    email: 'mara@elsewhere.example',
    name: 'Mara Quill',
    practice: elsewhere,
    roles: ['clinician', 'administrator'],
    zone: ST_JOHNS,
  },
  rosalind: {
    email: 'rosalind@here.example',
    name: 'Rosalind Achterberg',
    practice: here,
    roles: ['client'],
    zone: 'Europe/Lisbon',
    inCase: 'couple',
    birthYear: 1984,
  },
  tobias: {
    email: 'tobias@here.example',
    name: 'Tobias Mwangi',
    practice: here,
    roles: ['client'],
    zone: 'America/Vancouver',
    inCase: 'couple',
    birthYear: 1982,
  },
  delphine: {
    email: 'delphine@here.example',
    name: 'Delphine Okonjo',
    practice: here,
    roles: ['client'],
    zone: CHATHAM,
    inCase: 'single',
    birthYear: 1990,
  },
  gil: {
    email: 'gil@elsewhere.example',
    name: 'Gil Achterberg',
    practice: elsewhere,
    roles: ['client'],
    zone: ST_JOHNS,
    inCase: 'abroad',
    birthYear: 1984,
  },
  hedda: {
    email: 'hedda@elsewhere.example',
    name: 'Hedda Mwangi',
    practice: elsewhere,
    roles: ['client'],
    zone: ST_JOHNS,
    inCase: 'abroad',
    birthYear: 1982,
  },
} as const satisfies Record<string, Person>;

export type PersonName = keyof typeof PEOPLE;

export const PRACTICES = {
  here: { name: 'Saltgrass Practice', zone: CHATHAM },
  elsewhere: { name: 'Far Shore Counselling', zone: ST_JOHNS },
} as const;

/** The cases every world begins with. Each looks like the others, so that a missing condition shows as an extra row. */
export const CASES = {
  couple: {
    practice: here,
    kind: 'couple',
    relationType: 'romantic',
    relationSubtype: 'married',
    clinician: 'ilse',
    title: 'Rosalind & Tobias',
  },
  single: {
    practice: here,
    kind: 'individual',
    relationType: 'romantic',
    relationSubtype: 'dating',
    clinician: 'owen',
    title: 'Delphine',
  },
  abroad: {
    practice: elsewhere,
    kind: 'couple',
    relationType: 'romantic',
    relationSubtype: 'married',
    clinician: 'mara',
    title: 'Gil & Hedda',
  },
} as const;

export type CaseName = keyof typeof CASES;

// Everybody of the demo: two practices, who works there and who is in care. All of them are invented.
import type { InviteStaff } from '@reknit/identity/model';
import type { TimeZoneName } from '@reknit/shared/model';

/** For every demo account alike. Printed at start and in the README: it protects nothing. */
export const DEMO_PASSWORD = 'lanternhill-demo-2026';

export const PRACTICES = {
  lanternhill: {
    name: 'Lanternhill Relationship Practice',
    domain: 'lanternhill.example',
    timeZone: 'Europe/London',
  },
  saltmarsh: { name: 'Saltmarsh Counselling', domain: 'saltmarsh.example', timeZone: 'Europe/London' },
} as const;
export type PracticeKey = keyof typeof PRACTICES;

interface StaffFacts {
  readonly practice: PracticeKey;
  readonly name: string;
  readonly roles: InviteStaff['roles'];
  /** What a newcomer is told they are. */
  readonly words: string;
}

interface ClientFacts {
  readonly practice: PracticeKey;
  readonly givenName: string;
  readonly familyName: string;
  /** In years on the day of the demo: birth years are counted from it, so that nobody grows older than their story. */
  readonly age: number;
  /** Absent: the practice's own. */
  readonly timeZone?: TimeZoneName;
}

const lanternhill = 'lanternhill' as const;
const saltmarsh = 'saltmarsh' as const;

export const STAFF = {
  bea: { practice: lanternhill, name: 'Bea Norquist', roles: ['administrator'], words: 'administrator' },
  ilse: { practice: lanternhill, name: 'Ilse Marchetti-Boone', roles: ['clinician'], words: 'therapist' },
  owen: { practice: lanternhill, name: 'Owen Tallis-Adeyemi', roles: ['clinician'], words: 'therapist' },
  wren: { practice: lanternhill, name: 'Wren Castellano-Iyer', roles: ['supervisor'], words: 'supervisor' },
  mara: {
    practice: saltmarsh,
    name: 'Mara Ellingsworth',
    roles: ['clinician', 'administrator'],
    words: 'therapist and administrator',
  },
} as const satisfies Record<string, StaffFacts>;
export type StaffKey = keyof typeof STAFF;

export const CLIENTS = {
  rosalind: { practice: lanternhill, givenName: 'Rosalind', familyName: 'Achterberg', age: 43 },
  tobias: { practice: lanternhill, givenName: 'Tobias', familyName: 'Mwangi-Feld', age: 45 },
  ines: { practice: lanternhill, givenName: 'Ines', familyName: 'Quintanilha', age: 37 },
  marek: { practice: lanternhill, givenName: 'Marek', familyName: 'Dudzik-Ortega', age: 39 },
  delphine: { practice: lanternhill, givenName: 'Delphine', familyName: 'Okonjo-Hart', age: 34 },
  graciela: { practice: lanternhill, givenName: 'Graciela', familyName: 'Valtierra-Lind', age: 63 },
  noor: { practice: lanternhill, givenName: 'Noor', familyName: 'Valtierra-Lind', age: 31 },
  kwabena: {
    practice: lanternhill,
    givenName: 'Kwabena',
    familyName: 'Asare-Lund',
    age: 47,
    timeZone: 'Europe/Lisbon',
  },
  felix: {
    practice: lanternhill,
    givenName: 'Felix',
    familyName: 'Brandvold',
    age: 44,
    timeZone: 'Europe/Lisbon',
  },
  desmond: { practice: lanternhill, givenName: 'Desmond', familyName: 'Oyelaran-Fitch', age: 48 },
  callum: { practice: lanternhill, givenName: 'Callum', familyName: 'Oyelaran-Fitch', age: 16 },
  anselm: { practice: lanternhill, givenName: 'Anselm', familyName: 'Reyes-Kowal', age: 51 },
  hana: { practice: lanternhill, givenName: 'Hana', familyName: 'Sørvik-Dale', age: 41 },
  priya: { practice: lanternhill, givenName: 'Priya', familyName: 'Raghunathan-Moss', age: 40 },
  juno: { practice: saltmarsh, givenName: 'Juno', familyName: 'Halloran-Petit', age: 36 },
  elio: { practice: saltmarsh, givenName: 'Elio', familyName: 'Brasch-Tamura', age: 38 },
  sunniva: { practice: saltmarsh, givenName: 'Sunniva', familyName: 'Obeng-Carr', age: 29 },
} as const satisfies Record<string, ClientFacts>;
export type ClientKey = keyof typeof CLIENTS;

export type PersonKey = StaffKey | ClientKey;
export const PERSON_KEYS = [...Object.keys(STAFF), ...Object.keys(CLIENTS)] as readonly PersonKey[];

/** Has been asked to join and has not yet: the link waits in the outbox, for whoever wants to try joining. */
export const INVITED = {
  key: 'nia',
  practice: lanternhill,
  name: 'Nia Faulkner',
  roles: ['clinician'],
} as const;

export function isClient(key: PersonKey): key is ClientKey {
  return Object.hasOwn(CLIENTS, key);
}

export function practiceOf(key: PersonKey): PracticeKey {
  return isClient(key) ? CLIENTS[key].practice : STAFF[key].practice;
}

/**
 * @example emailOf('rosalind') // 'rosalind@lanternhill.example'
 */
export function emailOf(key: PersonKey): string {
  return addressAt(practiceOf(key), key);
}

export function addressAt(practice: PracticeKey, name: string): string {
  return `${name}@${PRACTICES[practice].domain}`;
}

export function timeZoneOf(key: PersonKey): TimeZoneName {
  const facts: ClientFacts | undefined = isClient(key) ? CLIENTS[key] : undefined;
  return facts?.timeZone ?? PRACTICES[practiceOf(key)].timeZone;
}

/** Initials and birth year, as agreed in the room before an invitation goes out. */
export function secondFactOf(key: ClientKey, birthYear: number): string {
  const { givenName, familyName } = CLIENTS[key];
  return `${givenName[0]}${familyName[0]} ${birthYear}`;
}

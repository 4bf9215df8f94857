import type { AgendaSession, SessionClinician } from '@reknit/sessions/model';

/**
 * Letters that tell clinicians apart where there is no room for names: initials, and more of the family name where two
 * share them. By account id, in the order of names.
 *
 * @example marksOf([{ accountId: 'a', name: 'Ann Bell' }, { accountId: 'b', name: 'Al Byrd' }]) // a: 'ABe', b: 'ABy'
 */
export function marksOf(clinicians: readonly SessionClinician[]): ReadonlyMap<string, string> {
  const marks = new Map<string, string>();
  const people = clinicians.toSorted((one, other) => one.name.localeCompare(other.name, 'en'));
  for (const [place, { accountId, name }] of people.entries()) {
    const length = Array.from({ length: LONGEST }, (_, index) => index + 1).find((letters) =>
      people.every(
        (other) =>
          other.accountId === accountId || lettersOf(other.name, letters) !== lettersOf(name, letters),
      ),
    );
    // Two people of one name are counted.
    marks.set(
      accountId,
      length === undefined ? `${lettersOf(name, 1)}${place + 1}` : lettersOf(name, length),
    );
  }
  return marks;
}

/** Everybody who holds one of these sessions, once. */
export function holdersOf(sessions: readonly AgendaSession[]): readonly SessionClinician[] {
  const known = new Map(sessions.flatMap(({ clinicians }) => clinicians.map((one) => [one.accountId, one])));
  return [...known.values()].toSorted((one, other) => one.name.localeCompare(other.name, 'en'));
}

const LONGEST = 4;

function lettersOf(name: string, letters: number): string {
  const [given = '', ...rest] = name.trim().split(/\s+/);
  return `${given.slice(0, 1)}${(rest.at(-1) ?? '').slice(0, letters)}`;
}

import type { Supervisee, SuperviseeCase } from '../contract/supervision';

/** A person supervised, and one of their open cases; or none. */
export interface SuperviseeRow {
  readonly accountId: string;
  readonly name: string;
  readonly since: string;
  readonly case?: SuperviseeCase;
}

const waits = ({ toReview, red, amber, safety }: SuperviseeCase): boolean =>
  safety || toReview + red + amber > 0;

/**
 * People with what their cases need, in the order of the rows. Of each person only the cases in which something waits are told one
 * by one: what is red first, then what is amber or a question of safety, then whoever has waited longest.
 *
 * @example superviseesOf([{ accountId: 'o', name: 'Owen', since: '2026-01-01' }])[0].openCases // 0
 */
export function superviseesOf(rows: readonly SuperviseeRow[]): readonly Supervisee[] {
  const people = new Map<string, Supervisee>();
  for (const { case: one, ...person } of rows) {
    const before = people.get(person.accountId) ?? { ...person, ...NOTHING };
    people.set(person.accountId, one ? withCase(before, one) : before);
  }
  return [...people.values()].map((person) => ({ ...person, cases: [...person.cases].sort(byNeed) }));
}

const NOTHING = { openCases: 0, toReview: 0, red: 0, amber: 0, cases: [] } as const;

function withCase(person: Supervisee, one: SuperviseeCase): Supervisee {
  return {
    ...person,
    openCases: person.openCases + 1,
    toReview: person.toReview + one.toReview,
    red: person.red + one.red,
    amber: person.amber + one.amber,
    cases: waits(one) ? [...person.cases, one] : person.cases,
  };
}

function byNeed(one: SuperviseeCase, other: SuperviseeCase): number {
  return (
    Number(other.red > 0) - Number(one.red > 0) ||
    Number(other.safety || other.amber > 0) - Number(one.safety || one.amber > 0) ||
    (one.waitingSince ?? '9').localeCompare(other.waitingSince ?? '9') ||
    one.title.localeCompare(other.title)
  );
}

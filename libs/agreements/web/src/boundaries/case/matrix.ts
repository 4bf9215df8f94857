import type { BoundaryDomain, CaseBoundaries, CaseBoundaryRow } from '@reknit/agreements/model';
import { DOMAIN_WORDS } from '../words/boundary-words';

export interface MatrixLine {
  readonly domain: string;
  /** One cell a person, in the order of the people. */
  readonly cells: readonly (readonly CaseBoundaryRow[])[];
}

const NOT_SAID = 'Not said yet';

/**
 * People by domain, only the domains somebody wrote about, in the order of the vocabulary; what has no domain yet comes last.
 *
 * @example matrixOf({ people: [noor], rows: [{ ...row, domain: 'substances' }] })[0].domain // 'Alcohol and other substances'
 */
export function matrixOf({ people, rows }: Pick<CaseBoundaries, 'people' | 'rows'>): readonly MatrixLine[] {
  const named = Object.entries(DOMAIN_WORDS) as [BoundaryDomain, string][];
  const lines: readonly (readonly [BoundaryDomain | undefined, string])[] = [...named, [undefined, NOT_SAID]];
  return lines.flatMap(([domain, words]) => {
    const here = rows.filter((row) => row.domain === domain);
    if (here.length === 0) return [];
    const cells = people.map(({ participantId }) =>
      here.filter((row) => row.participantId === participantId),
    );
    return [{ domain: words, cells }];
  });
}

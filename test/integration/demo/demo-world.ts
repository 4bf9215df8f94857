import {
  amendsPaths,
  commitmentPaths,
  type CaseAmends,
  type CaseCommitments,
  type CommitmentView,
  type OccurrenceState,
  type OccurrenceView,
} from '@reknit/agreements/model';
import type { CaseRecord } from '@reknit/cases/model';
import { listeningPaths, type CaseListening } from '@reknit/listening/model';
import type { Client } from 'pg';
import type { PersonKey } from '../../../tools/demo/people';
import type { ApiClient } from '../../support/api-client';

/** The demo as `demo.spec.ts` has made it: who signs in, and which case is meant. */
export interface DemoWorld {
  readonly as: (person: PersonKey) => Promise<ApiClient>;
  readonly caseOf: (client: ApiClient, title: string, query?: string) => Promise<CaseRecord>;
  readonly owner: () => Client;
}

/** Nobody has said anything about it yet, or it was called off. */
const OPEN: readonly OccurrenceState[] = ['pending', 'due', 'cancelled'];

/** A commitment, and how often it came to stand where. */
interface Followed extends CommitmentView {
  readonly told: Readonly<Record<string, number>>;
}

/** How often each word was said; what is open still or was called off is left out. */
export function counted(occurrences: readonly Pick<OccurrenceView, 'state'>[]): Followed['told'] {
  const told: Record<string, number> = {};
  for (const { state } of occurrences) if (!OPEN.includes(state)) told[state] = (told[state] ?? 0) + 1;
  return told;
}

/** What the care team reads of what two people do together. */
export async function togetherIn({ as, caseOf }: DemoWorld, person: PersonKey, title: string, query = '') {
  const client = await as(person);
  const { id } = await caseOf(client, title, query);
  const { rows: plans } = (await client.get<CaseAmends>(amendsPaths.forCase(id))).body;
  const { rows } = (await client.get<CaseCommitments>(commitmentPaths.forCase(id))).body;
  const { rounds, figures, stillOpen } = (await client.get<CaseListening>(listeningPaths.forCase(id))).body;
  const commitments = rows.map(({ commitment, weeks }): Followed => {
    return { ...commitment, told: counted(weeks.flatMap(({ occurrences }) => occurrences)) };
  });
  const of = (start: string) => commitments.find(({ terms }) => terms.text.startsWith(start));
  return { client, caseId: id, plans, of, rounds, figures, stillOpen };
}

/** Everything of these addresses, as one text to search in. */
export async function everythingAt(client: ApiClient, paths: readonly string[]): Promise<string> {
  const texts: string[] = [];
  for (const path of paths) {
    const answer = await client.get(path);
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
    texts.push(answer.text);
  }
  return texts.join('\n');
}

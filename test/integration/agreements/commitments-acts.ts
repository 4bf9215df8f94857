import { Commitments, type CommitmentOwner, type CommitmentRevision } from '@reknit/agreements/api';
import {
  commitmentPaths,
  type CaseCommitments,
  type CommitmentTerms,
  type MyCommitmentsToday,
  type OccurrenceHistory,
  type OccurrenceSaved,
} from '@reknit/agreements/model';
import { Jobs, systemOf, Transactions } from '@reknit/shared/api-kernel';
import { v7 } from 'uuid';
import type { Answer, ApiClient, WriteOptions } from '../../support/api-client';
import { PASSWORD, PEOPLE, PRACTICES, type PersonName } from '../../support/people';
import type { World } from '../../support/world';

export const weeklyTalk: CommitmentTerms = {
  kind: 'recurring',
  text: 'I bring the account summary to our Sunday talk',
  schedule: { freq: 'weekly', interval: 1, byDay: ['sun'], time: '19:00' },
  graceMinutes: 24 * 60,
  proof: 'none',
  excusePolicy: 'mutual',
  onMiss: 'open_EX-14',
};

export interface StoredRow {
  readonly id: string;
  readonly state: string;
  readonly local_date: string;
  readonly due_at: Date;
  readonly commitment_id: string;
  readonly version: number;
  readonly instalment: number | null;
}

/** What people do with commitments, in as few words as a test needs. */
export function commitmentsIn(world: World) {
  const service = world.app.get(Commitments, { strict: false });
  const transactions = world.app.get(Transactions);
  const system = systemOf(world.practiceIds.here, PRACTICES.here.zone);
  const asSystem = <T>(work: () => Promise<T>) => transactions.run(system, work);
  const signedIn = new Map<string, Promise<ApiClient>>();

  /** Sessions end while the clock of a test moves: signed in once for each moment. */
  function as(name: PersonName): Promise<ApiClient> {
    const key = `${name} ${world.clock.now()}`;
    const found = signedIn.get(key) ?? signIn(name);
    signedIn.set(key, found);
    return found;
  }
  async function signIn(name: PersonName): Promise<ApiClient> {
    const client = world.anonymous();
    const answer = await client.signIn(PEOPLE[name].email, PASSWORD);
    if (answer.status !== 200) throw new Error(`${name} could not sign in: ${answer.text}`);
    return client;
  }

  const owned = (): CommitmentOwner => ({ ownerKind: 'amends_plan', ownerId: v7() });
  const revisionOf = (
    owner: CommitmentOwner,
    terms: readonly CommitmentTerms[],
    more: Partial<CommitmentRevision> = {},
  ): CommitmentRevision => ({
    owner,
    author: {
      caseId: world.caseIds.couple,
      participantId: world.participantIds.tobias ?? '',
      clientId: world.clientIds.tobias ?? '',
    },
    revision: 1,
    confirmation: 'other_may_confirm',
    timeZone: 'Europe/London',
    startsOn: world.clock.inDays(0).slice(0, 10),
    terms,
    ...more,
  });
  const by = { actor: 'author', accountId: world.accountIds.tobias } as const;

  async function undertake(
    terms: readonly CommitmentTerms[] = [weeklyTalk],
    more: Partial<CommitmentRevision> = {},
  ): Promise<CommitmentOwner> {
    const owner = more.owner ?? owned();
    const revision = revisionOf(owner, terms, more);
    await asSystem(async () => {
      await service.put(revision);
      await service.activate(owner, revision.revision, by);
    });
    return owner;
  }

  const stored = async ({ ownerId }: CommitmentOwner): Promise<readonly StoredRow[]> =>
    (
      await world.owner.query<StoredRow>(
        'select id, state, local_date::text, due_at, commitment_id, version, instalment from occurrence where owner_id = $1 order by due_at, number',
        [ownerId],
      )
    ).rows;

  async function act(
    name: PersonName,
    path: string,
    body: object = {},
    options: WriteOptions = {},
  ): Promise<Answer<OccurrenceSaved & { code?: string }>> {
    return (await as(name)).post(path, body, options);
  }

  return {
    as,
    asSystem,
    service,
    by,
    owned,
    revisionOf,
    undertake,
    stored,
    act,
    /** Whether the other person sees what comes of a plan: stands in for what owns it. */
    letSee: (sees: boolean) =>
      world.owner.query(
        `create or replace function sec.may_see_amends_plan(p_owner uuid) returns boolean language sql stable security definer
         set search_path = public, sec, pg_temp as $$ select ${String(sees)} $$`,
      ),
    /** A stop of joint work as the gate writes it, without the acts that lead there. */
    stopJointWork: () =>
      world.owner.query(
        `insert into joint_suspension (practice_id, id, case_id, at, cause, reason) values ($1, $2, $3, $4, 'decision', 'x')`,
        [world.practiceIds.here, v7(), world.caseIds.couple, world.clock.now()],
      ),
    sweep: () => world.app.get(Jobs).runNow('agreements.sweep'),
    today: async (name: PersonName) =>
      (await (await as(name)).get<MyCommitmentsToday>(commitmentPaths.today)).body,
    list: async (name: PersonName = 'ilse') =>
      (await (await as(name)).get<CaseCommitments>(commitmentPaths.forCase(world.caseIds.couple))).body,
    history: async (id: string) =>
      (await (await as('ilse')).get<OccurrenceHistory>(commitmentPaths.occurrence(world.caseIds.couple, id)))
        .body,
    /** To a moment some time after an occurrence was due. */
    goTo: (due: Date, hours: number) =>
      world.clock.advance({
        seconds: (due.getTime() + hours * 3_600_000 - Date.parse(world.clock.now())) / 1000,
      }),
  };
}

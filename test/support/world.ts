import { hash } from '@node-rs/argon2';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Client } from 'pg';
import { v7 } from 'uuid';
import { ApiClient } from './api-client';
import { cloneDatabase } from './database/clone-database';
import { CONTEXT_KEY } from './keys';
import { CASES, PASSWORD, PEOPLE, PRACTICES, type CaseName, type PersonName } from './people';
import { startTestApp } from './test-app';
import { TestClock } from './test-clock';

type Named<Name extends string> = Readonly<Record<Name, string>>;

/** Two practices, six members of staff, six people in care, three cases: on a database of its own. */
export interface World {
  readonly app: NestFastifyApplication;
  readonly clock: TestClock;
  /** A connection that owns the schema and so sees every practice: for looking behind the walls. */
  readonly owner: Client;
  readonly appUrl: string;
  readonly practiceIds: Named<keyof typeof PRACTICES>;
  readonly accountIds: Named<PersonName>;
  /** Of the people in care. */
  readonly clientIds: Partial<Named<PersonName>>;
  readonly participantIds: Partial<Named<PersonName>>;
  readonly caseIds: Named<CaseName>;
  /** Signed in, once for each person; the same client each time. */
  as(name: PersonName): Promise<ApiClient>;
  anonymous(): ApiClient;
  /** What PostgreSQL does by itself after a minute: plans made for empty tables are slow once they are full. */
  takeStock(): Promise<void>;
  close(): Promise<void>;
}

let passwordHash: Promise<string> | undefined;

export async function aWorld(
  env: Readonly<Record<string, string>> = {},
  logTo?: { write(line: string): void },
): Promise<World> {
  const database = await cloneDatabase();
  const clock = new TestClock();
  const owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  const ids = await populate(owner, clock);
  const app = await startTestApp({ appUrl: database.appUrl, clock, env, logTo });
  const signedIn = new Map<PersonName, Promise<ApiClient>>();
  return {
    app,
    clock,
    owner,
    appUrl: database.appUrl,
    ...ids,
    anonymous: () => new ApiClient(app),
    takeStock: async () => void (await owner.query('analyze')),
    as: (name) => {
      const found = signedIn.get(name) ?? signIn(app, name);
      signedIn.set(name, found);
      return found;
    },
    close: async () => {
      await app.close();
      await owner.end();
      await database.drop();
    },
  };
}

async function signIn(app: NestFastifyApplication, name: PersonName): Promise<ApiClient> {
  const client = new ApiClient(app);
  const answer = await client.signIn(PEOPLE[name].email, PASSWORD);
  if (answer.status !== 200) throw new Error(`${name} could not sign in: ${answer.text}`);
  return client;
}

type Ids = Pick<World, 'practiceIds' | 'accountIds' | 'clientIds' | 'participantIds' | 'caseIds'>;

async function populate(owner: Client, clock: TestClock): Promise<Ids> {
  const now = clock.inDays(-30);
  const idsOf = <Name extends string>(names: readonly Name[]) =>
    Object.fromEntries(names.map((name) => [name, v7()])) as Record<Name, string>;
  const people = Object.keys(PEOPLE) as PersonName[];
  const inCare = people.filter((name) => 'inCase' in PEOPLE[name]);
  const ids = {
    practiceIds: idsOf(Object.keys(PRACTICES) as (keyof typeof PRACTICES)[]),
    accountIds: idsOf(people),
    clientIds: idsOf(inCare) as Ids['clientIds'],
    participantIds: idsOf(inCare) as Ids['participantIds'],
    caseIds: idsOf(Object.keys(CASES) as CaseName[]),
  };
  await owner.query('begin');
  await owner.query(
    "insert into sec.signing_key (key) values (decode($1, 'hex')) on conflict (only_row) do update set key = excluded.key",
    [CONTEXT_KEY],
  );
  for (const [key, { name, zone }] of Object.entries(PRACTICES) as [
    keyof typeof PRACTICES,
    { name: string; zone: string },
  ][])
    await owner.query('insert into practice (id, name, time_zone, created_at) values ($1, $2, $3, $4)', [
      ids.practiceIds[key],
      name,
      zone,
      now,
    ]);
  for (const name of people) await addPerson(owner, name, { ids, now });
  for (const name of Object.keys(CASES) as CaseName[]) await addCase(owner, name, { ids, now });
  await owner.query(
    'insert into supervision (practice_id, id, supervisor_id, supervisee_id, from_on) values ($1, $2, $3, $4, $5)',
    [ids.practiceIds.here, v7(), ids.accountIds.wren, ids.accountIds.owen, now.slice(0, 10)],
  );
  await owner.query('commit');
  return ids;
}

interface Ground {
  readonly ids: Ids;
  readonly now: string;
}

async function addPerson(owner: Client, name: PersonName, { ids, now }: Ground): Promise<void> {
  const person = PEOPLE[name];
  const practice = ids.practiceIds[person.practice];
  const [given, family] = person.name.split(' ');
  const clientId = ids.clientIds[name] ?? null;
  if (clientId)
    await owner.query(
      `insert into client (practice_id, id, given_name, family_name, birth_year, time_zone, created_at) values ($1, $2, $3, $4, $5, $6, $7)`,
      [practice, clientId, given, family, 'birthYear' in person ? person.birthYear : null, person.zone, now],
    );
  await owner.query(
    `insert into account (practice_id, id, email, name, roles, client_id, time_zone, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [practice, ids.accountIds[name], person.email, person.name, person.roles, clientId, person.zone, now],
  );
  passwordHash ??= hash(PASSWORD, { memoryCost: 8192, timeCost: 1, parallelism: 1 });
  await owner.query(
    'insert into auth.credential (email, practice_id, account_id, password_hash, changed_at) values ($1, $2, $3, $4, $5)',
    [person.email, practice, ids.accountIds[name], await passwordHash, now],
  );
}

async function addCase(owner: Client, name: CaseName, { ids, now }: Ground): Promise<void> {
  const wanted = CASES[name];
  const practice = ids.practiceIds[wanted.practice];
  const day = now.slice(0, 10);
  const clinician = ids.accountIds[wanted.clinician];
  await owner.query(
    `insert into care_case (practice_id, id, title, kind, relation_type, relation_subtype, state, presenting_problem,
       opened_on, created_by, created_at, last_activity_at)
     values ($1, $2, $3, $4, $5, $6, 'active', '', $7, $8, $9, $9)`,
    [
      practice,
      ids.caseIds[name],
      wanted.title,
      wanted.kind,
      wanted.relationType,
      wanted.relationSubtype,
      day,
      clinician,
      now,
    ],
  );
  await owner.query('insert into case_figures (practice_id, case_id) values ($1, $2)', [
    practice,
    ids.caseIds[name],
  ]);
  await owner.query(
    `insert into care_team_member (practice_id, id, case_id, account_id, role, from_on) values ($1, $2, $3, $4, 'primary', $5)`,
    [practice, v7(), ids.caseIds[name], clinician, day],
  );
  for (const person of Object.keys(PEOPLE) as PersonName[]) {
    const facts = PEOPLE[person];
    if (!('inCase' in facts) || facts.inCase !== name) continue;
    await owner.query(
      `insert into participant (practice_id, id, case_id, client_id, state, from_on) values ($1, $2, $3, $4, 'active', $5)`,
      [practice, ids.participantIds[person], ids.caseIds[name], ids.clientIds[person], day],
    );
    await owner.query(
      `insert into consent (practice_id, id, client_id, kind, text_version, decision, at) values ($1, $2, $3, 'treatment', '1', 'given', $4)`,
      [practice, v7(), ids.clientIds[person], now],
    );
  }
}

import { createHash } from 'node:crypto';
import { Client } from 'pg';
import {
  notePaths,
  psychotherapyNotePaths,
  type CreateNote,
  type Note,
  type NoteSaved,
  type NoteText,
} from '@reknit/sessions/model';
import type { Answer, ApiClient } from '../../support/api-client';
import { CONTEXT_KEY } from '../../support/keys';
import { PASSWORD, PEOPLE, type CaseName, type PersonName } from '../../support/people';
import type { World } from '../../support/world';

export const DAP: readonly NoteText[] = [
  { key: 'data', text: 'Both attended. A weekly talk about money held three weeks running. CANARY-data' },
  { key: 'assessment', text: 'Reliability rising before felt trust. CANARY-assessment' },
  { key: 'plan', text: 'Two rounds on holiday spending. CANARY-plan' },
];

/** The ways through the life of a note, each asked as somebody. */
export function noteActs(world: World) {
  const signedIn = new Map<string, { readonly since: number; readonly client: ApiClient }>();

  /** Signed in now: a clock that was moved ends what was signed in before, or makes it too old to sign a note with. */
  async function as(name: PersonName): Promise<ApiClient> {
    const now = world.clock.epochMillis();
    const known = signedIn.get(name);
    if (known && now - known.since < 300_000) return known.client;
    const client = world.anonymous();
    const answer = await client.signIn(PEOPLE[name].email, PASSWORD);
    if (answer.status !== 200) throw new Error(`${name} could not sign in: ${answer.text}`);
    signedIn.set(name, { since: now, client });
    return client;
  }

  const bodyOf = <Body>(answer: Answer<Body>, status = 200): Body => {
    if (answer.status !== status) throw new Error(`${answer.status} instead of ${status}: ${answer.text}`);
    return answer.body;
  };

  async function credential(name: PersonName, validUntil?: string, by: PersonName = 'bea'): Promise<void> {
    const path = notePaths.credential(world.accountIds[name]);
    bodyOf(
      await (await as(by)).put(path, { credential: 'LMFT', ...(validUntil ? { validUntil } : {}) }),
      204,
    );
  }

  async function begin(
    name: PersonName,
    of: CaseName,
    body: Partial<CreateNote> = {},
  ): Promise<NoteSaved & { caseId: string }> {
    const caseId = world.caseIds[of];
    const wanted = { format: 'dap', section: 'joint', about: world.clock.inDays(-0.1), ...body };
    const answer = await (await as(name)).post<NoteSaved>(notePaths.notes(caseId), wanted);
    return { ...bodyOf(answer, 201), caseId };
  }

  type Place = { readonly caseId: string; readonly id: string };

  const save = async (name: PersonName, at: Place, texts: readonly NoteText[], version: number) =>
    (await as(name)).put<NoteSaved>(notePaths.draft(at.caseId, at.id), { texts }, { version });

  const act = async (name: PersonName, path: string, version?: number, body: object = {}) =>
    (await as(name)).post<NoteSaved>(path, body, version === undefined ? {} : { version });

  const read = async (name: PersonName, at: Place): Promise<Note> =>
    bodyOf(await (await as(name)).get<Note>(notePaths.note(at.caseId, at.id)));

  /** Written, ready and signed. */
  async function signed(
    name: PersonName,
    of: CaseName,
    { texts = DAP, ...body }: Partial<CreateNote> & { texts?: readonly NoteText[] } = {},
  ): Promise<NoteSaved & { caseId: string }> {
    const made = await begin(name, of, body);
    const { caseId, id } = made;
    const draft = bodyOf(await save(name, made, texts, made.version));
    const ready = bodyOf(await act(name, notePaths.ready(caseId, id), draft.version));
    const answer = await act(name, notePaths.sign(caseId, id), ready.version, { revision: ready.revision });
    return { ...bodyOf(answer), caseId };
  }

  async function psychotherapy(name: PersonName, of: CaseName, text: string): Promise<NoteSaved> {
    const body = { caseId: world.caseIds[of], text };
    return bodyOf(await (await as(name)).post<NoteSaved>(psychotherapyNotePaths.notes, body), 201);
  }

  return { as, bodyOf, credential, begin, save, act, read, signed, psychotherapy };
}

export type NoteActs = ReturnType<typeof noteActs>;

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** The application's own role at the database, with the context of somebody and no rule of ours in between. */
export class RawApp {
  private constructor(
    private readonly world: World,
    private readonly client: Client,
  ) {}

  static async open(world: World): Promise<RawApp> {
    const client = new Client({ connectionString: world.appUrl });
    await client.connect();
    return new RawApp(world, client);
  }

  close(): Promise<void> {
    return this.client.end();
  }

  /** Runs as this person; nothing of it stays. */
  async as<T>(name: PersonName | 'system', work: (client: Client) => Promise<T>): Promise<T> {
    await this.client.query('begin');
    try {
      await this.client.query("select set_config('app.ctx', $1, true)", [await this.context(name)]);
      return await work(this.client);
    } finally {
      await this.client.query('rollback');
    }
  }

  private async context(name: PersonName | 'system'): Promise<string> {
    const { rows } = await this.client.query<{ pid: number; day: string; epoch: number }>(
      `select pg_backend_pid() as pid, (now() at time zone 'Pacific/Chatham')::date::text as day, extract(epoch from now())::int as epoch`,
    );
    const { practiceIds, accountIds, clientIds } = this.world;
    const system = name === 'system';
    const abroad = !system && PEOPLE[name].practice === 'elsewhere';
    const payload = [
      rows[0]?.pid,
      abroad ? practiceIds.elsewhere : practiceIds.here,
      system ? NOBODY : accountIds[name],
      system ? NOBODY : (clientIds[name] ?? NOBODY),
      system ? 's' : 'u',
      rows[0]?.day,
      (rows[0]?.epoch ?? 0) + 60,
    ].join('|');
    const key = Buffer.from(CONTEXT_KEY, 'hex');
    const inner = createHash('sha256').update(key).update(payload).digest();
    return `${payload}|${createHash('sha256').update(key).update(inner).digest('hex')}`;
  }
}

/** Every way to change or take away what is locked, and what each would do. */
export const attempts = (id: string): readonly (readonly [string, string])[] => [
  ['its state set back', `update note set state = 'draft', version = version + 1 where id = '${id}'`],
  [
    'its state set back a step',
    `update note set state = 'ready_to_sign', version = version + 1 where id = '${id}'`,
  ],
  ['its version alone', `update note set version = version + 1 where id = '${id}'`],
  ['when it was changed', `update note set changed_at = now(), version = version + 1 where id = '${id}'`],
  ['what it is about', `update note set about = now(), version = version + 1 where id = '${id}'`],
  ['its revision', `update note set revision = revision + 1, version = version + 1 where id = '${id}'`],
  ['its section', `update note set participant_id = null where id = '${id}'`],
  ['the note deleted', `delete from note where id = '${id}'`],
  ['its case deleted', `delete from care_case where id = (select case_id from note where id = '${id}')`],
  ['its text', `update note_revision set content = content || '\\x00' where note_id = '${id}'`],
  ['its text deleted', `delete from note_revision where note_id = '${id}'`],
  ['its signature', `update note_signature set name = 'Somebody' where note_id = '${id}'`],
  ['its signature deleted', `delete from note_signature where note_id = '${id}'`],
  ['everything emptied', 'truncate note cascade'],
  ['its texts emptied', 'truncate note_revision cascade'],
  [
    'a text added',
    `insert into note_revision (practice_id, id, note_id, case_id, revision, content, written_by, at)
    select practice_id, gen_random_uuid(), id, case_id, revision + 1, '\\x00', author_id, now() from note where id = '${id}'`,
  ],
  [
    'a second signature',
    `insert into note_signature (practice_id, id, note_id, case_id, revision, kind, account_id, name, credential, at, content_hash, mark)
    select practice_id, gen_random_uuid(), id, case_id, revision, 'cosigner', author_id, 'x', 'x', now(), repeat('a', 64), '\\x00' from note where id = '${id}'`,
  ],
];

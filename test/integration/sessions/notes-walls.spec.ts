import type { Client } from 'pg';
import {
  notePaths,
  psychotherapyNotePaths,
  type Note,
  type NoteReleased,
  type PsychotherapyNote,
  type PsychotherapyNoteRow,
  type SearchResult,
} from '@reknit/sessions/model';
import { Jobs, REWRAP_KEYS } from '@reknit/shared/api-kernel';
import { v7 } from 'uuid';
import { ApiClient } from '../../support/api-client';
import { MASTER_KEY } from '../../support/keys';
import { PASSWORD, PEOPLE, type PersonName } from '../../support/people';
import { startTestApp } from '../../support/test-app';
import { aWorld, type World } from '../../support/world';
import { attempts, DAP, noteActs, RawApp, type NoteActs } from './notes-acts';

const PRIVATE =
  'He told me alone that the second account has been empty since the spring of last year. CANARY-private';
const APART = 'I noticed how much I wanted to rescue her. CANARY-apart';

describe('the walls around notes', () => {
  let world: World;
  let acts: NoteActs;
  let raw: RawApp;
  let locked: { readonly id: string; readonly caseId: string };
  let own: { readonly id: string; readonly caseId: string };
  let apart: { readonly id: string };

  beforeAll(async () => {
    world = await aWorld();
    acts = noteActs(world);
    for (const name of ['ilse', 'owen', 'wren'] as const) await acts.credential(name);
    locked = await acts.signed('ilse', 'couple');
    const { tobias } = world.participantIds;
    own = await acts.signed('ilse', 'couple', {
      section: tobias ?? '',
      texts: [
        { key: 'data', text: 'Tobias came alone.' },
        { key: 'assessment', text: 'Ashamed, and relieved.' },
        { key: 'plan', text: PRIVATE },
        { key: 'risk_line', text: 'Asked alone; nothing was heard.' },
      ],
    });
    apart = await acts.psychotherapy('ilse', 'couple', APART);
    raw = await RawApp.open(world);
  });
  afterAll(async () => {
    await raw?.close();
    await world.close();
  });

  const code = (answer: { readonly body: unknown }) => (answer.body as { readonly code?: string }).code;
  const refused = async (work: Promise<unknown>) =>
    expect(
      await work.then(
        () => 'done',
        (error: { code?: string }) => error.code,
      ),
    ).toMatch(/^(42501|23514|23503|23505|0A000)$/);

  describe('NT-1: what is locked', () => {
    it.each<PersonName | 'system'>(['ilse', 'wren', 'bea', 'owen', 'rosalind', 'mara', 'system'])(
      'is changed and deleted by nobody through the role of the application, as %s',
      async (name) => {
        for (const [what, sql] of attempts(locked.id)) {
          const result = await raw.as(name, (client) =>
            client.query(sql).then(
              ({ rowCount }) => rowCount ?? 0,
              (error: { code?: string }) => error.code,
            ),
          );
          // Refused, or there was no such row for them.
          expect(['42501', '23514', '23505', 0]).toContainEqual(result);
          if (name === 'ilse') expect([what, result]).not.toEqual([what, 0]);
        }
      },
    );

    it('is changed and deleted not even by the owner of the schema, nor through a view, nor by a cascade', async () => {
      const inTransaction = async (role: string, work: (client: Client) => Promise<unknown>) => {
        await world.owner.query('begin');
        try {
          await world.owner.query(`set local role ${role}`);
          await work(world.owner);
        } finally {
          await world.owner.query('rollback');
        }
      };
      for (const role of ['reknit_owner', 'reknit_migrator'])
        for (const [what, sql] of attempts(locked.id)) {
          if (what === 'a second signature' || what === 'a text added') continue;
          await inTransaction(role, async (client) => {
            await refused(client.query(sql)).catch((error: Error) => {
              throw new Error(`${role}: ${what}: ${error.message}`);
            });
          });
        }
      await inTransaction('reknit_owner', async (client) => {
        await client.query('create view note_window as select * from note');
        await refused(
          client.query(
            `update note_window set state = 'draft', version = version + 1 where id = '${locked.id}'`,
          ),
        );
      });
    });
  });

  it('NT-2, NT-5, NT-6: no number is left out, nobody co-signs themselves, nothing is added under a draft', async () => {
    const draft = await acts.begin('ilse', 'couple');
    await raw.as('ilse', async (client) => {
      await refused(
        client.query(
          `insert into note_revision (practice_id, id, note_id, case_id, revision, content, written_by, at)
           select practice_id, $2, id, case_id, revision + 2, '\\x00', author_id, now() from note where id = $1`,
          [draft.id, v7()],
        ),
      );
    });
    await raw.as('ilse', async (client) => {
      await refused(
        client.query(
          `insert into note_addition (practice_id, id, note_id, case_id, kind, author_id, content, created_at, changed_at)
           select practice_id, $2, id, case_id, 'addendum', author_id, '\\x00', now(), now() from note where id = $1`,
          [draft.id, v7()],
        ),
      );
    });
    const waiting = await acts.signed('owen', 'single');
    await raw.as('owen', async (client) => {
      await refused(
        client.query(
          `insert into note_signature (practice_id, id, note_id, case_id, revision, kind, account_id, name, credential, at, content_hash, mark)
           select practice_id, $2, id, case_id, revision, 'cosigner', author_id, 'x', 'x', now(), repeat('a', 64), '\\x00' from note where id = $1`,
          [waiting.id, v7()],
        ),
      );
    });
  });

  it('opens for the care team and who supervises it, and for nobody else: neither the practice nor anybody in care', async () => {
    const places = [locked, own].flatMap(({ caseId, id }) => [
      notePaths.note(caseId, id),
      notePaths.versions(caseId, id),
      notePaths.version(caseId, id, 2),
      notePaths.pdf(caseId, id),
      notePaths.notes(caseId),
    ]);
    for (const name of ['bea', 'owen', 'wren', 'rosalind', 'tobias', 'mara'] as const)
      for (const path of places) {
        const answer = await (await acts.as(name)).get(path);
        expect([name, path, answer.status]).toEqual([name, path, 404]);
        expect(answer.text).not.toContain('CANARY');
      }
    const draft = await acts.begin('owen', 'single');
    acts.bodyOf(await acts.save('owen', draft, DAP, draft.version));
    expect((await (await acts.as('wren')).get(notePaths.note(draft.caseId, draft.id))).status).toBe(404);
  });

  it('keep every word from whoever has the database alone', async () => {
    const tables = [
      'note',
      'note_revision',
      'note_signature',
      'note_addition',
      'note_release',
      'note_pull_in',
      'psychotherapy_note_revision',
      'audit_event',
      'timeline_event',
      'idempotency_key',
    ];
    for (const table of tables) {
      const { rows } = await world.owner.query<{ row: string }>(`select t::text as row from ${table} t`);
      const all = rows.map(({ row }) => row).join('\n');
      expect([table, /CANARY|434e4152|43414e4152/i.test(all)]).toEqual([table, false]);
    }
  });

  describe('between sections', () => {
    const joint = async (texts: typeof DAP) => {
      const draft = await acts.begin('ilse', 'couple');
      const saved = acts.bodyOf(await acts.save('ilse', draft, texts, draft.version));
      return { draft, saved };
    };

    it('nothing is copied word for word, until it is released: by whom, why and what', async () => {
      const taken = [...DAP.slice(0, 2), { key: 'plan', text: `As agreed. ${PRIVATE}` }];
      const { draft, saved } = await joint(taken);
      const place = notePaths.ready(draft.caseId, draft.id);
      const crossing = await acts.act('ilse', place, saved.version);
      expect(crossing.body).toMatchObject({
        code: 'note.crosses-sections',
        fields: { 'texts.plan': [{ code: 'of-another-section' }] },
      });
      const words = PRIVATE.slice(0, 88);
      const release = {
        to: 'joint',
        words,
        why: 'He asked me to bring it up.',
        agreed: 'by_person',
        nothingOfFear: true,
      };
      const at = notePaths.release(own.caseId, own.id);
      const asked = async (change: object) =>
        code(await acts.act('ilse', at, undefined, { ...release, ...change }));
      expect(await asked({ nothingOfFear: false })).toBe('note.always-held');
      expect(await asked({ words: 'nothing was heard' })).toBe('note.always-held');
      expect(await asked({ words: 'He never said anything of that kind.' })).toBe('note.not-in-note');
      expect(await asked({ agreed: 'by_policy' })).toBe('validation-failed');
      const made = await (await acts.as('ilse')).post<NoteReleased>(at, { ...release, words: PRIVATE });
      expect(made.status).toBe(201);
      acts.bodyOf(await acts.act('ilse', place, saved.version));

      const other = await joint(DAP);
      const pulled = await acts.act(
        'ilse',
        notePaths.pullIns(draft.caseId, other.draft.id),
        other.saved.version,
        {
          sourceKind: 'note.release',
          sourceId: made.body.id,
        },
      );
      acts.bodyOf(pulled);
      const note = await acts.read('ilse', other.draft);
      expect(note.pullIns).toEqual([
        expect.objectContaining({ releaseId: made.body.id, words: [{ label: '', text: PRIVATE }] }),
      ]);
      expect(note.releasedHere).toEqual([
        expect.objectContaining({
          by: 'Ilse Marchetti',
          why: release.why,
          from: world.participantIds.tobias,
        }),
      ]);
      const back = await acts.begin('ilse', 'couple', { section: world.participantIds.rosalind ?? '' });
      const wrong = await acts.act('ilse', notePaths.pullIns(back.caseId, back.id), back.version, {
        sourceKind: 'note.release',
        sourceId: made.body.id,
      });
      expect(code(wrong)).toBe('note.crosses-sections');
    });

    it('the database lets nothing of one person into the joint note, whoever writes', async () => {
      const draft = await acts.begin('ilse', 'couple');
      const insert = (readers: readonly (string | undefined)[], release: string | null) =>
        raw.as('ilse', (client) =>
          client.query(
            `insert into note_pull_in (practice_id, id, note_id, case_id, source_kind, source_id, readers, release_id, content, pulled_by, at)
             select practice_id, $2, id, case_id, $5, $6, $3, $4::uuid, '\\x00', author_id, now() from note where id = $1`,
            [
              draft.id,
              v7(),
              readers,
              release,
              release === null ? 'homework.entry' : 'note.release',
              release ?? 'e-1',
            ],
          ),
        );
      const { rosalind, tobias } = world.participantIds;
      await refused(insert([tobias], null));
      await refused(insert([], null));
      await refused(insert([tobias], v7()));
      await expect(insert([rosalind, tobias], null)).resolves.toBeDefined();
    });

    it('words are found in the notes of the case, with where they stand, and on record without what was looked for', async () => {
      const search = async (name: PersonName, words: string) =>
        (await acts.as(name)).post<SearchResult>(notePaths.search(locked.caseId), { words });
      const found = acts.bodyOf(await search('ilse', 'second ACCOUNT'));
      expect(found.hits.map(({ noteId, key, found: hit }) => [noteId, key, hit])).toContainEqual([
        own.id,
        'plan',
        'second account',
      ]);
      expect(acts.bodyOf(await search('ilse', 'rescue her')).hits).toEqual([]);
      for (const name of ['bea', 'owen', 'wren', 'tobias'] as const)
        expect((await search(name, 'account')).status).toBe(404);
      const { rows } = await world.owner.query(
        "select ids::text as ids, e::text as all from audit_event e where action = 'note.search' and outcome = 'done'",
      );
      expect(rows[0].ids).toContain(own.id);
      expect(rows[0].all).not.toMatch(/account\b.*second/i);
    });
  });

  describe('a psychotherapy note', () => {
    it("is its author's: read, written on, and kept in versions", async () => {
      const ilse = await acts.as('ilse');
      const { body } = await ilse.get<PsychotherapyNote>(psychotherapyNotePaths.note(apart.id));
      expect(body).toMatchObject({ text: APART, caseId: world.caseIds.couple });
      const saved = await ilse.put(
        psychotherapyNotePaths.text(apart.id),
        { text: `${APART} More.` },
        { version: body.version },
      );
      expect(saved.status).toBe(200);
      expect(
        (await ilse.put(psychotherapyNotePaths.text(apart.id), { text: 'x' }, { version: body.version }))
          .status,
      ).toBe(412);
      const first = await ilse.get<Note>(psychotherapyNotePaths.version(apart.id, 1));
      expect(first.text).toContain('CANARY-apart');
      const list = await ilse.get<PsychotherapyNoteRow[]>(
        psychotherapyNotePaths.ofCase(world.caseIds.couple),
      );
      expect(list.body).toHaveLength(1);
    });

    it('is not there for anybody else, on no timeline, in no list, no count and no audit row of the case', async () => {
      for (const name of ['owen', 'wren', 'bea', 'mara', 'rosalind', 'tobias'] as const) {
        const answer = await (await acts.as(name)).get(psychotherapyNotePaths.note(apart.id));
        expect([name, answer.status]).toEqual([name, 404]);
      }
      const ilse = await acts.as('ilse');
      for (const path of [
        notePaths.notes(locked.caseId),
        `/api/cases/${locked.caseId}/timeline`,
        notePaths.unsigned,
        '/api/today',
        '/api/caseload',
      ])
        expect((await ilse.get(path)).text).not.toContain(apart.id);
      const { rows } = await world.owner.query(
        'select 1 from audit_event where subject_id = $1 and case_id is not null',
        [apart.id],
      );
      expect(rows).toEqual([]);
    });

    it('and its key load at the database in the context of the author alone', async () => {
      const seen = (name: PersonName | 'system') =>
        raw.as(name, async (client) => {
          const counts = await client.query<{ notes: number; texts: number; keys: number }>(
            `select (select count(*)::int from psychotherapy_note) as notes, (select count(*)::int from psychotherapy_note_revision) as texts,
               (select count(*)::int from sealed_key where tree = 'psychotherapy' and root_id is not null) as keys`,
          );
          return counts.rows[0];
        });
      expect(await seen('ilse')).toMatchObject({ notes: 1, keys: 1 });
      for (const name of ['owen', 'wren', 'bea', 'mara', 'rosalind', 'system'] as const)
        expect([name, await seen(name)]).toEqual([name, { notes: 0, texts: 0, keys: 0 }]);
    });

    it('keys of the record load for the team alone, and none for anybody in care', async () => {
      const keys = (name: PersonName | 'system') =>
        raw.as(
          name,
          async (client) =>
            (await client.query('select 1 from sealed_key where root_id is not null')).rowCount,
        );
      expect(await keys('ilse')).toBeGreaterThan(0);
      for (const name of ['bea', 'rosalind', 'tobias', 'system'] as const)
        expect([name, await keys(name)]).toEqual([name, 0]);
    });
  });

  it('a hash that somebody puts beside a signature, past every trigger, is noticed when the note is read', async () => {
    const { id, caseId } = await acts.signed('ilse', 'couple');
    const triggers = (what: string) => world.owner.query(`alter table note_signature ${what} trigger user`);
    await world.owner.query('set role reknit_owner');
    await triggers('disable');
    await world.owner.query("update note_signature set content_hash = repeat('0', 64) where note_id = $1", [
      id,
    ]);
    await triggers('enable');
    await world.owner.query('set role none');
    expect((await (await acts.as('ilse')).get(notePaths.note(caseId, id))).status).toBe(500);
  });

  it('the master key is changed without touching what is sealed; afterwards the one before opens nothing', async () => {
    const texts = () => world.owner.query('select id, content from note_revision order by id');
    const before = (await texts()).rows;
    const next = 'd4'.repeat(32);
    const app = (env: Readonly<Record<string, string>>) =>
      startTestApp({ appUrl: world.appUrl, clock: world.clock, env });
    const during = await app({ MASTER_KEY: next, MASTER_KEY_BEFORE: MASTER_KEY });
    await during.get(Jobs).runNow(REWRAP_KEYS);
    await during.close();
    expect((await texts()).rows).toEqual(before);
    const after = await app({ MASTER_KEY: next });
    const ilse = new ApiClient(after);
    await ilse.signIn(PEOPLE.ilse.email, PASSWORD);
    const note = await ilse.get<Note>(notePaths.note(locked.caseId, locked.id));
    expect(note.body.texts).toEqual(DAP);
    const own2 = await ilse.get<PsychotherapyNote>(psychotherapyNotePaths.note(apart.id));
    expect(own2.text).toContain('CANARY-apart');
    await after.close();
    // The application that still holds the old key has nothing to open with.
    expect((await (await acts.as('ilse')).get(notePaths.note(locked.caseId, locked.id))).status).toBe(500);
  });
});

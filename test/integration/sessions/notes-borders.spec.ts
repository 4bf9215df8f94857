import {
  notePaths,
  psychotherapyNotePaths,
  trainingPaths,
  type Note,
  type NoteToCosign,
  type PsychotherapyNote,
  type Snippets,
  type TrainingGranted,
  type TrainingNote,
  type TrainingNoteRow,
  type TrainingSupervision,
  type UnsignedNote,
} from '@reknit/sessions/model';
import { Jobs } from '@reknit/shared/api-kernel';
import { v7 } from 'uuid';
import type { PersonName } from '../../support/people';
import { aWorld, type World } from '../../support/world';
import { noteActs, RawApp, type NoteActs } from './notes-acts';

const PRIVATE = 'He told me alone that the second account has been empty since the spring of last year.';
const PHRASE = 'We went through what confidentiality means here, where it ends, and how to complain.';

describe('what was noted about one person', () => {
  let world: World;
  let acts: NoteActs;
  beforeEach(async () => {
    world = await aWorld();
    acts = noteActs(world);
    await acts.credential('ilse');
  });
  afterEach(() => world.close());

  const planned = (plan: string) => [
    { key: 'data', text: 'As arranged.' },
    { key: 'assessment', text: 'Calm.' },
    { key: 'plan', text: plan },
  ];
  const ofTobias = (plan: string) =>
    acts.signed('ilse', 'couple', { section: world.participantIds.tobias ?? '', texts: planned(plan) });
  /** Into the joint section: what the server says when it is to be made ready. */
  const ready = async (plan: string): Promise<string | undefined> => {
    const draft = await acts.begin('ilse', 'couple');
    const saved = acts.bodyOf(await acts.save('ilse', draft, planned(plan), draft.version));
    const answer = await acts.act('ilse', notePaths.ready(draft.caseId, draft.id), saved.version);
    return (answer.body as { readonly code?: string }).code;
  };
  const keep = async (text: string, version: number) => {
    const ilse = await acts.as('ilse');
    const body = { snippets: [{ shortcut: 'said', text }] };
    acts.bodyOf(await ilse.put<Snippets>(notePaths.snippets, body, { version }));
    world.clock.advance({ minutes: 1 });
  };

  it('becomes no standing phrase by being kept as one; what was one before goes anywhere', async () => {
    await keep(PHRASE, 0);
    await ofTobias(PHRASE);
    expect(await ready(PHRASE)).toBeUndefined();
    await ofTobias(PRIVATE);
    world.clock.advance({ minutes: 1 });
    await keep(PRIVATE, 1);
    expect(await ready(PRIVATE)).toBe('note.crosses-sections');
  });

  it('is not let across by a draft that was refused for it', async () => {
    await ofTobias(PRIVATE);
    expect(await ready('Goes on.')).toBeUndefined();
    expect(await ready(PRIVATE)).toBe('note.crosses-sections');
    expect(await ready(PRIVATE)).toBe('note.crosses-sections');
  });
});

describe('what stands under a note', () => {
  let world: World;
  let acts: NoteActs;
  let raw: RawApp;
  beforeAll(async () => {
    world = await aWorld();
    acts = noteActs(world);
    for (const name of ['ilse', 'owen', 'wren'] as const) await acts.credential(name);
    raw = await RawApp.open(world);
  });
  afterAll(async () => {
    await raw?.close();
    await world.close();
  });

  type Place = { readonly caseId: string; readonly id: string };
  const WORDS = { reason: 'Something to add.', text: 'They called on Friday. CANARY-addendum' };
  const code = (answer: { readonly body: unknown }) => (answer.body as { readonly code?: string }).code;
  const begun = async (name: PersonName, { caseId, id }: Place): Promise<string> =>
    acts.bodyOf(await acts.act(name, notePaths.addenda(caseId, id), undefined, WORDS), 201).id;
  const sign = (name: PersonName, { caseId, id }: Place, additionId: string, version = 1) =>
    acts.act(name, notePaths.signAddition(caseId, id, additionId), version);
  /** By the role of the application, with no rule of ours in between. */
  const attempt = (name: PersonName, sql: string, values: readonly unknown[]) =>
    raw.as(name, (client) =>
      client.query(sql, [...values]).then(
        ({ rowCount }) => rowCount,
        (error: { code?: string }) => error.code,
      ),
    );

  it('carries the hash of what was signed before it: of the note, then of what stands under it already', async () => {
    const note = await acts.signed('ilse', 'couple');
    for (let count = 0; count < 2; count += 1) {
      world.clock.advance({ minutes: 1 });
      acts.bodyOf(await sign('ilse', note, await begun('ilse', note)));
    }
    const { signatures, additions } = await acts.read('ilse', note);
    const [first, second] = additions;
    expect(first?.signatures).toEqual([
      expect.objectContaining({
        kind: 'author',
        credential: 'LMFT',
        revision: 1,
        contentHash: first?.contentHash,
        previousHash: signatures[0]?.contentHash,
      }),
    ]);
    expect(second?.previousHash).toBe(first?.contentHash);
    // Whoever goes past the rules chains it to something else, or to nothing, in vain.
    const open = await begun('ilse', note);
    const signing = `update note_addition set state = 'signed', signed_at = now() + interval '40 years', name = 'x', credential = 'x',
      content_hash = repeat('a', 64), previous_hash = $2, version = version + 1 where id = $1`;
    for (const previous of [null, signatures[0]?.contentHash, 'b'.repeat(64)])
      expect(await attempt('ilse', signing, [open, previous])).toBe('42501');
    expect(await attempt('ilse', signing, [open, second?.contentHash])).toBe(1);
  });

  it('of somebody supervised waits for the co-signature, is given back once, and is co-signed as it was read', async () => {
    const note = await acts.signed('owen', 'single');
    const { caseId, id } = note;
    acts.bodyOf(
      await acts.act('wren', notePaths.cosign(caseId, id), note.version, { revision: note.revision }),
    );
    const addition = await begun('owen', note);
    const by = `update note_addition set state = 'signed', signed_at = now() + interval '40 years', name = 'x', credential = 'x',
      content_hash = repeat('a', 64), previous_hash = sec.hash_before(note_id, id), version = version + 1 where id = $1`;
    expect(await attempt('owen', by, [addition])).toBe('42501');
    acts.bodyOf(await sign('owen', note, addition));
    expect(code(await acts.act('owen', notePaths.addenda(caseId, id), undefined, WORDS))).toBe(
      'note.addition-open',
    );
    const waiting = await (await acts.as('wren')).get<NoteToCosign[]>(notePaths.toCosign);
    expect(waiting.body).toMatchObject([{ id, version: 2, addition: { id: addition, kind: 'addendum' } }]);
    expect((await (await acts.as('wren')).get('/api/today')).text).toContain('note.to-cosign');

    // NT-5, in the rule and in the database.
    const cosign = notePaths.cosignAddition(caseId, id, addition);
    expect((await acts.act('owen', cosign, 2)).status).toBe(404);
    const own = `insert into note_addition_review (practice_id, id, case_id, note_id, addition_id, kind, by_account, name, credential, at, content_hash)
      select practice_id, $2, case_id, note_id, id, 'cosigned', author_id, 'x', 'x', now() + interval '40 years', content_hash
      from note_addition where id = $1`;
    expect(await attempt('owen', own, [addition, v7()])).toBe('42501');

    const back = notePaths.returnAddition(caseId, id, addition);
    acts.bodyOf(await acts.act('wren', back, 2, { comment: 'Name who called.' }));
    const unsigned = await (await acts.as('owen')).get<UnsignedNote[]>(notePaths.unsigned);
    expect(unsigned.body).toMatchObject([{ id, state: 'returned_for_changes', addition: 'addendum' }]);
    const better = { ...WORDS, text: 'Her sister called on Friday.' };
    const path = notePaths.addition(caseId, id, addition);
    acts.bodyOf(await (await acts.as('owen')).put<Note>(path, better, { version: 3 }));
    // Meanwhile the supervisor goes on reading what was signed.
    expect((await acts.read('wren', note)).additions).toMatchObject([
      { state: 'returned_for_changes', text: WORDS.text, returns: [{ comment: 'Name who called.' }] },
    ]);
    world.clock.advance({ minutes: 1 });
    acts.bodyOf(await sign('owen', note, addition, 4));
    expect((await acts.act('wren', cosign, 2)).status).toBe(412);
    acts.bodyOf(await acts.act('wren', cosign, 5));
    const [whole] = (await acts.read('owen', note)).additions;
    const [first, second, third] = whole?.signatures ?? [];
    expect(whole).toMatchObject({ state: 'cosigned', text: better.text });
    expect(first).toMatchObject({ kind: 'author', revision: 1, endedAt: expect.any(String) });
    expect(second).toMatchObject({ kind: 'author', revision: 2, previousHash: first?.contentHash });
    expect(third).toMatchObject({
      kind: 'cosigner',
      name: 'Wren Castellano',
      contentHash: second?.contentHash,
      sentence: 'Reviewed and discussed in supervision',
    });

    // One that waits too long reminds the supervisor, once, and without a word of it; what was returned or co-signed does not.
    acts.bodyOf(await sign('owen', note, await begun('owen', note)));
    world.clock.advance({ days: 7, minutes: 1 });
    await world.app.get(Jobs).runNow('note.cosign-due');
    const letters = await world.owner.query<{ recipient: string; body: string }>(
      'select recipient, body from mail',
    );
    expect(letters.rows.map(({ recipient }) => recipient)).toEqual(['wren@here.example']);
    expect(letters.rows[0]?.body).not.toMatch(/Owen|Delphine|CANARY/);
  });

  it('left open by somebody who is on the team no more is set aside by a colleague, with name and reason', async () => {
    const note = await acts.signed('ilse', 'couple');
    const { caseId, id } = note;
    const member = [
      world.practiceIds.here,
      v7(),
      caseId,
      world.accountIds.owen,
      world.clock.inDays(-9).slice(0, 10),
    ];
    await world.owner.query(
      "insert into care_team_member (practice_id, id, case_id, account_id, role, from_on) values ($1, $2, $3, $4, 'co', $5)",
      member,
    );
    const addition = await begun('owen', note);
    const path = notePaths.setAdditionAside(caseId, id, addition);
    const reason = 'Owen is on this case no more.';
    expect(code(await acts.act('ilse', path, 1, { reason }))).toBe('note.author-still-here');
    const aside = `update note_addition set state = 'discarded', set_aside_by = $2, set_aside_at = now(), set_aside_reason = '\\x00',
      version = version + 1 where id = $1`;
    expect(await attempt('ilse', aside, [addition, world.accountIds.ilse])).toBe('42501');
    await world.owner.query('update care_team_member set to_on = $2 where id = $1', [
      member[1],
      world.clock.inDays(-2).slice(0, 10),
    ]);
    const seen = await acts.read('ilse', note);
    expect(seen).toMatchObject({ additions: [], leftOpen: { id: addition, authorName: 'Owen Tallis' } });
    for (const name of ['owen', 'wren', 'bea', 'tobias'] as const)
      expect([name, (await acts.act(name, path, 1, { reason })).status]).toEqual([name, 404]);
    acts.bodyOf(await acts.act('ilse', path, 1, { reason }));
    const after = await acts.read('ilse', note);
    expect([after.leftOpen, after.additions]).toEqual([undefined, []]);
    expect(after.setAside).toMatchObject([{ authorName: 'Owen Tallis', by: 'Ilse Marchetti', reason }]);
    expect(JSON.stringify(after)).not.toContain('CANARY-addendum');
    acts.bodyOf(await sign('ilse', note, await begun('ilse', note)));
    const { rows } = await world.owner.query(
      "select a.account_id from audit_event a where a.action = 'note.set-addition-aside' and a.outcome = 'done' and a.subject_id = $1",
      [id],
    );
    expect(rows).toEqual([{ account_id: world.accountIds.ilse }]);
  });
});

describe('a psychotherapy note, for training', () => {
  const TEXT = 'I noticed how much I wanted to be liked. CANARY-training';
  let world: World;
  let acts: NoteActs;
  let raw: RawApp;
  let id: string;
  let supervisionId: string;
  beforeAll(async () => {
    world = await aWorld();
    acts = noteActs(world);
    raw = await RawApp.open(world);
    ({ id } = await acts.psychotherapy('owen', 'single', TEXT));
    await acts.psychotherapy('ilse', 'couple', 'Of somebody else. CANARY-other');
    // A second supervisor, of somebody else: what one is let read is not the other's.
    await world.owner.query("update account set roles = array['clinician', 'supervisor'] where id = $1", [
      world.accountIds.ilse,
    ]);
    const owens = await (await acts.as('owen')).get<TrainingSupervision[]>(trainingPaths.links);
    expect(owens.body).toMatchObject([{ supervisorName: 'Wren Castellano' }]);
    supervisionId = owens.body[0]?.supervisionId ?? '';
  });
  afterAll(async () => {
    await raw?.close();
    await world.close();
  });

  const EVERYBODY_ELSE = ['ilse', 'bea', 'mara', 'rosalind', 'delphine'] as const;
  const grant = async (body: object = {}, name: PersonName = 'owen') =>
    (await acts.as(name)).post<TrainingGranted>(trainingPaths.links, { supervisionId, ...body });
  const read = async (name: PersonName) => (await acts.as(name)).get<TrainingNote>(trainingPaths.note(id));
  /** By the role of the application, every where-clause forgotten: rows, texts and keys that can be loaded. */
  const loaded = (name: PersonName | 'system') =>
    raw.as(name, async (client) => {
      const { rows } = await client.query<{ notes: number; texts: number; keys: number }>(
        `select (select count(*)::int from psychotherapy_note) as notes, (select count(*)::int from psychotherapy_note_revision) as texts,
           (select count(*)::int from sealed_key where tree = 'psychotherapy' and root_id is not null) as keys`,
      );
      return rows[0];
    });
  const NOTHING = { notes: 0, texts: 0, keys: 0 };

  it('is not there for the supervisor until its author lets them, and is granted by nobody else', async () => {
    expect((await read('wren')).status).toBe(404);
    expect(await loaded('wren')).toEqual(NOTHING);
    for (const name of ['ilse', 'wren', 'bea', 'mara'] as const)
      expect([name, (await grant({}, name)).status]).toEqual([name, 404]);
    const own = `insert into training_supervision (practice_id, id, supervision_id, supervisee_id, from_on, granted_at)
      select practice_id, $2, id, supervisee_id, sec.today(), now() from supervision where id = $1`;
    for (const name of ['wren', 'bea', 'ilse'] as const)
      expect(
        await raw.as(name, (client) =>
          client.query(own, [supervisionId, v7()]).then(
            ({ rowCount }) => rowCount,
            (error: { code?: string }) => error.code,
          ),
        ),
      ).toBe('42501');
    const past = await grant({ from: world.clock.inDays(-3).slice(0, 10) });
    expect((past.body as { fields?: object }).fields).toEqual({ from: [{ code: 'in-past' }] });
  });

  it('is read by the linked supervisor as it stands, and by nobody else; each reading is on record for its author', async () => {
    expect((await grant()).status).toBe(201);
    const owen = await acts.as('owen');
    acts.bodyOf(await owen.put(psychotherapyNotePaths.text(id), { text: `${TEXT} More.` }, { version: 2 }));
    const list = await (await acts.as('wren')).get<TrainingNoteRow[]>(trainingPaths.notes);
    expect(list.body).toMatchObject([{ id, authorName: 'Owen Tallis', caseId: world.caseIds.single }]);
    expect((await read('wren')).body).toMatchObject({ id, text: `${TEXT} More.` });
    // The text as it stands and no other; no key of anybody else's.
    expect(await loaded('wren')).toEqual({ notes: 1, texts: 1, keys: 1 });
    for (const name of EVERYBODY_ELSE) expect([name, (await read(name)).status]).toEqual([name, 404]);
    expect(await loaded('ilse')).toMatchObject({ notes: 1, keys: 1 });
    for (const name of ['bea', 'mara', 'delphine', 'system'] as const)
      expect([name, await loaded(name)]).toEqual([name, NOTHING]);
    const mine = await (await acts.as('owen')).get<PsychotherapyNote>(psychotherapyNotePaths.note(id));
    expect(mine.body.readings).toEqual([{ by: 'Wren Castellano', at: expect.any(String) }]);
    const { rows } = await world.owner.query(
      "select account_id, case_id from audit_event where action = 'psychnote.read-in-training' and outcome = 'done' and subject_id = $1",
      [id],
    );
    expect(rows).toEqual([{ account_id: world.accountIds.wren, case_id: null }]);
  });

  it('is written by nobody but its author, and stands for the supervisor nowhere else', async () => {
    const wren = await acts.as('wren');
    for (const path of [
      psychotherapyNotePaths.note(id),
      psychotherapyNotePaths.versions(id),
      psychotherapyNotePaths.version(id, 1),
    ])
      expect([path, (await wren.get(path)).status]).toEqual([path, 404]);
    const put = await wren.put(psychotherapyNotePaths.text(id), { text: 'Mine.' }, { version: 3 });
    expect(put.status).toBe(404);
    const writing = (sql: string) =>
      raw.as('wren', (client) =>
        client.query(sql, [id]).then(
          ({ rowCount }) => rowCount,
          (error: { code?: string }) => error.code,
        ),
      );
    expect(await writing('update psychotherapy_note set version = version + 1 where id = $1')).toBe(0);
    expect(
      await writing(`insert into psychotherapy_note_revision (practice_id, id, note_id, author_id, revision, content, at)
        select practice_id, gen_random_uuid(), id, author_id, revision + 1, '\\x00', now() from psychotherapy_note where id = $1`),
    ).toBe('42501');
    for (const path of [
      notePaths.notes(world.caseIds.single),
      `/api/cases/${world.caseIds.single}/timeline`,
      '/api/today',
      '/api/supervision/cosign',
    ])
      expect((await wren.get(path)).text).not.toContain(id);
    const search = await wren.post(notePaths.search(world.caseIds.single), { words: 'CANARY-training' });
    expect(search.text).not.toContain(id);
  });

  it('is shut again at once when its author ends it, and when the days have run out', async () => {
    const end = async (name: PersonName) =>
      (await (await acts.as(name)).post(trainingPaths.end(supervisionId), {})).status;
    for (const name of ['wren', 'ilse', 'bea'] as const) expect([name, await end(name)]).toEqual([name, 404]);
    expect((await read('wren')).status).toBe(200);
    expect(await end('owen')).toBe(204);
    expect((await read('wren')).status).toBe(404);
    expect(await loaded('wren')).toEqual(NOTHING);
    const until = world.clock.inDays(2).slice(0, 10);
    expect((await grant({ until })).status).toBe(201);
    expect((await read('wren')).status).toBe(200);
    world.clock.advance({ days: 4 });
    expect((await read('wren')).status).toBe(404);
    expect((await (await acts.as('wren')).get<TrainingNoteRow[]>(trainingPaths.notes)).body).toEqual([]);
  });
});

import {
  notePaths,
  sessionPaths,
  type Agenda,
  type Note,
  type NoteRow,
  type NoteSaved,
  type NoteToCosign,
  type NoteVersionRow,
  type Snippets,
  type UnsignedNote,
} from '@reknit/sessions/model';
import { Jobs } from '@reknit/shared/api-kernel';
import type { Page, ProblemDocument } from '@reknit/shared/model';
import { aWorld, type World } from '../../support/world';
import { DAP, noteActs, type NoteActs } from './notes-acts';
import { sessionsIn } from './session-acts';

describe('a note', () => {
  let world: World;
  let acts: NoteActs;
  beforeAll(async () => {
    world = await aWorld();
    acts = noteActs(world);
    for (const name of ['ilse', 'owen', 'wren'] as const) await acts.credential(name);
  });
  afterAll(() => world.close());

  const problem = (answer: { readonly body: unknown }) => answer.body as ProblemDocument;
  const audited = async (action: string, account: string, id: string) =>
    (
      await world.owner.query(
        "select 1 from audit_event where action = $1 and account_id = $2 and subject_id = $3 and outcome = 'done'",
        [action, account, id],
      )
    ).rowCount;

  it('is begun, written, made ready and signed with name, credential and hash; then it is locked', async () => {
    const made = await acts.begin('ilse', 'couple');
    const { caseId, id } = made;
    const saved = acts.bodyOf(await acts.save('ilse', made, DAP.slice(0, 2), made.version));
    const early = await acts.act('ilse', notePaths.ready(caseId, id), saved.version);
    expect(early.status).toBe(422);
    expect(problem(early)).toMatchObject({
      code: 'note.incomplete',
      fields: { 'texts.plan': [{ code: 'required' }] },
    });
    const whole = acts.bodyOf(await acts.save('ilse', made, DAP, saved.version));
    const ready = acts.bodyOf(await acts.act('ilse', notePaths.ready(caseId, id), whole.version));
    const stale = await acts.act('ilse', notePaths.sign(caseId, id), ready.version, {
      revision: ready.revision - 1,
    });
    expect(problem(stale).code).toBe('note.revision-stale');
    const sign = { revision: ready.revision };
    const signed = acts.bodyOf(await acts.act('ilse', notePaths.sign(caseId, id), ready.version, sign));
    const note = await acts.read('ilse', made);
    expect(note).toMatchObject({
      row: { state: 'signed', authorName: 'Ilse Marchetti', overdue: false },
      texts: DAP,
      signatures: [{ kind: 'author', name: 'Ilse Marchetti', credential: 'LMFT', revision: ready.revision }],
      may: { write: false, unsign: true, addendum: true, cosign: false },
    });
    expect(note.signatures[0]?.contentHash).toMatch(/^[0-9a-f]{64}$/);
    const late = await acts.save('ilse', made, DAP, signed.version);
    expect(problem(late).code).toBe('note.locked');
    const { rows } = acts.bodyOf(await (await acts.as('ilse')).get<Page<NoteRow>>(notePaths.notes(caseId)));
    expect(rows[0]).toMatchObject({ id, state: 'signed', mine: true });
    expect(JSON.stringify(rows)).not.toContain('CANARY');
  });

  it('keeps every save, says who was faster, and saves nothing twice', async () => {
    const made = await acts.begin('ilse', 'couple');
    const first = acts.bodyOf(await acts.save('ilse', made, [{ key: 'data', text: 'One' }], made.version));
    const again = acts.bodyOf(await acts.save('ilse', made, [{ key: 'data', text: 'One' }], first.version));
    expect(again.version).toBe(first.version);
    const behind = await acts.save('ilse', made, [{ key: 'data', text: 'Two' }], made.version);
    expect(behind.status).toBe(412);
    expect(problem(behind).newer).toEqual({
      version: first.version,
      by: 'Ilse Marchetti',
      at: world.clock.now(),
    });
    const unknown = await acts.save('ilse', made, [{ key: 'objective', text: 'x' }], first.version);
    expect(problem(unknown)).toMatchObject({
      code: 'note.content-invalid',
      fields: { 'texts.0.key': [{ code: 'not-a-choice' }] },
    });
    const long = `${'слово '.repeat(14_000)}конец`;
    const kept = acts.bodyOf(await acts.save('ilse', made, [{ key: 'data', text: long }], first.version));
    expect((await acts.read('ilse', made)).texts).toEqual([{ key: 'data', text: long }]);
    const versions = await (
      await acts.as('ilse')
    ).get<NoteVersionRow[]>(notePaths.versions(made.caseId, made.id));
    expect(versions.body.map(({ revision }) => revision)).toEqual([kept.revision, 2, 1]);
    const old = await (await acts.as('ilse')).get<Note>(notePaths.version(made.caseId, made.id, 2));
    expect(old.body.texts).toEqual([{ key: 'data', text: 'One' }]);
  });

  it('loses nothing when fifty write at once: each write is a revision, and they stand without a gap', async () => {
    const made = await acts.begin('ilse', 'couple');
    let version = made.version;
    /** Who of them was not fast enough. */
    const together = async (writers: readonly number[]): Promise<readonly number[]> => {
      const from = version;
      const answers = await Promise.all(
        writers.map((number) => acts.save('ilse', made, [{ key: 'data', text: `Writer ${number}` }], from)),
      );
      version = Math.max(...answers.map(({ body }) => problem({ body }).newer?.version ?? body.version));
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      return writers.filter((_, index) => answers[index]?.status === 412);
    };
    const first = await together(Array.from({ length: 50 }, (_, index) => index));
    expect(first).toHaveLength(49);
    for (let from = 0; from < 49; from += 7)
      for (let left: readonly number[] = first.slice(from, from + 7); left.length > 0;)
        left = await together(left);
    const { rows } = await world.owner.query<{ revision: number }>(
      'select revision from note_revision where note_id = $1 order by revision',
      [made.id],
    );
    expect(rows.map(({ revision }) => revision)).toEqual(Array.from({ length: 51 }, (_, index) => index + 1));
    const texts = new Set<string>();
    for (let revision = 2; revision <= 51; revision += 1) {
      const path = notePaths.version(made.caseId, made.id, revision);
      const version = acts.bodyOf(await (await acts.as('ilse')).get<Note>(path));
      texts.add(version.texts[0]?.text ?? '');
    }
    expect(texts.size).toBe(50);
  }, 30_000);

  it('of somebody supervised waits for the co-signature, is returned once, and is co-signed as it was read', async () => {
    const signed = await acts.signed('owen', 'single');
    const { caseId, id } = signed;
    const waiting = await (await acts.as('wren')).get<NoteToCosign[]>(notePaths.toCosign);
    expect(waiting.body).toEqual([
      expect.objectContaining({ id, authorName: 'Owen Tallis', overdue: false }),
    ]);
    expect(
      (await acts.act('owen', notePaths.cosign(caseId, id), signed.version, { revision: signed.revision }))
        .status,
    ).toBe(404);
    const comment = 'Say what was asked about safety. CANARY-comment';
    acts.bodyOf(await acts.act('wren', notePaths.return(caseId, id), signed.version, { comment }));
    const unsigned = await (await acts.as('owen')).get<UnsignedNote[]>(notePaths.unsigned);
    expect(unsigned.body).toEqual([expect.objectContaining({ id, state: 'returned_for_changes' })]);
    const back = await acts.read('owen', signed);
    expect(back.returns).toEqual([expect.objectContaining({ by: 'Wren Castellano', comment })]);
    const better = [...DAP, { key: 'risk_line', text: 'Asked alone; nothing to fear.' }];
    const draft = acts.bodyOf(await acts.save('owen', signed, better, back.version));
    // Meanwhile the supervisor goes on reading what was signed.
    expect((await acts.read('wren', signed)).texts).toEqual(DAP);
    const ready = acts.bodyOf(await acts.act('owen', notePaths.ready(caseId, id), draft.version));
    const again = acts.bodyOf(
      await acts.act('owen', notePaths.sign(caseId, id), ready.version, { revision: ready.revision }),
    );
    const behind = await acts.act('wren', notePaths.cosign(caseId, id), again.version, {
      revision: signed.revision,
    });
    expect(problem(behind).code).toBe('note.revision-stale');
    acts.bodyOf(
      await acts.act('wren', notePaths.cosign(caseId, id), again.version, { revision: again.revision }),
    );
    const whole = await acts.read('owen', signed);
    const [first, second, third] = whole.signatures;
    expect(whole.row.state).toBe('cosigned');
    expect(first).toMatchObject({ kind: 'author', endedAt: expect.any(String) });
    expect(second).toMatchObject({ kind: 'author', previousHash: first?.contentHash });
    expect(third).toMatchObject({
      kind: 'cosigner',
      name: 'Wren Castellano',
      sentence: 'Reviewed and discussed in supervision',
      contentHash: second?.contentHash,
    });
    expect(await audited('note.read', world.accountIds.wren, id)).toBe(1);
  });

  it('is reopened by its author in time, while nobody has seen it, and keeps what was signed', async () => {
    const signed = await acts.signed('owen', 'single');
    const { caseId, id } = signed;
    const open = acts.bodyOf(await acts.act('owen', notePaths.unsign(caseId, id), signed.version));
    expect(open.revision).toBe(signed.revision + 1);
    const note = await acts.read('owen', signed);
    expect(note.row.state).toBe('draft');
    expect(note.signatures).toEqual([expect.objectContaining({ endedAt: expect.any(String) })]);
    const hidden = await (await acts.as('wren')).get(notePaths.note(caseId, id));
    expect(hidden.status).toBe(404);

    const seen = await acts.signed('owen', 'single');
    await acts.read('wren', seen);
    expect(problem(await acts.act('owen', notePaths.unsign(caseId, seen.id), seen.version)).code).toBe(
      'note.already-seen',
    );

    const taken = await acts.signed('owen', 'single');
    expect((await (await acts.as('owen')).get(notePaths.pdf(caseId, taken.id))).status).toBe(200);
    expect(problem(await acts.act('owen', notePaths.unsign(caseId, taken.id), taken.version)).code).toBe(
      'note.already-seen',
    );

    const old = await acts.signed('owen', 'single');
    world.clock.advance({ minutes: 31 });
    expect(problem(await acts.act('owen', notePaths.unsign(caseId, old.id), old.version)).code).toBe(
      'note.unsign-window-closed',
    );
  });

  it('begun long after it happened says so and why; what is still to come is not written about', async () => {
    const about = world.clock.inDays(-4);
    const body = { format: 'dap', section: 'joint', about };
    const path = notePaths.notes(world.caseIds.couple);
    const without = await (await acts.as('ilse')).post(path, body);
    expect(problem(without)).toMatchObject({
      code: 'note.late-reason-needed',
      fields: { lateReason: [{ code: 'required' }] },
    });
    const late = await acts.signed('ilse', 'couple', { about, lateReason: 'I was ill that week.' });
    expect(await acts.read('ilse', late)).toMatchObject({
      row: { late: true },
      lateEntry: { about, reason: 'I was ill that week.' },
    });
    const future = await (await acts.as('ilse')).post(path, { ...body, about: world.clock.inDays(1) });
    expect(problem(future).fields).toEqual({ about: [{ code: 'in-the-future' }] });
  });

  it('locks unsigned when nobody signs it in time; then a late entry is the only way on', async () => {
    const made = await acts.begin('ilse', 'couple');
    acts.bodyOf(await acts.save('ilse', made, DAP, made.version));
    world.clock.advance({ days: 4 });
    const overdue = await (await acts.as('ilse')).get<UnsignedNote[]>(notePaths.unsigned);
    expect(overdue.body.find(({ id }) => id === made.id)).toMatchObject({ overdue: true });
    const inbox = await (await acts.as('ilse')).get('/api/today');
    expect(inbox.text).toContain('note.overdue');
    world.clock.advance({ days: 4 });
    await world.app.get(Jobs).runNow('note.sweep');
    await world.app.get(Jobs).runNow('note.sweep');
    const locked = await acts.read('ilse', made);
    expect(locked).toMatchObject({
      row: { state: 'unsigned_locked' },
      texts: DAP,
      may: { write: false, late: true, addendum: false },
    });
    expect(problem(await acts.save('ilse', made, DAP, locked.version)).code).toBe('note.locked');
    const words = { reason: 'It locked while I was away.', text: 'What stands above is right.' };
    expect(
      problem(await acts.act('ilse', notePaths.addenda(made.caseId, made.id), undefined, words)).code,
    ).toBe('note.move-not-allowed');
    const late = await acts.act('ilse', notePaths.late(made.caseId, made.id), undefined, words);
    expect(late.status).toBe(201);
    acts.bodyOf(await acts.act('ilse', notePaths.signAddition(made.caseId, made.id, late.body.id), 1));
    expect((await acts.read('ilse', made)).additions).toEqual([
      expect.objectContaining({ kind: 'late_entry', state: 'signed', credential: 'LMFT', ...words }),
    ]);
  });

  it('takes additions under it, one open at a time, each signed for itself and unchanged from then on', async () => {
    const signed = await acts.signed('ilse', 'couple');
    const { caseId, id } = signed;
    const amend = { reason: 'A wrong figure.', wrong: 'three weeks running', text: 'two weeks running' };
    const made = await acts.act('ilse', notePaths.amendments(caseId, id), undefined, amend);
    expect(made.status).toBe(201);
    const more = { reason: 'Something to add.', text: 'They called on Friday. CANARY-addendum' };
    expect(problem(await acts.act('ilse', notePaths.addenda(caseId, id), undefined, more)).code).toBe(
      'note.addition-open',
    );
    const saving = await (
      await acts.as('ilse')
    ).put<NoteSaved>(
      notePaths.addition(caseId, id, made.body.id),
      { ...amend, text: 'two weeks' },
      { version: 1 },
    );
    acts.bodyOf(
      await acts.act('ilse', notePaths.signAddition(caseId, id, made.body.id), saving.body.version),
    );
    const closed = await acts.act('ilse', notePaths.discardAddition(caseId, id, made.body.id), 3);
    expect(problem(closed).code).toBe('note.addition-closed');
    const unwanted = await acts.act('ilse', notePaths.addenda(caseId, id), undefined, more);
    acts.bodyOf(await acts.act('ilse', notePaths.discardAddition(caseId, id, unwanted.body.id), 1));
    const both = await acts.act('ilse', notePaths.addenda(caseId, id), undefined, more);
    acts.bodyOf(await acts.act('ilse', notePaths.signAddition(caseId, id, both.body.id), 1));
    const note = await acts.read('ilse', signed);
    expect(note.additions).toMatchObject([
      { kind: 'amendment', text: 'two weeks' },
      { kind: 'addendum', ...more },
    ]);
    expect(note.texts).toEqual(DAP);
  });

  it('that should not have been written is marked, stays readable, and is written anew beside it', async () => {
    const signed = await acts.signed('ilse', 'couple');
    const { caseId, id } = signed;
    const body = { reason: 'Written about another session.', replacement: 'new' };
    const answer = await (
      await acts.as('ilse')
    ).post<{ replacementId: string }>(notePaths.inError(caseId, id), body);
    expect(answer.status).toBe(201);
    const { replacementId } = answer.body;
    expect(await acts.read('ilse', signed)).toMatchObject({
      row: { state: 'marked_in_error', replacedBy: replacementId },
      inError: { by: 'Ilse Marchetti', reason: 'Written about another session.' },
      texts: DAP,
    });
    expect(await acts.read('ilse', { caseId, id: replacementId })).toMatchObject({
      row: { state: 'draft', replaces: id },
      texts: DAP,
    });
  });

  it('NT-3: is signed by nobody without a credential that holds today', async () => {
    const yesterday = world.clock.inDays(-2).slice(0, 10);
    await acts.credential('ilse', yesterday);
    await expect(acts.signed('ilse', 'couple')).rejects.toThrow('note.credential-expired');
    await acts.credential('ilse');
    await expect(acts.signed('ilse', 'couple')).resolves.toMatchObject({ revision: expect.any(Number) });
  });

  it('that waits too long for a co-signature reminds the supervisor, then the practice, without a word of it', async () => {
    await acts.signed('owen', 'single');
    const letters = async () =>
      (
        await world.owner.query<{ recipient: string; subject: string; body: string }>(
          'select recipient, subject, body from mail order by id',
        )
      ).rows;
    world.clock.advance({ days: 7, minutes: 1 });
    await world.app.get(Jobs).runNow('note.cosign-due');
    expect((await letters()).map(({ recipient }) => recipient)).toContain('wren@here.example');
    world.clock.advance({ days: 7 });
    await world.app.get(Jobs).runNow('note.cosign-overdue');
    expect((await letters()).map(({ recipient }) => recipient)).toContain('bea@here.example');
    expect(JSON.stringify(await letters())).not.toMatch(/Delphine|Owen|CANARY/);
    const inbox = await (await acts.as('wren')).get('/api/today');
    expect(inbox.status === 200 ? inbox.text : 'note.to-cosign').toContain('note.to-cosign');
  });

  it("is written with standing phrases of one's own", async () => {
    const ilse = await acts.as('ilse');
    const none = await ilse.get<Snippets>(notePaths.snippets);
    expect(none.body).toEqual({ version: 0, snippets: [] });
    const body = {
      snippets: [{ shortcut: 'limits', text: 'The limits of confidentiality were gone through. ' }],
    };
    const kept = acts.bodyOf(await ilse.put<Snippets>(notePaths.snippets, body, { version: 0 }));
    expect(kept).toEqual({ version: 1, ...body });
    expect((await ilse.put(notePaths.snippets, body, { version: 0 })).status).toBe(412);
    expect((await (await acts.as('owen')).get<Snippets>(notePaths.snippets)).body.snippets).toEqual([]);
  });

  it('opens filled in from its session, is signed only once that is over, and stands in the section it was with', async () => {
    const sessions = sessionsIn(world);
    const both = await sessions.arranged(sessions.wanted(['rosalind', 'tobias'], 'ilse'));
    const alone = await sessions.arranged(sessions.wanted(['rosalind'], 'ilse', { at: '14:00' }));
    const early = await acts.begin('ilse', 'couple', { sessionId: both.id, about: undefined });
    const draft = acts.bodyOf(await acts.save('ilse', early, DAP, early.version));
    const ready = acts.bodyOf(await acts.act('ilse', notePaths.ready(early.caseId, early.id), draft.version));
    const sign = { revision: ready.revision };
    const before = await acts.act('ilse', notePaths.sign(early.caseId, early.id), ready.version, sign);
    expect(problem(before).code).toBe('note.session-not-over');
    world.clock.advance({ days: 8 });
    const attendance = [
      { participantId: world.participantIds.rosalind, attendance: 'attended' },
      { participantId: world.participantIds.tobias, attendance: 'attended_late', minutes: 9 },
    ];
    const path = sessionPaths.attendance(early.caseId, both.id);
    acts.bodyOf(await (await acts.as('ilse')).put(path, { attendance }, { version: both.version }));
    acts.bodyOf(await acts.act('ilse', notePaths.sign(early.caseId, early.id), ready.version, sign));
    expect((await acts.read('ilse', early)).header).toMatchObject({
      minutes: 50,
      modality: 'couple',
      timeZone: 'Pacific/Chatham',
      attendance: [
        { name: 'Rosalind Achterberg', attendance: 'attended' },
        { name: 'Tobias Mwangi', attendance: 'attended_late', minutesLate: 9 },
      ],
    });
    const refusal = async (section: string, sessionId: string) => {
      const body = { format: 'dap', section, sessionId };
      return problem(await (await acts.as('ilse')).post(notePaths.notes(early.caseId), body)).code;
    };
    expect(await refusal('joint', alone.id)).toBe('note.section-mismatch');
    expect(await refusal(world.participantIds.tobias ?? '', alone.id)).toBe('note.section-mismatch');
    expect(await refusal('joint', early.id)).toBe('note.no-such-session');
    // On Today: a note is due of the one that is over and has none.
    const span = sessionPaths.agenda(
      world.clock.inDays(-14).slice(0, 10),
      world.clock.inDays(1).slice(0, 10),
    );
    const agenda = acts.bodyOf(await (await acts.as('ilse')).get<Agenda>(span));
    expect(agenda.sessions.filter(({ noteDue }) => noteDue).map(({ id }) => id)).toEqual([alone.id]);
  });
});

import { casePaths } from '@reknit/cases/model';
import { exampleOf } from '@reknit/exercises/templates';
import { homeworkPaths } from '@reknit/homework/model';
import { notePaths, type NoteMaterial, type NoteSection, type SearchResult } from '@reknit/sessions/model';
import type { ProblemDocument } from '@reknit/shared/model';
import { aWorld, type World } from '../../support/world';
import { actsIn } from '../homework/acts';
import { measuresIn } from '../measures/acts';
import { checkCorrections } from './corrections-checks';
import { noteActs, type NoteActs } from './notes-acts';
import { sessionsIn } from './session-acts';

describe('what a note pulls in', () => {
  let world: World;
  let acts: NoteActs;
  let entryId: string;
  beforeAll(async () => {
    world = await aWorld();
    acts = noteActs(world);
    await acts.credential('ilse');
    const homework = actsIn(world);
    const { partOf } = await homework.assign(['rosalind']);
    ({ entryId } = await homework.submit('rosalind', partOf('rosalind')));
  });
  afterAll(() => world.close());

  checkCorrections(() => ({ world, acts }));

  it('is found by a search of the case beside its notes: answers, goals and what happened, and no draft of anybody', async () => {
    const homework = actsIn(world);
    const { partOf } = await homework.assign(['rosalind']);
    const situation = 'The kettle whistled, and I flinched at the letter.';
    await homework.submit('rosalind', partOf('rosalind'), {
      ...exampleOf('EX-20', 1, 'romantic'),
      situation,
    });
    const begun = await homework.assign(['tobias']);
    await homework.open('tobias', begun.partOf('tobias'));
    const draft = {
      baseRevision: 0,
      changes: { situation: 'The kettle, and nobody knows.' },
      step: 'before',
    };
    const tobias = await world.as('tobias');
    expect((await tobias.put(homeworkPaths.draft(begun.partOf('tobias')), draft)).status).toBe(200);
    const ilse = await acts.as('ilse');
    const { couple } = world.caseIds;
    await ilse.post(casePaths.goals(couple), { words: 'I can hear a kettle without dread' });
    const search = async (words: string) =>
      acts.bodyOf(await ilse.post<SearchResult>(notePaths.search(couple), { words }));
    const { elsewhere } = await search('Kettle');
    expect(elsewhere.map(({ place, personName, before }) => [place, personName, before]).sort()).toEqual([
      ['goal', undefined, 'I can hear a '],
      ['homework', 'Rosalind Achterberg', 'The '],
    ]);
    expect(elsewhere.find(({ place }) => place === 'homework')?.id).toBe(partOf('rosalind'));
    expect((await search('nobody knows')).elsewhere).toEqual([]);
    const { rows } = await world.owner.query<{ said: string }>(
      "select e::text as said from audit_event e where action = 'note.search' order by at desc limit 2",
    );
    expect(rows.map(({ said }) => said).join()).not.toMatch(/kettle/i);
    expect(rows.map(({ said }) => said).join()).toContain(partOf('rosalind'));
  });

  const draftIn = async (section: NoteSection) => {
    const draft = await acts.begin('ilse', 'couple', { section });
    const path = notePaths.material(draft.caseId, draft.id);
    const list = async () => acts.bodyOf(await (await acts.as('ilse')).get<readonly NoteMaterial[]>(path));
    return { draft, list, found: (await list()).find(({ sourceId }) => sourceId === entryId) };
  };

  it("of one person's own work is offered in their section, and neither in the other's nor in the joint one", async () => {
    const { rosalind = '', tobias = '' } = world.participantIds;
    expect((await draftIn(rosalind)).found).toMatchObject({ participantId: rosalind, pulledIn: false });
    expect((await draftIn(tobias)).found).toBeUndefined();
    const joint = await draftIn('joint');
    expect(joint.found).toBeUndefined();
    const kind = (await draftIn(rosalind)).found?.sourceKind ?? '';
    const { caseId, id, version } = joint.draft;
    const forced = await acts.act('ilse', notePaths.pullIns(caseId, id), version, {
      sourceKind: kind,
      sourceId: entryId,
    });
    expect([forced.status, (forced.body as unknown as ProblemDocument).code]).toEqual([
      409,
      'note.crosses-sections',
    ]);
  });

  it('is a frozen copy with its source; it is signed with the note, and taken out it stays in the revision it stood in', async () => {
    const { draft, found, list } = await draftIn(world.participantIds.rosalind ?? '');
    const { caseId, id } = draft;
    const source = { sourceKind: found?.sourceKind ?? '', sourceId: entryId };
    const pulled = acts.bodyOf(await acts.act('ilse', notePaths.pullIns(caseId, id), draft.version, source));
    const [copy] = (await acts.read('ilse', draft)).pullIns;
    expect(copy).toMatchObject({ ...source, pulledBy: 'Ilse Marchetti', pulledAt: world.clock.now() });
    expect(copy?.words.length).toBeGreaterThan(0);
    expect((await list()).find(({ sourceId }) => sourceId === entryId)?.pulledIn).toBe(true);
    const saved = acts.bodyOf(
      await acts.save('ilse', draft, [{ key: 'data', text: 'Came alone.' }], pulled.version),
    );
    expect((await acts.read('ilse', draft)).pullIns).toHaveLength(1);
    const gone = await acts.act('ilse', notePaths.removePullIn(caseId, id, copy?.id ?? ''), saved.version);
    acts.bodyOf(gone);
    expect((await acts.read('ilse', draft)).pullIns).toEqual([]);
    const again = await acts.act(
      'ilse',
      notePaths.removePullIn(caseId, id, copy?.id ?? ''),
      gone.body.version,
    );
    expect(again.status).toBe(404);
    const { rows } = await world.owner.query('select 1 from note_pull_in where note_id = $1', [id]);
    expect(rows).toHaveLength(1);
  });

  it('can be every line that is offered, those without words of anybody as well', async () => {
    const homework = actsIn(world);
    await homework.assign(['rosalind'], { place: 'in_session' });
    const { draft, list } = await draftIn(world.participantIds.rosalind ?? '');
    const offered = await list();
    expect(new Set(offered.map(({ sourceKind }) => sourceKind))).toEqual(
      new Set(['homework.entry', 'homework.part']),
    );
    let { version } = draft;
    for (const { sourceKind, sourceId } of offered) {
      const path = notePaths.pullIns(draft.caseId, draft.id);
      const answer = await acts.act('ilse', path, version, { sourceKind, sourceId });
      ({ version } = acts.bodyOf(answer));
    }
    expect((await list()).filter(({ pulledIn }) => !pulledIn)).toEqual([]);
  });

  it('of a measure keeps its total and band, in the section of who filled it in and nowhere else', async () => {
    const { rosalind = '', tobias = '' } = world.participantIds;
    const responseId = await measuresIn(world).filledIn('rosalind', 'gad-7', [2, 2, 2, 2, 1, 2, 2]);
    const measureIn = async (section: NoteSection) => {
      const { draft, list } = await draftIn(section);
      return { draft, measure: (await list()).find(({ sourceId }) => sourceId === responseId) };
    };
    expect((await measureIn(tobias)).measure).toBeUndefined();
    expect((await measureIn('joint')).measure).toBeUndefined();
    const { draft, measure } = await measureIn(rosalind);
    expect(measure).toMatchObject({ sourceKind: 'measure.response', subject: 'GAD-7', change: { to: 13 } });
    const source = { sourceKind: 'measure.response', sourceId: responseId };
    acts.bodyOf(await acts.act('ilse', notePaths.pullIns(draft.caseId, draft.id), draft.version, source));
    const [copy] = (await acts.read('ilse', draft)).pullIns;
    expect(copy?.words).toEqual([{ label: 'GAD-7', text: '13 of 21, moderate' }]);
  });

  it('says of a session who came, in the room what was seen there, and of one person what is theirs', async () => {
    const sessions = sessionsIn(world);
    const { rosalind = '', tobias = '' } = world.participantIds;
    const on = sessions.day(1);
    const both = await sessions.arranged(sessions.wanted(['rosalind', 'tobias'], 'ilse', { on }));
    const alone = await sessions.arranged(sessions.wanted(['rosalind'], 'ilse', { on, at: '15:00' }));
    world.clock.advance({ days: 2 });
    const came = sessions.of('rosalind', 'attended');
    const missing = { attendance: [came, sessions.of('tobias', 'excused')], decision: 'rescheduled' };
    expect((await sessions.attendance(both, missing)).status).toBe(200);
    const late = { attendance: [sessions.of('rosalind', 'attended_late', { minutes: 5 })] };
    expect((await sessions.attendance(alone, late)).status).toBe(200);
    const offered = async (section: NoteSection) => {
      const { draft, list } = await draftIn(section);
      const lines = (await list()).filter(({ sourceKind }) => sourceKind === 'session.attendance');
      return { draft, lines: lines.map(({ sourceId, subject, count }) => [sourceId, subject ?? count]) };
    };
    expect((await offered(rosalind)).lines).toEqual([
      [`${alone.id}:${rosalind}`, 'Came late by 5 minutes'],
      [both.id, { n: 1, of: 2 }],
    ]);
    expect((await offered(tobias)).lines).toEqual([[`${both.id}:${tobias}`, 'Excused']]);
    const joint = await offered('joint');
    expect(joint.lines).toEqual([]);
    const source = { sourceKind: 'session.attendance', sourceId: both.id };
    const pullIns = notePaths.pullIns(joint.draft.caseId, joint.draft.id);
    for (const sourceId of [both.id, `${both.id}:${tobias}`, `${alone.id}:${rosalind}`]) {
      const { status } = await acts.act('ilse', pullIns, joint.draft.version, { ...source, sourceId });
      expect([sourceId, status]).toEqual([sourceId, 409]);
    }
    const own = await acts.act('ilse', pullIns, joint.draft.version, {
      ...source,
      sourceId: `${both.id}:${rosalind}`,
    });
    expect(own.status).toBe(404);

    const all = { attendance: [came, sessions.of('tobias', 'left_early', { minutes: 10 })] };
    expect((await sessions.attendance({ ...both, version: both.version + 1 }, all)).status).toBe(200);
    acts.bodyOf(await acts.act('ilse', pullIns, joint.draft.version, source));
    const [copy] = (await acts.read('ilse', joint.draft)).pullIns;
    expect(copy).toMatchObject({
      ...source,
      event: 'session.attendance',
      words: [
        { label: 'Rosalind Achterberg', text: 'Came' },
        { label: 'Tobias Mwangi', text: 'Left early by 10 minutes' },
      ],
    });
  });
});

import { notePaths, type NoteMaterial, type NoteSection } from '@reknit/sessions/model';
import type { ProblemDocument } from '@reknit/shared/model';
import { aWorld, type World } from '../../support/world';
import { actsIn } from '../homework/acts';
import { noteActs, type NoteActs } from './notes-acts';

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
});

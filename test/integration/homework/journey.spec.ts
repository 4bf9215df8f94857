import { done } from '../../support/answers';
import { OWN_WORK } from '@reknit/cases/api';
import { casePaths, type TimelineItem } from '@reknit/cases/model';
import { homeworkPaths, type Receipt, type SavedDraft } from '@reknit/homework/model';
import { Jobs } from '@reknit/shared/api-kernel';
import { nextAllowed, type Page } from '@reknit/shared/model';
import { PEOPLE } from '../../support/people';
import { aWorld, type World } from '../../support/world';
import { safetyActsIn } from '../cases/safety-acts';
import { actsIn, thoughts } from './acts';

describe('the journey of one piece of homework', () => {
  let world: World;
  let acts: ReturnType<typeof actsIn>;
  beforeAll(async () => {
    world = await aWorld();
    // Nobody is written to at night.
    const noon = nextAllowed(world.clock.now(), PEOPLE.rosalind.zone, { from: '13:00', until: '12:00' });
    world.clock.advance({ seconds: Math.ceil((Date.parse(noon) - Date.parse(world.clock.now())) / 1000) });
    acts = actsIn(world);
  });
  afterAll(() => world.close());

  it('goes from assigning to a second submission and its acceptance', async () => {
    const { partOf, homeworkId } = await acts.assign(['rosalind']);
    const id = partOf('rosalind');
    const rosalind = await world.as('rosalind');

    const [waiting] = (await acts.home('rosalind')).coming;
    expect(waiting).toMatchObject({
      id,
      status: 'assigned',
      progress: 0,
      returned: false,
      therapist: 'Ilse Marchetti',
    });

    done(await rosalind.post(homeworkPaths.open(id)));
    const draft = { baseRevision: 0, changes: { situation: 'The lamp was on' }, step: 'know-or-fear' };
    const saved = done(await rosalind.put<SavedDraft>(homeworkPaths.draft(id), draft));
    expect(saved).toMatchObject({ revision: 1, answers: { situation: 'The lamp was on' }, conflicts: {} });
    const page = await acts.mine('rosalind', id);
    expect(page.draft).toMatchObject({ revision: 1, step: 'know-or-fear', answers: draft.changes });
    expect(page).toMatchObject({ status: 'in_progress', personName: 'Tobias', relationType: 'romantic' });

    const receipt = await acts.submit('rosalind', id);
    expect(receipt).toMatchObject({ number: 1, late: false, readers: ['Ilse Marchetti'] });
    expect((await acts.mine('rosalind', id)).draft).toBeUndefined();

    const first = await acts.reading(id);
    expect(first.entries[0]).toMatchObject({
      id: receipt.entryId,
      answers: thoughts(),
      scores: { 'belief.drop': -35 },
    });
    const back = await acts.review(
      id,
      {
        entryId: receipt.entryId,
        decision: 'return',
        quality: undefined,
        comments: { balanced: 'Say more here.' },
      },
      first.version,
    );
    expect(back.status).toBe(200);

    const again = await acts.mine('rosalind', id);
    expect(again).toMatchObject({ status: 'in_progress', draft: { revision: 0, answers: thoughts() } });
    expect(again.entries[0]?.review).toMatchObject({
      decision: 'return',
      comments: { balanced: 'Say more here.' },
    });
    expect((await acts.home('rosalind')).due).toMatchObject([{ id, returned: true }]);

    const better = thoughts({ balanced: 'I do not know who wrote, and I can ask.' });
    const second = done(await rosalind.post<Receipt>(homeworkPaths.submissions(id), { answers: better }));
    expect(second.number).toBe(2);
    const reread = await acts.reading(id);
    expect(reread.entries.map(({ number }) => number)).toEqual([2, 1]);
    const accepted = await acts.review(
      id,
      { entryId: second.entryId, quality: 3, summary: 'Clear.' },
      reread.version,
    );
    expect(accepted.status).toBe(200);
    expect(accepted.headers['etag']).toBe(`"v${accepted.body.version}"`);

    const [row] = (await acts.list()).rows;
    expect(row).toMatchObject({
      id: homeworkId,
      status: 'reviewed',
      participations: [{ status: 'reviewed', quality: 3, name: 'Rosalind Achterberg' }],
    });
    expect((await acts.home('rosalind')).done).toMatchObject([{ id, status: 'reviewed' }]);
  });

  it('is told on the timeline of the case, by title and without a word of the answers', async () => {
    const ilse = await world.as('ilse');
    const { body } = await ilse.get<Page<TimelineItem>>(
      `${casePaths.timeline(world.caseIds.couple)}?limit=20`,
    );
    const told = body.rows.filter(({ event }) => event.startsWith('homework.'));
    expect(told.map(({ event }) => event)).toEqual([
      'homework.reviewed',
      'homework.submitted',
      'homework.returned',
      'homework.submitted',
      'homework.opened',
      'homework.assigned',
    ]);
    expect(new Set(told.map(({ subject }) => subject)).size).toBe(1);
    expect(JSON.stringify(told)).not.toContain('lamp');
  });

  it('closes when everybody is done, and only then', async () => {
    const { homeworkId, partOf } = await acts.assign(['rosalind', 'tobias']);
    const ilse = await world.as('ilse');
    const close = (version: number) => ilse.post(homeworkPaths.close(homeworkId), {}, { version });
    const { entryId } = await acts.submit('rosalind', partOf('rosalind'));
    await acts.review(partOf('rosalind'), { entryId }, 3);
    expect((await acts.list()).rows[0]?.status).toBe('in_progress');
    expect((await close(1)).body).toMatchObject({ code: 'homework.move-not-allowed' });
    const tobias = await world.as('tobias');
    done(await tobias.post(homeworkPaths.decline(partOf('tobias'))));
    expect((await close(1)).status).toBe(200);
    expect((await acts.list()).rows[0]).toMatchObject({
      status: 'closed',
      participations: expect.arrayContaining([
        expect.objectContaining({ name: 'Rosalind Achterberg', status: 'closed' }),
        expect.objectContaining({ name: 'Tobias Mwangi', status: 'declined' }),
      ]) as unknown,
    });
  });

  it('tells people by a letter that names nothing and nobody', async () => {
    await world.app.get(Jobs).runNow(OWN_WORK);
    const { rows } = await world.owner.query<{ recipient: string; subject: string; body: string }>(
      "select recipient, subject, body from mail where recipient = 'rosalind@here.example'",
    );
    expect(rows.length).toBeGreaterThanOrEqual(1);
    for (const { subject, body } of rows) {
      expect(subject).toBe('There is something new for you to look at');
      expect(body).toContain('http://localhost:3000/my');
      expect(`${subject} ${body}`).not.toMatch(
        /Ilse|Tobias|Rosalind|thought|exercise|therap|partner|couple/i,
      );
    }
  });

  it('writes nobody at an hour that is not safe for them, and to nobody for whom no letter is', async () => {
    const letters = world.app.get(Jobs);
    const written = async () => {
      await letters.runNow(OWN_WORK);
      const { rows } = await world.owner.query<{ recipient: string }>('delete from mail returning recipient');
      return rows.map(({ recipient }) => recipient);
    };
    await written();
    const { rosalind = '', tobias = '' } = world.participantIds;
    const consents = safetyActsIn(world, () => ({ caseId: world.caseIds.couple, rosalind, tobias }));
    const only = async (name: 'rosalind' | 'tobias', safeContact: object) => {
      await consents.propose(world.participantIds[name] ?? '', 'electronic_communication');
      done(await consents.decide(name, 'electronic_communication', { safeContact }));
    };
    const hourFromNow = (hours: number) => {
      const at = new Date(world.clock.epochMillis() + hours * 3_600_000);
      return new Intl.DateTimeFormat('en-GB', { timeZone: PEOPLE.rosalind.zone, timeStyle: 'short' }).format(
        at,
      );
    };
    await only('rosalind', {
      channels: ['email'],
      voicemail: false,
      from: hourFromNow(3),
      to: hourFromNow(4),
    });
    await only('tobias', { channels: ['text'], voicemail: false });
    await written();

    const { partOf } = await acts.assign(['rosalind', 'tobias']);
    expect(await written()).toEqual([]);
    const { entryId } = await acts.submit('tobias', partOf('tobias'));
    done(
      await acts.review(
        partOf('tobias'),
        { entryId, decision: 'return', quality: undefined, summary: 'Once more' },
        3,
      ),
    );
    world.clock.advance({ seconds: 3.5 * 3600 });
    expect(await written()).toEqual(['rosalind@here.example']);
    expect(await written()).toEqual([]);
  });
});

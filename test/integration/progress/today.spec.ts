import { done } from '../../support/answers';
import { casePaths } from '@reknit/cases/model';
import { homeworkPaths } from '@reknit/homework/model';
import {
  NOTED_KINDS,
  progressPaths,
  type InboxKind,
  type SupervisionOverview,
  type Today,
} from '@reknit/progress/model';
import { PASSWORD, PEOPLE, type PersonName } from '../../support/people';
import { aWorld, type World } from '../../support/world';
import { actsIn } from '../homework/acts';

const NOTED: readonly InboxKind[] = NOTED_KINDS;

describe('today', () => {
  let world: World;
  let acts: ReturnType<typeof actsIn>;
  beforeEach(async () => {
    world = await aWorld();
    acts = actsIn(world);
  });
  afterEach(() => world.close());

  const everything = async (name: PersonName) =>
    done(await (await world.as(name)).get<Today>(progressPaths.today));
  /** Of homework and invitations: a couple without a secrets policy always waits for one. */
  const today = async (name: PersonName): Promise<Today> => {
    const all = await everything(name);
    return ofHomework(all);
  };
  const ofHomework = (all: Today): Today => ({
    ...all,
    inbox: all.inbox.filter(({ kind }) => !NOTED.includes(kind)),
  });
  const inOneDay = () => ({
    due: { date: world.clock.inDays(1).slice(0, 10), time: '23:00', timeZone: 'UTC', graceMinutes: 0 },
  });

  it('is quiet when nothing needs anybody', async () => {
    expect(await today('ilse')).toEqual({
      inbox: [],
      later: [],
      changed: [],
      cover: [],
      counts: { openCases: 1, toReview: 0, dueThisWeek: 0 },
    });
  });

  it('says to both who covers for whom, from the first day to the last, and to nobody else', async () => {
    const caseId = world.caseIds.couple;
    const [title] = (
      await world.owner.query<{ title: string }>('select title from care_case where id = $1', [caseId])
    ).rows;
    const joins = {
      accountId: world.accountIds.owen,
      role: 'substitute',
      from: world.clock.inDays(1).slice(0, 10),
      to: world.clock.inDays(6).slice(0, 10),
    };
    done(await (await world.as('ilse')).post(casePaths.careTeam(caseId), joins));
    const coverOf = async (name: PersonName) => {
      const client = world.anonymous();
      done(await client.signIn(PEOPLE[name].email, PASSWORD));
      return done(await client.get<Today>(progressPaths.today)).cover;
    };
    world.clock.advance({ days: 2 });
    const about = { caseId, caseTitle: title?.title, ends: joins.to };
    expect(await coverOf('owen')).toEqual([about]);
    expect(await coverOf('ilse')).toEqual([{ ...about, colleague: PEOPLE.owen.name }]);
    expect(await coverOf('wren')).toEqual([]);
    world.clock.advance({ days: 4 });
    expect([await coverOf('owen'), await coverOf('ilse')]).toEqual([[], []]);
  });

  it('puts first who felt unsafe, then who felt worse, then what waits', async () => {
    const rosalind = await world.as('rosalind');
    const tobias = await world.as('tobias');
    const [unsafe, worse, waiting] = [
      await acts.assign(['rosalind']),
      await acts.assign(['tobias']),
      await acts.assign(['rosalind']),
    ];
    const plain = await acts.submit('rosalind', waiting.partOf('rosalind'));
    const first = await acts.submit('tobias', worse.partOf('tobias'));
    const second = await acts.submit('rosalind', unsafe.partOf('rosalind'));
    done(
      await tobias.post(homeworkPaths.afterwards(first.entryId), {
        helpful: 1,
        worse: 'somewhat',
        obstacles: [],
      }),
    );
    done(
      await rosalind.post(homeworkPaths.afterwards(second.entryId), {
        helpful: 0,
        worse: 'yes',
        obstacles: [],
      }),
    );
    const { inbox, counts } = await today('ilse');
    expect(inbox.map(({ kind, level, personName }) => [kind, level, personName])).toEqual([
      ['felt_unsafe', 'red', 'Rosalind Achterberg'],
      ['felt_worse', 'amber', 'Tobias Mwangi'],
      ['to_review', 'plain', 'Rosalind Achterberg'],
    ]);
    expect(inbox[2]).toMatchObject({
      caseId: world.caseIds.couple,
      caseTitle: 'Rosalind & Tobias',
      subject: 'Thought record',
      since: plain.submittedAt,
      link: { kind: 'participation', id: waiting.partOf('rosalind') },
    });
    expect(counts).toEqual({ openCases: 1, toReview: 3, dueThisWeek: 0 });
  });

  it('holds what other domains need somebody for too: answers to review come before what is asked for otherwise', async () => {
    const { partOf } = await acts.assign(['rosalind']);
    await acts.submit('rosalind', partOf('rosalind'));
    const { inbox } = await everything('ilse');
    expect(inbox.map(({ kind, level }) => [kind, level]).slice(0, 2)).toEqual([
      ['to_review', 'plain'],
      ['policy.missing', 'amber'],
    ]);
    expect(inbox[1]).toMatchObject({
      caseTitle: 'Rosalind & Tobias',
      personName: '',
      link: { kind: 'case-safety', id: world.caseIds.couple },
    });
  });

  it('lets go of what has been reviewed', async () => {
    const { partOf } = await acts.assign(['rosalind']);
    const { entryId } = await acts.submit('rosalind', partOf('rosalind'));
    const said = { helpful: 0, worse: 'yes', obstacles: [] };
    done(await (await world.as('rosalind')).post(homeworkPaths.afterwards(entryId), said));
    done(await acts.review(partOf('rosalind'), { entryId }, 4));
    expect((await today('ilse')).inbox).toEqual([]);
  });

  it('hears of somebody who felt unsafe although the answers were reviewed already', async () => {
    const { partOf } = await acts.assign(['rosalind']);
    const { entryId } = await acts.submit('rosalind', partOf('rosalind'));
    done(await acts.review(partOf('rosalind'), { entryId }, 3));
    const said = { helpful: 0, worse: 'yes', obstacles: [] };
    done(await (await world.as('rosalind')).post(homeworkPaths.afterwards(entryId), said));
    expect((await today('ilse')).inbox).toMatchObject([{ kind: 'felt_unsafe', level: 'red' }]);
  });

  it('shows what lapsed and what was declined, until it is dealt with', async () => {
    const lapsing = await acts.assign(['rosalind'], inOneDay());
    const declined = await acts.assign(['tobias']);
    done(await (await world.as('tobias')).post(homeworkPaths.decline(declined.partOf('tobias'))));
    world.clock.advance({ days: 2 });
    const ilse = world.anonymous();
    done(await ilse.signIn(PEOPLE.ilse.email, PASSWORD));
    const inbox = async () => ofHomework(done(await ilse.get<Today>(progressPaths.today))).inbox;
    expect((await inbox()).map(({ kind, link }) => [kind, link])).toEqual([
      ['lapsed', { kind: 'case-homework', id: world.caseIds.couple }],
      ['declined', { kind: 'case-homework', id: world.caseIds.couple }],
    ]);
    done(await ilse.post(homeworkPaths.withdraw(lapsing.homeworkId), {}, { version: 1 }));
    done(await ilse.post(homeworkPaths.close(declined.homeworkId), {}, { version: 1 }));
    expect(await inbox()).toEqual([]);
  });

  it('keeps what somebody put off out of sight until its day, for them alone, and gives it back at once when taken up', async () => {
    const { partOf } = await acts.assign(['rosalind']);
    await acts.submit('rosalind', partOf('rosalind'));
    const item = `to_review.${partOf('rosalind')}`;
    const ilse = await world.as('ilse');
    const until = world.clock.inDays(2).slice(0, 10);
    done(await ilse.post(progressPaths.putOff, { item, until }));
    expect(await today('ilse')).toMatchObject({ inbox: [], later: [{ id: item, until }] });
    for (const [name, waits] of [
      ['owen', item],
      ['ilse', 'to_review.nothing'],
    ] as const)
      done(await (await world.as(name)).post(progressPaths.putOff, { item: waits, until }));
    const { rows } = await world.owner.query('select account_id, item from put_off');
    expect(rows).toEqual([{ account_id: world.accountIds.ilse, item }]);
    const tooFar = { item, until: world.clock.inDays(40).slice(0, 10) };
    const answer = await ilse.post<{ code: string }>(progressPaths.putOff, tooFar);
    expect([answer.status, answer.body.code]).toEqual([422, 'progress.day-not-possible']);
    done(await ilse.post(progressPaths.takeUp, { item }));
    expect(await today('ilse')).toMatchObject({ inbox: [{ id: item }], later: [] });

    done(await ilse.post(progressPaths.putOff, { item, until }));
    world.clock.advance({ days: 2 });
    const later = world.anonymous();
    done(await later.signIn(PEOPLE.ilse.email, PASSWORD));
    expect(ofHomework(done(await later.get<Today>(progressPaths.today))).inbox).toMatchObject([{ id: item }]);
  });

  it('never lets what is red be put off', async () => {
    const { partOf } = await acts.assign(['rosalind']);
    const { entryId } = await acts.submit('rosalind', partOf('rosalind'));
    const said = { helpful: 0, worse: 'yes', obstacles: [] };
    done(await (await world.as('rosalind')).post(homeworkPaths.afterwards(entryId), said));
    const body = { item: `felt_unsafe.${partOf('rosalind')}`, until: world.clock.inDays(1).slice(0, 10) };
    const answer = await (await world.as('ilse')).post<{ code: string }>(progressPaths.putOff, body);
    expect([answer.status, answer.body.code]).toEqual([409, 'progress.not-for-later']);
  });

  it('names an invitation nobody opened in time', async () => {
    const ilse = await world.as('ilse');
    const person = {
      givenName: 'Una',
      familyName: 'Marsh',
      timeZone: 'UTC',
      email: 'una@here.example',
      birthYear: 1990,
    };
    done(
      await ilse.post(casePaths.cases, {
        kind: 'individual',
        relationType: 'friendship',
        relationSubtype: 'friend',
        people: [person],
        invite: true,
      }),
    );
    expect((await today('ilse')).inbox).toEqual([]);
    world.clock.advance({ days: 4 });
    const later = world.anonymous();
    done(await later.signIn(PEOPLE.ilse.email, PASSWORD));
    expect(ofHomework(done(await later.get<Today>(progressPaths.today))).inbox).toMatchObject([
      {
        kind: 'invitation_expired',
        personName: 'Una Marsh',
        subject: 'una@here.example',
        link: { kind: 'case-people' },
      },
    ]);
  });

  it('tells what others did, not what one did oneself', async () => {
    const { partOf } = await acts.assign(['rosalind']);
    await acts.submit('rosalind', partOf('rosalind'));
    expect((await today('ilse')).changed.map(({ event, personName }) => [event, personName])).toEqual([
      ['homework.submitted', 'Rosalind Achterberg'],
    ]);
  });

  it('is about one’s own caseload: nobody else sees any of it', async () => {
    const { partOf } = await acts.assign(['rosalind']);
    await acts.submit('rosalind', partOf('rosalind'));
    for (const name of ['owen', 'mara', 'wren'] as const) {
      const { inbox, changed } = await today(name);
      expect([name, inbox, changed]).toEqual([name, [], []]);
    }
  });

  it('shows a supervisor the caseload of those they supervise', async () => {
    const single = { who: 'owen', caseId: world.caseIds.single } as const;
    const { partOf } = await acts.assign(['delphine'], {}, single);
    await acts.submit('delphine', partOf('delphine'));
    expect((await today('wren')).inbox).toMatchObject([{ kind: 'to_review', personName: 'Delphine Okonjo' }]);
    expect((await today('wren')).counts).toEqual({ openCases: 1, toReview: 1, dueThisWeek: 0 });
  });

  it('tells a supervisor what the caseload of each supervisee needs, and nobody else anything', async () => {
    const single = { who: 'owen', caseId: world.caseIds.single } as const;
    const { partOf } = await acts.assign(['delphine'], {}, single);
    const { submittedAt } = await acts.submit('delphine', partOf('delphine'));
    const wren = await world.as('wren');
    const { supervisees } = done(await wren.get<SupervisionOverview>(progressPaths.supervision));
    expect(supervisees).toMatchObject([{ name: PEOPLE.owen.name, openCases: 1, toReview: 1 }]);
    expect(supervisees[0]?.cases).toMatchObject([
      { caseId: world.caseIds.single, toReview: 1, waitingSince: submittedAt, safety: false },
    ]);
    const answer = await (await world.as('ilse')).get(progressPaths.supervision);
    expect(answer.status).toBe(404);
  });
});

import { done } from '../../support/answers';
import { ownRecordPaths, type OwnRecord } from '@reknit/cases/model';
import { homeworkPaths } from '@reknit/homework/model';
import {
  listeningPaths,
  type LearnedToRelease,
  type MyDebrief,
  type RoundWords,
} from '@reknit/listening/model';
import { rawSqlIn } from '../homework/raw';
import { sharingActsIn } from '../homework/sharing-acts';
import type { PersonName } from '../../support/people';
import { aWorld, type World } from '../../support/world';
import { codeOf, DEBRIEF, roundsIn, SAID } from './acts';

const CALM = 4;
const HEAT = 5;

describe('what stays with one person, and who reads the words', () => {
  let world: World;
  let rounds: ReturnType<typeof roundsIn>;
  let raw: ReturnType<typeof rawSqlIn>;
  let id: string;

  beforeAll(async () => {
    world = await aWorld();
    rounds = roundsIn(world);
    raw = rawSqlIn(world);
    await rounds.open();
    const settings = {
      roundsTarget: 1,
      turnsPerFloor: 1,
      firstSpeaker: 'clinician',
      firstSpeakerId: rounds.idOf('rosalind'),
    };
    ({ id } = await rounds.begin({ settings }));
    await rounds.move('rosalind', id, { kind: 'ready', calm: CALM, willing: true, topicHeat: HEAT });
    await rounds.move('tobias', id, { kind: 'ready', calm: 9, willing: true, topicHeat: 1 });
    await rounds.floor(id, 'rosalind', 'tobias');
    await rounds.ready(id);
    await rounds.floor(id, 'tobias', 'rosalind');
    for (const name of ['rosalind', 'tobias'] as const) await rounds.move(name, id, { kind: 'appreciate' });
    await rounds.move('rosalind', id, { kind: 'debrief', debrief: DEBRIEF });
  });
  afterAll(() => world.close());

  const count = async (name: PersonName, table: string, where = 'true') =>
    (await raw(name, `select 1 from ${table} where round_id = '${id}' and ${where}`)).rowCount;

  it('AL-5: nothing of calm, heat, "felt heard" or a debrief is in anything the other person can ask for', async () => {
    const tobias = await world.as('tobias');
    for (const path of [
      listeningPaths.myRounds,
      listeningPaths.mine(id),
      listeningPaths.myWords(id),
      listeningPaths.myDebrief(id),
    ]) {
      const { text, status } = await tobias.get(path);
      expect([path, status]).toEqual([path, 200]);
      expect(text).not.toMatch(/calm|topicHeat|willing|feltHeard|heardThem|stayedCalm|CANARY-learned|safe/);
    }
    expect(done(await tobias.get<MyDebrief>(listeningPaths.myDebrief(id))).debrief).toBeUndefined();
    const rosalind = await world.as('rosalind');
    expect(done(await rosalind.get<MyDebrief>(listeningPaths.myDebrief(id))).debrief).toMatchObject(DEBRIEF);
  });

  it('AL-5: nor behind the API, where every where-clause is forgotten', async () => {
    const own = await count('rosalind', 'listening_private');
    expect(own).toBeGreaterThan(2);
    const others = `client_id <> '${world.clientIds.tobias}'`;
    expect(await count('tobias', 'listening_private', others)).toBe(0);
    expect(await count('tobias', 'listening_act')).toBe(0);
    expect((await raw('tobias', 'select 1 from listening_pin')).rowCount).toBe(0);
    for (const outsider of ['owen', 'delphine', 'mara', 'gil', 'bea'] as const)
      for (const table of [
        'listening_private',
        'listening_entry',
        'listening_words',
        'listening_turn',
        'listening_note',
      ])
        expect([outsider, table, await count(outsider, table)]).toEqual([outsider, table, 0]);
  });

  it('6.3: at what moment somebody spoke or wrote is behind no statement of the other, not even in an id', async () => {
    const dated = {
      listening_turn: ['opened_at', 'said_at', 'closed_at'],
      listening_words: ['at', 'erased_at'],
    };
    for (const [table, columns] of Object.entries({
      ...dated,
      listening_entry: ['at'],
      listening_note: ['at'],
    }))
      for (const column of columns)
        await expect(
          raw('tobias', `select ${column} from ${table} where round_id = '${id}'`),
        ).rejects.toThrow('permission denied');
    // A version 7 would hold its millisecond.
    for (const table of ['listening_turn', 'listening_entry', 'listening_note']) {
      const { rows } = await raw(
        'tobias',
        `select uuid_extract_version(id) as v from ${table} where round_id = '${id}'`,
      );
      expect([table, ...new Set(rows.map(({ v }) => v))]).toEqual(
        table === 'listening_note' ? [table] : [table, 4],
      );
    }
    for (const asked of ['listening_turn_moments', 'listening_note_moments'])
      expect((await raw('tobias', `select 1 from sec.${asked}('${world.caseIds.couple}')`)).rowCount).toBe(0);
    const own = await raw('tobias', 'select entry_id from sec.my_listening_moments()');
    const theirs = await count('tobias', 'listening_entry', `client_id = '${world.clientIds.tobias}'`);
    expect([own.rowCount, theirs]).toEqual([theirs, 6]);
    const team = await raw('ilse', `select 1 from sec.listening_turn_moments('${world.caseIds.couple}')`);
    expect(team.rowCount).toBe(2);
  });

  it('is in the copy each takes out: how they came to a floor and how heard they felt, their own and nobody else’s', async () => {
    const figuresOf = async (name: PersonName, kind: string) => {
      const { parts } = done(await (await world.as(name)).post<OwnRecord>(ownRecordPaths.record));
      const items = parts.flatMap((part) => part.items).filter((item) => item.kind === `listening.${kind}`);
      return items.map(({ words, figures }) => [
        ...words.map(({ text }) => text),
        ...figures.map((one) => one.value),
      ]);
    };
    expect(await figuresOf('rosalind', 'readiness')).toEqual([
      ['Yes', CALM, HEAT],
      ['Yes', 7, 3],
    ]);
    expect(await figuresOf('tobias', 'readiness')).toEqual([
      ['Yes', 9, 1],
      ['Yes', 7, 3],
    ]);
    for (const name of ['rosalind', 'tobias'] as const)
      expect(await figuresOf(name, 'felt_heard')).toEqual([[4]]);
  });

  it('shows the care team what is private to each, and never a word of a turn', async () => {
    const team = await rounds.forTeam(id);
    const rosalind = team.people.find(({ participantId }) => participantId === rounds.idOf('rosalind'));
    expect(rosalind).toMatchObject({
      readiness: [{ calm: CALM, topicHeat: HEAT }, {}],
      debrief: { feltHeard: 7 },
    });
    for (const path of [listeningPaths.round(id), listeningPaths.forCase(world.caseIds.couple)]) {
      const { text } = await (await world.as('ilse')).get(path);
      expect(text).not.toMatch(/CANARY-(said|reflection|missed|sense|word)/);
    }
  });

  describe('the one thing learned', () => {
    const LEARNED = { fields: ['oneThingLearned'] };
    const release = async (name: PersonName) =>
      (await world.as(name)).post<LearnedToRelease>(listeningPaths.learned(id), {});

    it('is made ready by its author alone, once, and is nobody else’s to read for that', async () => {
      expect(
        done(await (await world.as('rosalind')).get<MyDebrief>(listeningPaths.myDebrief(id))),
      ).toMatchObject({ mayRelease: true });
      const refused = await release('tobias');
      expect([refused.status, codeOf(refused)]).toEqual([409, 'listening.move-not-allowed']);
      const ready = done(await release('rosalind'));
      expect(done(await release('rosalind'))).toEqual(ready);
      const kept = 'select answers from homework_entry where participation_id = $1';
      const { rows } = await world.owner.query(kept, [ready.participationId]);
      expect(rows).toEqual([{ answers: { oneThingLearned: DEBRIEF.oneThingLearned } }]);
      expect(
        (await raw('tobias', `select 1 from homework_entry where id = '${ready.entryId}'`)).rowCount,
      ).toBe(0);
      // It is no homework handed in: the team looks at the round, and there is nothing to accept or to give back.
      const review = await (
        await world.as('ilse')
      ).get<{ entries: readonly object[] }>(homeworkPaths.participation(ready.participationId));
      expect(review.body.entries).toEqual([]);
    });

    it('PR-1: the other reads it only over a grant that stands at that moment, and nothing beside it', async () => {
      const acts = sharingActsIn(world);
      const { entryId } = done(await release('rosalind'));
      const [share] = done(await acts.offer('rosalind', entryId, 'tobias', LEARNED)).shares;
      const shareId = share?.id ?? '';
      expect((await acts.read('tobias', shareId)).text).not.toContain('CANARY');
      expect(await acts.stateFor('rosalind', entryId, shareId)).toBe('not_read_yet');
      done(await acts.accept('tobias', shareId));
      const read = await acts.read('tobias', shareId);
      expect(read.body.view?.parts).toEqual([
        { key: 'oneThingLearned', prompt: 'One thing I learned', lines: [DEBRIEF.oneThingLearned] },
      ]);
      expect(read.text).not.toMatch(/feltHeard|heardThem|stayedCalm|safe|doDifferently/);
      done(await acts.withdraw('rosalind', shareId));
      expect((await acts.read('tobias', shareId)).status).toBe(404);
      expect(await acts.sharedWith('tobias')).toEqual([]);
    });

    it('PR-2: may wait until tomorrow, and is that sentence and no other part of what was said in private', async () => {
      const acts = sharingActsIn(world);
      const { entryId } = done(await release('rosalind'));
      expect((await acts.sharesOf('rosalind', entryId)).fields).toEqual([
        { key: 'oneThingLearned', prompt: 'One thing I learned' },
      ]);
      const [held] = done(
        await acts.offer('rosalind', entryId, 'tobias', { ...LEARNED, sendTomorrow: true }),
      ).shares;
      expect(held?.state).toBe('waiting');
      expect(await acts.sharedWith('tobias')).toEqual([]);
      done(await acts.withdraw('rosalind', held?.id ?? ''));
    });
  });

  it('AL-8: the clinician is told no on the words, by the API and by the database; the two read them', async () => {
    const ilse = await world.as('ilse');
    const refused = await ilse.get(listeningPaths.words(id));
    expect([refused.status, codeOf(refused)]).toEqual([403, 'not-allowed']);
    expect(refused.text).not.toContain('CANARY');
    expect(await count('ilse', 'listening_words')).toBe(0);
    expect(await count('ilse', 'listening_entry')).toBeGreaterThan(5);
    for (const name of ['rosalind', 'tobias'] as const) {
      const words = done(await (await world.as(name)).get<RoundWords>(listeningPaths.myWords(id)));
      expect(words.turns[0]?.words[0]).toMatchObject({ kind: 'said', text: SAID, erased: false });
      expect(words.erasedFrom).toMatch(/T00:00:00\.000Z$/);
      // Not when: apart, that would say at what hour somebody was awake.
      for (const one of words.turns.flatMap((turn) => turn.words)) expect(one).not.toHaveProperty('at');
    }
    // Whoever has no part in the case learns nothing from the difference.
    expect((await (await world.as('owen')).get(listeningPaths.words(id))).status).toBe(404);
  });

  it('AL-8: where words were agreed to be shared, the team reads them, and they are kept', async () => {
    const settings = {
      shareWithTherapist: 'ratings_and_text',
      firstSpeaker: 'clinician',
      firstSpeakerId: rounds.idOf('rosalind'),
    };
    const shared = await rounds.begin({ settings });
    await rounds.ready(shared.id);
    await rounds.move('rosalind', shared.id, { kind: 'say', text: SAID });
    const answer = await (await world.as('ilse')).get<RoundWords>(listeningPaths.words(shared.id));
    expect(answer.body.turns[0]?.words[0]?.text).toBe(SAID);
    await rounds.move('rosalind', shared.id, { kind: 'stop' });
    await rounds.later({ days: 40 });
    await rounds.sweep();
    const { rows } = await world.owner.query(
      'select 1 from listening_words where round_id = $1 and body is not null',
      [shared.id],
    );
    expect(rows).toHaveLength(1);
  });

  it('AL-8: after thirty days the words are gone for good, for everybody, and what was rated stays', async () => {
    const { rows } = await world.owner.query<{ left: number; erased: number; ratings: number }>(
      `select count(*) filter (where w.body is not null)::int as left, count(*) filter (where w.erased_at is not null)::int as erased,
         (select count(*)::int from listening_entry where round_id = $1 and kind = 'accuracy') as ratings
       from listening_words w where w.round_id = $1`,
      [id],
    );
    expect(rows[0]).toMatchObject({ left: 0, ratings: 2 });
    expect(rows[0]?.erased).toBeGreaterThan(5);
    const words = done(await (await world.as('rosalind')).get<RoundWords>(listeningPaths.myWords(id)));
    expect(words.turns[0]?.words[0]).toMatchObject({ erased: true });
    expect(JSON.stringify(words)).not.toContain('CANARY');
    expect((await rounds.ofCase()).figures.perPerson[0]).toMatchObject({ finalAccuracy: 8 });
  });

  it('AL-8: nobody but the system erases, and nobody changes a word', async () => {
    for (const name of ['ilse', 'rosalind'] as const) {
      await expect(raw(name, "select sec.erase_listening_words(now() + interval '1 year')")).rejects.toThrow(
        'only the system',
      );
      await expect(
        raw(name, `update listening_words set body = 'other' where round_id = '${id}'`),
      ).rejects.toThrow('permission denied');
      await expect(raw(name, `delete from listening_words where round_id = '${id}'`)).rejects.toThrow(
        'permission denied',
      );
    }
  });

  it('shows appreciations to both once both are through, and no trace of one that was left out', async () => {
    const other = await rounds.oneEach();
    await rounds.move('rosalind', other.id, { kind: 'appreciate', text: 'You stayed at the table.' });
    expect((await rounds.room('tobias', other.id)).appreciations).toEqual([]);
    await rounds.move('tobias', other.id, { kind: 'appreciate' });
    const room = await rounds.room('rosalind', other.id);
    expect(room.appreciations).toEqual([
      {
        id: expect.stringMatching(/^.{14}4/) as string,
        text: 'You stayed at the table.',
        by: rounds.idOf('rosalind'),
      },
    ]);
  });
});

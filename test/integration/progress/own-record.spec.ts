import { done } from '../../support/answers';
import { ownRecordPaths, safetyPaths, type OwnRecord, type RecordOpening } from '@reknit/cases/model';
import { homeworkPaths } from '@reknit/homework/model';
import { measurePaths } from '@reknit/measures/model';
import { notePaths, psychotherapyNotePaths } from '@reknit/sessions/model';
import type { Page } from '@reknit/shared/model';
import { measuresIn, ZERO } from '../measures/acts';
import { noteActs, type NoteActs } from '../sessions/notes-acts';
import type { PersonName } from '../../support/people';
import { copiesOf } from '../leaks/own-copies';
import { SECRET, SHARED, sharingActsIn, trustMeaning } from '../homework/sharing-acts';
import { aWorld, type World } from '../../support/world';

const OF_THE_OTHER = 'I slept badly for a month and told nobody about it at all';
const AFTERWARDS = 'It made me sad for an evening';

describe('a copy of what is one’s own', () => {
  let world: World;
  let acts: ReturnType<typeof sharingActsIn>;
  beforeEach(async () => {
    world = await aWorld();
    acts = sharingActsIn(world);
    await acts.openJointWork();
  });
  afterEach(() => world.close());

  const copyOf = async (name: 'rosalind' | 'tobias') =>
    (await world.as(name)).post<OwnRecord>(ownRecordPaths.record);
  /** Something the other has let her read, and she has read. */
  async function letRead(): Promise<string> {
    const answers = trustMeaning({ definition: OF_THE_OTHER });
    const { entryId } = await acts.write('tobias', { answers });
    const id = done(await acts.offer('tobias', entryId, 'rosalind')).shares[0]?.id ?? '';
    done(await acts.accept('rosalind', id));
    return id;
  }
  const items = ({ parts }: OwnRecord, kind: string) =>
    parts.flatMap((part) => part.items).filter((item) => item.kind === kind);

  it('check 7: holds what she wrote in every version, and nothing by her partner, not even what is shared with her', async () => {
    await acts.write('rosalind');
    await letRead();
    for (const { form, text } of await copiesOf(await world.as('rosalind'))) {
      const plain = text.replace(/\s+/g, '');
      expect([form, plain.includes(SHARED.replace(/\s+/g, ''))]).toEqual([form, true]);
      expect([form, plain.includes(SECRET.replace(/\s+/g, ''))]).toEqual([form, true]);
      expect([form, plain.includes(OF_THE_OTHER.replace(/\s+/g, ''))]).toEqual([form, false]);
      expect([form, plain.includes('Whatseveralofyouwrotetogether')]).toEqual([form, true]);
    }
  });

  it('is the same to the byte before a share is withdrawn and after, also where her answer repeats it', async () => {
    const theirs = await letRead();
    await acts.write('rosalind', { answers: trustMeaning({ definition: `You said: ${OF_THE_OTHER}` }) });
    const before = await copyOf('rosalind');
    expect(before.text).not.toContain(OF_THE_OTHER);
    expect(before.text).toContain('it repeats words that somebody let you read');
    expect(before.text).toContain(SECRET);
    done(await acts.withdraw('tobias', theirs));
    expect((await copyOf('rosalind')).text).toBe(before.text);
  });

  it('says who one is and what one agreed to, in one’s own name', async () => {
    const { body } = await copyOf('tobias');
    expect(body.person).toBe('Tobias Mwangi');
    expect(items(body, 'cases.person')).toHaveLength(1);
    expect(items(body, 'cases.consent').length).toBeGreaterThan(0);
    expect(body.parts.map(({ domain }) => domain)).toHaveLength(6);
    expect(JSON.stringify(body)).not.toContain('osalind');
  });

  it('asks for the password again, leaves a row of its own, and is not made without end', async () => {
    const client = await world.as('rosalind');
    for (let time = 0; time < 6; time += 1)
      expect((await client.post(ownRecordPaths.record)).status).toBe(200);
    const tooMany = await client.post(ownRecordPaths.pdf);
    expect(tooMany.status).toBe(429);
    expect(Number(tooMany.headers['retry-after'])).toBe(3600);
    expect((await (await world.as('tobias')).post(ownRecordPaths.record)).status).toBe(200);
    const { rows } = await world.owner.query<{ outcome: string }>(
      "select outcome from audit_event where action = 'progress.take-out-own' order by at, id",
    );
    expect(rows.filter(({ outcome }) => outcome === 'done')).toHaveLength(7);
    world.clock.advance({ minutes: 6 });
    expect((await client.post<{ code: string }>(ownRecordPaths.record)).body.code).toBe(
      'auth.step-up-required',
    );
  });

  it('keeps what somebody said afterwards with what it was about', async () => {
    const { entryId } = await acts.write('rosalind');
    world.clock.advance({ minutes: 3 });
    const said = { helpful: 2, worse: 'somewhat', minutes: 20, obstacles: [], comment: AFTERWARDS };
    done(await acts.post('rosalind', homeworkPaths.afterwards(entryId), said));
    const [item] = items((await copyOf('rosalind')).body, 'homework.afterwards');
    expect(item?.at).toBe(world.clock.now());
    expect(item?.words).toContainEqual({ label: 'What you wrote', text: AFTERWARDS });
    expect(item?.figures).toContainEqual({ label: 'Time it took', value: 20, unit: 'minutes' });
  });

  describe('and who has opened it', () => {
    let notes: NoteActs;
    beforeEach(() => {
      notes = noteActs(world);
    });
    const openings = async (name: 'rosalind' | 'tobias' | 'delphine', query = '') =>
      (await notes.as(name)).get<Page<RecordOpening>>(`${safetyPaths.myOpenings}${query}`);
    const linesOf = async (name: 'rosalind' | 'tobias' | 'delphine') =>
      done(await openings(name)).rows.map(({ kind, by, roles, at }) => [
        kind,
        by,
        roles[0],
        at !== undefined,
      ]);
    const staffOpen = async (name: PersonName, ...paths: readonly string[]) => {
      for (const path of paths) done(await (await notes.as(name)).get(path));
    };
    const couple = () => `/api/cases/${world.caseIds.couple}`;

    it('names what is certainly about them, the case by day, and nothing of the other', async () => {
      const hers = await acts.write('rosalind');
      const his = await acts.write('tobias', { answers: trustMeaning({ definition: OF_THE_OTHER }) });
      const measures = measuresIn(world);
      const filled = await measures.filledIn('tobias', 'phq-9', ZERO);
      await measures.flags();
      await notes.credential('ilse');
      const joint = await notes.signed('ilse', 'couple');
      const draft = await notes.begin('ilse', 'couple', { section: world.participantIds.rosalind ?? '' });
      const texts = ['data', 'assessment', 'plan'].map((key) => ({ key, text: `Alone, ${key}, at length` }));
      const own = await notes.signed('ilse', 'couple', { section: world.participantIds.tobias ?? '', texts });
      const psychotherapy = await notes.psychotherapy('ilse', 'couple', 'A thought of my own');
      const noted = ({ id }: { readonly id: string }) => notePaths.note(world.caseIds.couple, id);
      const before = { rosalind: await linesOf('rosalind'), tobias: await linesOf('tobias') };
      expect(before).toEqual({ rosalind: [], tobias: [] });
      await staffOpen(
        'ilse',
        `${couple()}/safety`,
        `${couple()}/brief`,
        '/api/caseload',
        `${couple()}/risk-flags`,
      );
      await staffOpen('ilse', noted(draft), psychotherapyNotePaths.note(psychotherapy.id));
      expect(await linesOf('rosalind')).toEqual([]);

      await staffOpen(
        'ilse',
        couple(),
        couple(),
        `${couple()}/record`,
        noted(joint),
        noted(joint),
        noted(own),
      );
      await staffOpen('ilse', homeworkPaths.participation(hers.participationId));
      await staffOpen('ilse', homeworkPaths.participation(his.participationId));
      await staffOpen('ilse', measurePaths.response(world.caseIds.couple, filled));
      await (await world.as('owen')).get(homeworkPaths.participation(hers.participationId)); // who finds nothing opened nothing
      const ilse = ['Ilse Marchetti', 'clinician'];
      const ofTheCase = [
        ['joint-note', ...ilse, false],
        ['case', ...ilse, false],
      ];
      expect(await linesOf('rosalind')).toEqual([...ofTheCase, ['answers', ...ilse, true]]);
      expect((await linesOf('tobias')).toSorted()).toEqual(
        [
          ...ofTheCase,
          ['answers', ...ilse, true],
          ['note', ...ilse, true],
          ['questionnaire', ...ilse, true],
        ].toSorted(),
      );
      expect(await linesOf('delphine')).toEqual([]);
    });

    it('does not change by a byte for what is opened of the other, nor by how often the case is', async () => {
      const { participationId } = await acts.write('tobias');
      await staffOpen('ilse', couple());
      const before = await openings('rosalind');
      expect(before.body.rows).toHaveLength(1);
      expect(before.text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7/);
      world.clock.advance({ minutes: 2 });
      await staffOpen('ilse', homeworkPaths.participation(participationId), couple(), `${couple()}/record`);
      expect((await openings('rosalind')).text).toBe(before.text);
    });

    it('is read page by page, newest first, each line once', async () => {
      const { participationId } = await acts.write('rosalind');
      for (const _ of [1, 2, 3]) {
        await staffOpen('ilse', homeworkPaths.participation(participationId), couple());
        world.clock.advance({ hours: 30 });
      }
      const seen: RecordOpening[] = [];
      for (let next: string | undefined = ''; next !== undefined;) {
        const page: Page<RecordOpening> = done(
          await openings('rosalind', `?limit=1${next && `&after=${next}`}`),
        );
        seen.push(...page.rows);
        next = page.next;
      }
      expect(seen).toEqual(done(await openings('rosalind')).rows);
      expect(seen).toHaveLength(6);
      expect(seen.map(({ day }) => day)).toEqual(
        seen
          .map(({ day }) => day)
          .toSorted()
          .reverse(),
      );
      expect((await openings('rosalind', '?after=bm9uc2Vuc2U')).status).toBe(422);
      await world.owner.query("update participant set state = 'left', to_on = from_on where id = $1", [
        world.participantIds.rosalind,
      ]);
      expect(await linesOf('rosalind')).toEqual([]);
    });
  });
});

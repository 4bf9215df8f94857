import { done } from '../../support/answers';
import { THERAPIST_NOTE } from '@reknit/exercises/model';
import { SOMETHING_NEW } from '@reknit/cases/api';
import { homeworkPaths, sharingPaths, type SharePreview } from '@reknit/homework/model';
import { Jobs } from '@reknit/shared/api-kernel';
import { nextAllowed } from '@reknit/shared/model';
import { v7 } from 'uuid';
import { PEOPLE } from '../../support/people';
import { aWorld, type World } from '../../support/world';
import { shapeOf, SECRET, SHARED, sharingActsIn, trustMeaning } from './sharing-acts';

describe('letting another participant read something', () => {
  let world: World;
  let acts: ReturnType<typeof sharingActsIn>;
  beforeAll(async () => {
    world = await aWorld();
    // Nobody is written to at night.
    const noon = nextAllowed(world.clock.now(), PEOPLE.tobias.zone, { from: '13:00', until: '12:00' });
    world.clock.advance({ seconds: Math.ceil((Date.parse(noon) - Date.parse(world.clock.now())) / 1000) });
    acts = sharingActsIn(world);
  });
  afterAll(() => world.close());

  const preview = async (entryId: string, fields: readonly string[]) =>
    (await world.as('rosalind')).get<SharePreview>(
      sharingPaths.preview(entryId, acts.participantId('tobias'), fields),
    );

  it('is not available before joint work is open, and nothing says why', async () => {
    const { entryId } = await acts.write('rosalind');
    const { available, recipients, fields } = await acts.sharesOf('rosalind', entryId);
    expect([available, recipients.map(({ givenName }) => givenName)]).toEqual([false, ['Tobias']]);
    for (const secret of ['costOfAbsence', THERAPIST_NOTE])
      expect(fields.map(({ key }) => key)).not.toContain(secret);
    const refused = await acts.offer('rosalind', entryId, 'tobias');
    expect(shapeOf(refused)).toMatchObject({
      status: 409,
      said: { type: 'about:blank', status: 409, code: 'not-available-now' },
    });
  });

  describe('once joint work is open', () => {
    beforeAll(() => acts.openJointWork());

    it('shows the recipient that it is there, and no word of it before they accept', async () => {
      const { id } = await acts.share('rosalind', 'tobias');
      const [row] = await acts.sharedWith('tobias');
      expect(row).toEqual({
        id,
        from: 'Rosalind',
        title: 'What trust means to me',
        state: 'offered',
        toldRead: false,
      });
      expect(done(await acts.read('tobias', id))).not.toHaveProperty('view');
      done(await acts.accept('tobias', id));
      const { view, state } = done(await acts.read('tobias', id));
      expect([state, view?.parts.map(({ lines }) => lines)]).toEqual(['accepted', [[SHARED]]]);
    });

    it('shows the recipient exactly what the author’s preview showed', async () => {
      const { entryId } = await acts.write('rosalind');
      const fields = ['definition', 'lookLike', 'values', 'costOfAbsence', 'ownConduct', THERAPIST_NOTE];
      const seen = done(await preview(entryId, fields)).view;
      expect(JSON.stringify(seen)).not.toContain(SECRET);
      const offered = seen.parts.map(({ key }) => key);
      expect(offered).toEqual(['definition', 'lookLike', 'values']);
      const [share] = done(await acts.offer('rosalind', entryId, 'tobias', { fields: offered })).shares;
      done(await acts.accept('tobias', share?.id ?? ''));
      expect(done(await acts.read('tobias', share?.id ?? '')).view).toEqual(seen);
    });

    it('lets the author see only "not read yet", whatever the recipient does, until they choose to say so', async () => {
      const { id, entryId } = await acts.share('rosalind', 'tobias');
      const seen = () => acts.stateFor('rosalind', entryId, id);
      expect(await seen()).toBe('not_read_yet');
      done(await acts.postpone('tobias', id));
      expect(await seen()).toBe('not_read_yet');
      done(await acts.accept('tobias', id));
      done(await acts.read('tobias', id));
      expect(await seen()).toBe('not_read_yet');
      done(await acts.sayRead('tobias', id));
      expect(await seen()).toBe('read');
      const row = (await acts.ofCase()).rows.find((share) => share.id === id);
      expect(row).toMatchObject({ from: 'Rosalind', to: 'Tobias', state: 'read', parts: 1, entryNumber: 1 });
    });

    it('can be refused unread: gone for the recipient, silence for the author, known to the care team', async () => {
      const { id, entryId } = await acts.share('rosalind', 'tobias');
      done(await acts.refuse('tobias', id));
      expect((await acts.read('tobias', id)).status).toBe(404);
      expect((await acts.accept('tobias', id)).status).toBe(404);
      expect((await acts.sharedWith('tobias')).map((row) => row.id)).not.toContain(id);
      expect(await acts.stateFor('rosalind', entryId, id)).toBe('not_read_yet');
      expect((await acts.ofCase()).rows.find((share) => share.id === id)?.state).toBe('refused');
    });

    it('PR-1 resolves every read to a grant that is active at that moment', async () => {
      const { id, entryId } = await acts.share('rosalind', 'tobias');
      done(await acts.accept('tobias', id));
      done(await acts.read('tobias', id));
      done(await acts.withdraw('rosalind', id));
      expect((await acts.read('tobias', id)).status).toBe(404);
      expect((await acts.sharedWith('tobias')).map((row) => row.id)).not.toContain(id);
      expect(await acts.stateFor('rosalind', entryId, id)).toBe('withdrawn');
      expect((await acts.withdraw('rosalind', id)).status).toBe(200);
      // No copy of the words stands anywhere but in the entry.
      const copies = await world.owner.query<{ count: number }>(
        `select (select count(*) from share_grant g where g::text like $1)::int
           + (select count(*) from share_answer a where a::text like $1)::int
           + (select count(*) from timeline_event t where t::text like $1)::int
           + (select count(*) from audit_event x where x::text like $1)::int as count`,
        [`%${SHARED.slice(0, 30)}%`],
      );
      expect(copies.rows[0]?.count).toBe(0);
    });

    it('PR-2 is about one version: what is written anew is not shared by itself', async () => {
      const { participationId, entryId } = await acts.write('rosalind');
      const [share] = done(await acts.offer('rosalind', entryId, 'tobias')).shares;
      done(await acts.accept('tobias', share?.id ?? ''));
      const reading = await acts.reading(participationId);
      await acts.review(participationId, { entryId, decision: 'return', summary: 'More' }, reading.version);
      await acts.submit(
        'rosalind',
        participationId,
        trustMeaning({ definition: 'A second thought about it all' }),
      );
      const { view } = done(await acts.read('tobias', share?.id ?? ''));
      expect(view?.parts[0]?.lines).toEqual([SHARED]);
    });

    it('PR-3 gives nobody a word of the other that was not released to them, on any page of theirs', async () => {
      const { id, entryId } = await acts.share('rosalind', 'tobias', { fields: ['lookLike'] });
      done(await acts.accept('tobias', id));
      const tobias = await world.as('tobias');
      const pages = [homeworkPaths.myHome, sharingPaths.sharedWithMe, sharingPaths.shared(id)];
      for (const page of pages) {
        const { text } = await tobias.get(page);
        expect([page, text.includes(SECRET), text.includes(entryId)]).toEqual([page, false, false]);
      }
      expect((await tobias.get(sharingPaths.ofEntry(entryId))).status).toBe(404);
      expect((await tobias.get(homeworkPaths.participation(entryId))).status).toBe(404);
    });

    it('PR-4 tells the other person by ids and neutral words alone', async () => {
      const before = await world.owner.query<{ id: string }>('select id from mail order by id');
      const { id } = await acts.share('rosalind', 'tobias');
      await world.app.get(Jobs).runNow(SOMETHING_NEW);
      const letters = await world.owner.query<{ text: string }>(
        'select m.subject || m.body as text from mail m where m.id <> all ($1)',
        [before.rows.map((row) => row.id)],
      );
      expect(letters.rows.length).toBeGreaterThan(0);
      for (const { text } of letters.rows)
        for (const word of ['trust', 'Rosalind', 'Ilse', 'share', SHARED]) expect(text).not.toContain(word);
      const told = await world.owner.query<{ text: string }>(
        "select e::text as text from live_event e where e.kind = 'share.offered' order by e.id desc limit 1",
      );
      expect(told.rows[0]?.text).toContain(id);
      expect(told.rows[0]?.text).not.toMatch(/trust|Rosalind/);
    });

    it('PR-5 is found by nobody but its two people, by any route', async () => {
      const { id, entryId } = await acts.share('rosalind', 'tobias');
      for (const name of ['rosalind', 'delphine', 'gil'] as const)
        for (const path of [sharingPaths.accept(id), sharingPaths.refuse(id), sharingPaths.sayRead(id)])
          expect([name, path, (await acts.post(name, path)).status]).toEqual([name, path, 404]);
      for (const name of ['tobias', 'delphine', 'gil'] as const) {
        expect((await acts.withdraw(name, id)).status).toBe(404);
        expect((await acts.offer(name, entryId, 'tobias')).status).toBe(404);
      }
      expect((await acts.read('rosalind', id)).status).toBe(404);
    });

    it('PR-6 answers alike what is not there, not shared, refused and withdrawn', async () => {
      const refused = await acts.share('rosalind', 'tobias');
      await acts.refuse('tobias', refused.id);
      const withdrawn = await acts.share('rosalind', 'tobias');
      await acts.withdraw('rosalind', withdrawn.id);
      const own = await acts.share('tobias', 'rosalind');
      const [absent, ...others] = await Promise.all(
        [v7(), refused.id, withdrawn.id, own.id].map((id) => acts.read('tobias', id)),
      );
      for (const other of others) expect(shapeOf(other!)).toEqual(shapeOf(absent!));
      const [none, ...answers] = await Promise.all(
        [v7(), refused.id, withdrawn.id].map((id) => acts.accept('tobias', id)),
      );
      for (const answer of answers) expect(shapeOf(answer!)).toEqual(shapeOf(none!));
    });

    it('goes to somebody once at a time, and again after it was withdrawn', async () => {
      const { id, entryId } = await acts.share('rosalind', 'tobias');
      expect((await acts.offer('rosalind', entryId, 'tobias')).body.code).toBe('sharing.already-shared');
      done(await acts.withdraw('rosalind', id));
      expect((await acts.offer('rosalind', entryId, 'tobias')).status).toBe(201);
    });

    it('is never what somebody said about their own secrecy, nor what is not to be delivered, nor an apology', async () => {
      const signs = await acts.write('rosalind', { code: 'EX-02' });
      expect((await acts.sharesOf('rosalind', signs.entryId)).fields.map(({ key }) => key)).not.toContain(
        'secrecyOwn',
      );
      const own = await acts.offer('rosalind', signs.entryId, 'tobias', { fields: ['secrecyOwn'] });
      expect([own.status, own.body.fields]).toEqual([422, { fields: [{ code: 'not-a-choice' }] }]);
      const apology = await acts.write('tobias', { code: 'EX-06' });
      expect((await acts.offer('tobias', apology.entryId, 'rosalind', { fields: ['own'] })).body.code).toBe(
        'sharing.not-shareable',
      );
    });

    it('warns of what is about a child, and waits until that was read', async () => {
      const answers = trustMeaning({
        definition: 'That our daughter sleeps and I need not listen at the door',
      });
      const { entryId } = await acts.write('rosalind', { answers });
      expect(done(await preview(entryId, ['definition'])).warnings).toEqual(['about_a_child']);
      expect((await acts.offer('rosalind', entryId, 'tobias')).body.code).toBe('sharing.warning-unread');
      const warningsRead = ['about_a_child'] as const;
      expect((await acts.offer('rosalind', entryId, 'tobias', { warningsRead })).status).toBe(201);
    });

    it('tells clinicians that an answer repeats words that are not shared any more, and not which', async () => {
      const door = trustMeaning({ definition: 'A door that is not locked from the inside is enough for me' });
      const written = await acts.write('rosalind', { answers: door });
      const [share] = done(await acts.offer('rosalind', written.entryId, 'tobias')).shares;
      const id = share?.id ?? '';
      done(await acts.accept('tobias', id));
      const answers = trustMeaning({
        definition: 'Words of my own, about something else',
        whyItMatters: `She wrote "a door that is not locked from the inside" and meant it.`,
      });
      const { participationId } = await acts.write('tobias', { answers });
      const flagged = async () => (await acts.reading(participationId)).entries[0]?.containsWithdrawnQuote;
      expect(await flagged()).toBeUndefined();
      done(await acts.withdraw('rosalind', id));
      expect(await flagged()).toBe(true);
      const mine = await acts.mine('tobias', participationId);
      expect(JSON.stringify(mine)).not.toContain('containsWithdrawnQuote');
      expect(mine.entries[0]?.answers['whyItMatters']).toContain('not locked from');
    });
  });
});

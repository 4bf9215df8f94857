import { OWN_WORK } from '@reknit/cases/api';
import type { Today } from '@reknit/progress/model';
import {
  correctionPaths,
  notePaths,
  type AmendmentBegun,
  type CaseCorrection,
  type CorrectionToAnswer,
  sessionPaths,
  type MyCorrections,
  type MySessions,
} from '@reknit/sessions/model';
import { Jobs } from '@reknit/shared/api-kernel';
import type { Saved } from '@reknit/shared/model';
import { codeOf, done } from '../../support/answers';
import type { PersonName } from '../../support/people';
import type { World } from '../../support/world';
import { wordsOnPages } from '../leaks/own-copies';
import { RawApp, type NoteActs } from './notes-acts';

const WORDS = { wrong: 'It says that I shouted at him.', right: 'I spoke up, and he said so too.' };

/** Corrections somebody asks for, in a world in which Ilse can sign. */
export function checkCorrections(given: () => { readonly world: World; readonly acts: NoteActs }): void {
  describe('a correction somebody asks for', () => {
    const couple = () => given().world.caseIds.couple;
    const post = async (name: PersonName, path: string, body: object, version?: number) =>
      (await given().acts.as(name)).post<Saved>(path, body, version === undefined ? {} : { version });
    const ask = async (name: PersonName = 'rosalind') =>
      done(await post(name, correctionPaths.mine, { caseId: couple(), ...WORDS }));
    const mine = async (name: PersonName, id: string) => {
      const asked = (await given().acts.as(name)).get<MyCorrections>(correctionPaths.mine);
      return done(await asked).requests.find((one) => one.id === id);
    };
    const asTeam = async (id: string) =>
      done(await (await given().acts.as('ilse')).get<CorrectionToAnswer>(correctionPaths.one(couple(), id)));
    const waits = async () =>
      done(await (await given().acts.as('ilse')).get<Today>('/api/today')).inbox.filter(
        ({ kind }) => kind === 'note.amendment-asked',
      ).length;
    /** A signed note with words of its own: the same ones do not stand in two sections. */
    const noted = (section: string, about: string) =>
      given().acts.signed('ilse', 'couple', {
        section,
        texts: ['data', 'assessment', 'plan'].map((key) => ({ key, text: `The ${key} of ${about}.` })),
      });
    const letters = async () => {
      const { clientIds, owner } = given().world;
      const { rows } = await owner.query(
        "select 1 from pgboss.job where name = $1 and state = 'created' and data::text like '%' || $2 || '%'",
        [OWN_WORK, clientIds.rosalind],
      );
      return rows.length;
    };

    it('is read by its author and the care team, sealed, and there is nothing of it for anybody else', async () => {
      const { world, acts } = given();
      const { id, version } = await ask();
      expect(await mine('rosalind', id)).toMatchObject({ state: 'asked', ...WORDS });
      expect(await asTeam(id)).toMatchObject({ state: 'asked', name: 'Rosalind Achterberg', ...WORDS });
      expect(await waits()).toBe(1);
      expect(await mine('tobias', id)).toBeUndefined();
      for (const name of ['owen', 'wren', 'bea', 'mara', 'tobias'] as const)
        expect([name, (await (await acts.as(name)).get(correctionPaths.one(couple(), id))).status]).toEqual([
          name,
          404,
        ]);
      expect((await post('tobias', correctionPaths.takeBack(id), {}, version)).status).toBe(404);
      const raw = await RawApp.open(world);
      const seen = (name: PersonName | 'system') =>
        raw.as(name, async (client) => {
          const rows = await client.query('select content from correction_request');
          const keys = await client.query(
            "select 1 from sealed_key where tree = 'correction' and root_id is not null",
          );
          return [rows.rowCount, keys.rowCount];
        });
      for (const name of ['ilse', 'rosalind'] as const)
        expect([name, await seen(name)]).toEqual([name, [1, 1]]);
      for (const name of ['tobias', 'owen', 'wren', 'bea', 'mara', 'system'] as const)
        expect([name, await seen(name)]).toEqual([name, [0, 0]]);
      await raw.close();
      const { rows } = await world.owner.query<{ row: string }>(
        "select encode(content, 'escape') as row from correction_request",
      );
      expect(rows.some(({ row }) => row.includes('shouted'))).toBe(false);
      done(await post('rosalind', correctionPaths.takeBack(id), {}, version));
      expect(await mine('rosalind', id)).toMatchObject({ state: 'taken_back' });
      const team = await (
        await acts.as('ilse')
      ).get<readonly CaseCorrection[]>(correctionPaths.ofCase(couple()));
      expect(done(team)).toEqual([]);
      expect(await waits()).toBe(0);
    });

    it('is accepted once an amendment under a note that may be about them is signed, and not before', async () => {
      const { world, acts } = given();
      const section = world.participantIds.tobias ?? '';
      const [joint, other] = [await noted('joint', 'that hour'), await noted(section, 'his own')];
      const { id, version } = await ask();
      expect((await asTeam(id)).notes.map((note) => note.id)).not.toContain(other.id);
      const body = { reason: 'Asked for by her.', wrong: 'Both attended.', text: 'She came later.' };
      const amend = correctionPaths.amend(couple(), id);
      const elsewhere = await post('ilse', amend, { ...body, noteId: other.id }, version);
      expect(codeOf(elsewhere)).toEqual([422, 'correction.other-section']);
      const answer = await post('ilse', amend, { ...body, noteId: joint.id }, version);
      const begun = done(answer) as unknown as AmendmentBegun;
      const denied = await post(
        'ilse',
        correctionPaths.deny(couple(), id),
        { reason: 'Not so.' },
        begun.version,
      );
      expect(codeOf(denied)).toEqual([409, 'correction.amendment-open']);
      expect(await mine('rosalind', id)).toMatchObject({ state: 'asked' });
      await world.app.get(Jobs).runNow(OWN_WORK);
      expect(await letters()).toBe(0);
      const sign = notePaths.signAddition(joint.caseId, joint.id, begun.additionId);
      acts.bodyOf(await acts.act('ilse', sign, 1));
      expect(await mine('rosalind', id)).toMatchObject({ state: 'accepted' });
      expect(await letters()).toBe(1);
      const onStart = async (name: PersonName) =>
        done(await (await acts.as(name)).get<MySessions>(sessionPaths.mine)).isAnswered;
      expect([await onStart('rosalind'), await onStart('tobias')]).toEqual([true, false]);
      expect(await waits()).toBe(0);
      const note = await acts.read('ilse', { caseId: joint.caseId, id: joint.id });
      expect(note.corrections).toMatchObject([
        { id, state: 'accepted', answeredBy: 'Ilse Marchetti', additionId: begun.additionId, ...WORDS },
      ]);
    });

    it('waits for the co-signature where the amendment of somebody supervised does, and is open to whoever supervises them', async () => {
      const { world, acts } = given();
      for (const name of ['owen', 'wren'] as const) await acts.credential(name);
      const texts = ['data', 'assessment', 'plan'].map((key) => ({ key, text: `The ${key} of her hour.` }));
      const note = await acts.signed('owen', 'single', { texts });
      const at = { caseId: note.caseId, id: note.id };
      const { version: signed, revision } = await acts.read('wren', at);
      acts.bodyOf(await acts.act('wren', notePaths.cosign(at.caseId, at.id), signed, { revision }));
      const { single } = world.caseIds;
      const { id, version } = done(
        await post('delphine', correctionPaths.mine, { caseId: single, ...WORDS }),
      );
      expect((await (await acts.as('wren')).get(correctionPaths.one(single, id))).status).toBe(200);
      const body = { noteId: note.id, reason: 'Asked for by her.', wrong: 'The data.', text: 'Other data.' };
      const answer = await post('owen', correctionPaths.amend(single, id), body, version);
      const { additionId } = done(answer) as unknown as AmendmentBegun;
      const addition = acts.bodyOf(
        await acts.act('owen', notePaths.signAddition(single, note.id, additionId), 1),
      );
      expect(await mine('delphine', id)).toMatchObject({ state: 'asked' });
      const cosign = notePaths.cosignAddition(single, note.id, additionId);
      acts.bodyOf(await acts.act('wren', cosign, addition.version));
      expect(await mine('delphine', id)).toMatchObject({ state: 'accepted' });
      expect((await acts.read('owen', at)).corrections).toMatchObject([{ answeredBy: 'Owen Tallis' }]);
    });

    it('is denied with a reason they read; what they say to that is kept under the note, once and as it is', async () => {
      const { world, acts } = given();
      const section = world.participantIds.rosalind ?? '';
      const own = await noted(section, 'her own');
      const { id, version } = await ask();
      const reason = 'It says what was heard in the room.';
      const path = correctionPaths.deny(couple(), id);
      const denied = done(await post('ilse', path, { reason, noteId: own.id }, version));
      expect(await mine('rosalind', id)).toMatchObject({ state: 'denied', reason });
      const statement = { statement: 'I was not loud, whoever heard it.' };
      const say = (at: number) => post('rosalind', correctionPaths.statement(id), statement, at);
      expect((await say(version)).status).toBe(412);
      const said = done(await say(denied.version));
      expect(codeOf(await say(said.version))).toEqual([409, 'correction.no-statement']);
      const note = await acts.read('ilse', { caseId: own.caseId, id: own.id });
      expect(note.corrections).toMatchObject([{ id, state: 'disagreed', reason, ...statement }]);
      const pdf = await (await acts.as('ilse')).get(notePaths.pdf(own.caseId, own.id));
      expect((await wordsOnPages(pdf.bytes)).replaceAll(/\s/g, '')).toContain('Iwasnotloud,whoeverheardit.');
      const raw = await RawApp.open(world);
      for (const set of [
        "state = 'asked'",
        'statement = null',
        "reason = 'x'",
        "state = 'denied', stated_at = null",
      ])
        for (const name of ['ilse', 'rosalind'] as const)
          await expect(
            raw.as(name, (client) =>
              client.query(`update correction_request set ${set}, version = version + 1 where id = '${id}'`),
            ),
          ).rejects.toThrow();
      await raw.close();
    });

    it('is about no session of somebody else, and in no case they do not take part in', async () => {
      const { world } = given();
      const body = { caseId: world.caseIds.single, ...WORDS };
      expect((await post('rosalind', correctionPaths.mine, body)).status).toBe(404);
      const sessionId = world.caseIds.couple;
      const foreign = await post('rosalind', correctionPaths.mine, { caseId: couple(), sessionId, ...WORDS });
      expect(codeOf(foreign)).toEqual([422, 'correction.no-such-session']);
    });
  });
}

import type { CaseRecord } from '@reknit/cases/model';
import {
  correctionPaths,
  notePaths,
  psychotherapyNotePaths,
  type MyCorrections,
  type Note,
  type NoteRow,
  type NoteToCosign,
  type PsychotherapyNoteRow,
  type UnsignedNote,
} from '@reknit/sessions/model';
import type { PersonKey } from '../../../tools/demo/people';
import type { ApiClient } from '../../support/api-client';

interface Asking {
  as(person: PersonKey): Promise<ApiClient>;
  caseOf(client: ApiClient, title: string, query?: string): Promise<CaseRecord>;
}

/** What the therapists of the demo wrote, and who finds it. */
export function checkNotes({ as, caseOf }: Asking): void {
  describe('the notes of the demo', () => {
    const notesOf = async (who: PersonKey, title: string, query = '') => {
      const client = await as(who);
      const { id } = await caseOf(client, title, query);
      const { rows } = (await client.get<{ rows: readonly NoteRow[] }>(notePaths.notes(id))).body;
      return { client, id, rows, states: rows.map(({ state }) => state).sort() };
    };

    it('are as many as the work was, signed by Ilse and co-signed for Owen', async () => {
      const told = async (who: PersonKey, title: string, query = '') =>
        (await notesOf(who, title, query)).states.join(' ');
      const all = (state: string, count: number) => Array.from({ length: count }, () => state).join(' ');
      expect(await told('ilse', 'Rosalind & Tobias')).toBe(all('signed', 7));
      expect(await told('ilse', 'Ines & Marek')).toBe(all('signed', 7));
      expect(await told('owen', 'Delphine')).toBe(`awaiting_cosign ${all('cosigned', 3)} draft`);
      expect(await told('owen', 'Graciela & Noor')).toBe(all('cosigned', 7));
      expect(await told('ilse', 'Kwabena & Felix', '?state=discharged')).toBe(all('signed', 9));
      expect(await told('owen', 'Desmond & Callum')).toBe(`awaiting_cosign ${all('cosigned', 4)}`);
      expect(await told('ilse', 'Anselm')).toBe(all('signed', 8));
      expect(await told('ilse', 'Hana & Priya', '?state=discharged')).toBe(all('signed', 6));
    });

    it('wait for Wren twice, and for Owen once, overdue', async () => {
      const waiting = (await (await as('wren')).get<readonly NoteToCosign[]>(notePaths.toCosign)).body;
      expect(waiting.map(({ caseTitle }) => caseTitle).sort()).toEqual(['Delphine', 'Desmond & Callum']);
      const unsigned = (await (await as('owen')).get<readonly UnsignedNote[]>(notePaths.unsigned)).body;
      expect(unsigned).toMatchObject([{ caseTitle: 'Delphine', overdue: true }]);
    });

    it('open for nobody who runs the practice, and for nobody in care', async () => {
      const { id, rows } = await notesOf('ilse', 'Rosalind & Tobias');
      for (const who of ['bea', 'rosalind', 'tobias', 'owen'] as const)
        for (const path of [notePaths.notes(id), ...rows.map((row) => notePaths.note(id, row.id))])
          expect([who, path, (await (await as(who)).get(path)).status]).toEqual([who, path, 404]);
    });

    it('have one written late with its reason, and one with an addendum', async () => {
      const { client, id, rows } = await notesOf('owen', 'Desmond & Callum');
      const whole = await Promise.all(
        rows.map(async (row) => (await client.get<Note>(notePaths.note(id, row.id))).body),
      );
      expect(whole.flatMap(({ lateEntry }) => lateEntry?.reason ?? [])).toEqual([
        expect.stringContaining('Ill from the day'),
      ]);
      expect(whole.flatMap(({ additions }) => additions)).toMatchObject([
        { kind: 'addendum', state: 'cosigned' },
      ]);
    });

    it('have one that Rosalind asked to have corrected, with why it stays and what she says to that', async () => {
      const { client, id, rows } = await notesOf('ilse', 'Rosalind & Tobias');
      const whole = await Promise.all(
        rows.map(async (row) => (await client.get<Note>(notePaths.note(id, row.id))).body),
      );
      expect(whole.flatMap(({ corrections }) => corrections)).toMatchObject([
        {
          name: 'Rosalind Achterberg',
          state: 'disagreed',
          statement: expect.stringContaining('looked twice'),
        },
      ]);
      const told = async (who: PersonKey) =>
        (await (await as(who)).get<MyCorrections>(correctionPaths.mine)).body.requests.length;
      expect([await told('rosalind'), await told('tobias')]).toEqual([1, 0]);
    });

    it("keep two of Ilse's apart, which nobody else finds", async () => {
      const list = (
        await (await as('ilse')).get<readonly PsychotherapyNoteRow[]>(psychotherapyNotePaths.notes)
      ).body;
      expect(list).toHaveLength(2);
      for (const who of ['wren', 'owen', 'bea', 'anselm'] as const)
        for (const { id } of list)
          expect((await (await as(who)).get(psychotherapyNotePaths.note(id))).status).toBe(404);
    });
  });
}

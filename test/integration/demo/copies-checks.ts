// What somebody of the demo takes out of what is theirs.
import { describe, expect, it } from '@jest/globals';
import { ownRecordPaths } from '@reknit/cases/model';
import type { DemoWorld } from './demo-world';

/** Long enough not to be in a sentence of somebody else by chance. */
const TELLING = 20;

export function checkCopies({ as, owner }: Pick<DemoWorld, 'as' | 'owner'>): void {
  /** Every longer sentence of answers somebody handed in. */
  const sentencesOf = async (givenName: string): Promise<readonly string[]> => {
    const { rows } = await owner().query<{ text: string }>(
      `select distinct v #>> '{}' as text
       from homework_entry e
       join client c on c.practice_id = e.practice_id and c.id = e.client_id
       cross join lateral jsonb_path_query(e.answers, 'strict $.** ? (@.type() == "string")') v
       where c.given_name = $1 and length(v #>> '{}') >= $2 order by 1`,
      [givenName, TELLING],
    );
    return rows.map(({ text }) => text);
  };

  describe('a copy somebody of the demo takes out', () => {
    it('7: the copy of Hana holds what Hana wrote and nothing by Priya', async () => {
      const [hers, theOthers] = [await sentencesOf('Hana'), await sentencesOf('Priya')];
      expect([hers.length > 3, theOthers.length > 3]).toEqual([true, true]);
      const copy = await (await as('hana')).post(ownRecordPaths.record, {});
      expect(copy.status).toBe(200);
      const within = (text: string) => copy.text.includes(JSON.stringify(text).slice(1, -1));
      expect(hers.filter((text) => !within(text))).toEqual([]);
      expect(theOthers.filter((text) => !hers.includes(text) && within(text))).toEqual([]);
    });
  });
}

// What the demo shows of measures, and of the one answer that nobody but the care team hears of.
import { describe, expect, it } from '@jest/globals';
import { measurePaths, type CaseMeasures, type RiskFlags } from '@reknit/measures/model';
import type { PersonKey } from '../../../tools/demo/people';
import type { DemoWorld } from './demo-world';

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, object>>>>;
}

export function checkMeasures({ as, caseOf }: Pick<DemoWorld, 'as' | 'caseOf'>): void {
  const read = async (who: PersonKey, title: string) => {
    const client = await as(who);
    const { id } = await caseOf(client, title);
    const { people } = (await client.get<CaseMeasures>(measurePaths.forCase(id))).body;
    const of = (name: string, code: string) =>
      people
        .find((person) => person.name.startsWith(name))
        ?.series.find(({ instrument }) => instrument === code)?.points ?? [];
    return { client, caseId: id, of };
  };
  const totals = (points: readonly { readonly total: number }[]) => points.map(({ total }) => total);

  describe('the measures of the demo', () => {
    it('go the way they are told, with what counts as change', async () => {
      const { of } = await read('ilse', 'Ines & Marek');
      expect(totals(of('Marek', 'phq-9'))).toEqual([9, 13, 11, 5]);
      expect(totals(of('Ines', 'gad-7'))).toEqual([13, 9]);
      expect(of('Ines', 'gad-7')[1]?.sinceFirst).toEqual({ points: -4, kind: 'reliably_better' });
      const delphine = await read('owen', 'Delphine');
      expect(totals(delphine.of('Delphine', 'phq-9'))).toEqual([13, 11]);
      expect(totals(delphine.of('Delphine', 'gad-7'))).toEqual([17, 14]);
      const anselm = await read('ilse', 'Anselm');
      expect(totals(anselm.of('Anselm', 'gad-7'))).toEqual([14, 11, 8, 5]);
    });

    it('hold one alert: late on a Friday, looked at on Monday, written about, and closed', async () => {
      const { client, caseId, of } = await read('ilse', 'Ines & Marek');
      const { flags } = (await client.get<RiskFlags>(measurePaths.flags(caseId))).body;
      expect(flags).toMatchObject([
        { level: 'amber', status: 'closed', outsideHours: true, hasRiskNote: true, pairWorkRests: false },
      ]);
      const history = flags[0]?.history.map(({ what }) => what);
      expect(history).toEqual(['opened', 'acknowledged', 'assessed', 'managed', 'closed']);
      const [opened, acknowledged] = flags[0]?.history ?? [];
      const days = [opened, acknowledged].map((line) => new Date(line?.at ?? '').getUTCDay());
      expect(days).toEqual([5, 1]);
      expect((flags[0]?.acknowledgeBy ?? '') > (acknowledged?.at ?? '')).toBe(true);
      expect(of('Marek', 'phq-9').map(({ alert }) => alert)).toEqual([false, true, false, false]);
    });

    it('2: nobody finds Marek’s alert with the token of Ines, at any address', async () => {
      const ilse = await as('ilse');
      const { id: caseId } = await caseOf(ilse, 'Ines & Marek');
      const { flags } = (await ilse.get<RiskFlags>(measurePaths.flags(caseId))).body;
      const { people } = (await ilse.get<CaseMeasures>(measurePaths.forCase(caseId))).body;
      const marek = people.find(({ name }) => name.startsWith('Marek'));
      const points = marek?.series.flatMap((series) => series.points) ?? [];
      const asked = marek?.requests.map(({ id }) => id) ?? [];
      const secrets = [...flags.map(({ id }) => id), ...points.map(({ responseId }) => responseId), ...asked];
      expect(secrets).toHaveLength(9);
      const oneOfEach = [flags[0]?.id ?? '', points[1]?.responseId ?? '', asked[1] ?? ''];
      const ines = await as('ines');
      const { paths } = (await ines.get<Document>('/api/openapi.json')).body;
      const found: string[] = [];
      let count = 0;
      for (const [path, methods] of Object.entries(paths)) {
        if (!('get' in methods) || path === '/api/live') continue;
        const ids = /\{(?!caseId)\w+\}/.test(path) ? oneOfEach : [''];
        for (const id of ids) {
          const address = path.replace('{caseId}', caseId).replace(/\{\w+\}/g, id);
          const answer = await ines.get(address);
          count += 1;
          const about = secrets.filter((secret) => secret !== id && answer.text.includes(secret));
          if (about.length > 0 || (id !== '' && answer.status < 400))
            found.push(`${address} ${answer.status}`);
        }
      }
      expect(found).toEqual([]);
      expect(count).toBeGreaterThan(100);
    });
  });
}

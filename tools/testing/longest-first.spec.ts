import { join, resolve } from 'node:path';
import LongestFirst from './longest-first.mjs';

const INTEGRATION = resolve(import.meta.dirname, '../../test/integration');
const named = (...names: readonly string[]) => names.map((name) => ({ path: join(INTEGRATION, name) }));

describe('the order in which Jest takes the files', () => {
  it('begins with what is known to take long, and else with the larger file', () => {
    const short = named('kernel/rate.spec.ts', 'cases/screening.spec.ts');
    const long = named('cases/gate-agreement.spec.ts', 'listening/walks.spec.ts', 'leaks/leaks.spec.ts');
    expect(new LongestFirst().sort([...short, ...long])).toEqual([
      ...long.toReversed(),
      ...short.toReversed(),
    ]);
  });
});

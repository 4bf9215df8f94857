import { done } from '../../support/answers';
import {
  apologyPaths,
  type AuthorApology,
  type CaseApologies,
  type MyApologies,
  type MyApology,
  type ReceivedApology,
} from '@reknit/agreements/model';
import { exampleOf, latest } from '@reknit/exercises/templates';
import { homeworkPaths, type AssignedHomework, type Receipt } from '@reknit/homework/model';
import type { World } from '../../support/world';
import { assignment } from '../access/ground';
import { amendsIn } from './amends-acts';

type Acts = ReturnType<typeof amendsIn>;

/** What becomes of an apology of Tobias to Rosalind, on top of his written exercise. */
export function apologiesIn(world: World, acts: Acts) {
  const at = () => acts.couple().caseId;
  let variant: 'romantic' | 'family' = 'romantic';
  const example = () => exampleOf('EX-06', latest('EX-06')?.version ?? 1, variant);

  /** Answered and handed in; `accepted` by the therapist unless a test says otherwise. */
  async function entry(
    answers: Record<string, unknown> = {},
    { accepted = true }: { readonly accepted?: boolean } = {},
  ): Promise<string> {
    const definition = latest('EX-06');
    const given = await (
      await acts.as('ilse')
    ).post<AssignedHomework>(homeworkPaths.forCase(at()), {
      ...assignment([acts.couple().tobias], 'because', world),
      exercise: { code: 'EX-06', version: definition?.version },
      acknowledged: definition?.contraindications.map(({ code }) => code),
    });
    const part = done(given).participationIds[0] ?? '';
    const tobias = await acts.as('tobias');
    done(await tobias.post(homeworkPaths.open(part)));
    const body = { answers: { ...example(), ...answers } };
    const { entryId } = done(await tobias.post<Receipt>(homeworkPaths.submissions(part), body));
    if (!accepted) return entryId;
    const review = { entryId, decision: 'accept', quality: 2, summary: 'It stands', comments: {} };
    done(await (await acts.as('ilse')).post(homeworkPaths.reviews(part), review, { version: 3 }));
    return entryId;
  }

  const propose = (entryId: string) =>
    acts.send('tobias', apologyPaths.myList, { entryId, recipientId: acts.couple().rosalind });
  const versionOf = async (id: string): Promise<number> => {
    const { rows } = await world.owner.query<{ version: number }>(
      'select version from apology where id = $1',
      [id],
    );
    return rows[0]?.version ?? 0;
  };
  const decide = async (path: (caseId: string, id: string) => string, id: string, body: object = {}) =>
    acts.send('ilse', path(at(), id), body, await versionOf(id));
  const ask = (id: string, answer = 'yes') =>
    acts.send('ilse', apologyPaths.willingness(at(), id), { answer });
  const deliver = async (id: string) =>
    acts.send('tobias', apologyPaths.deliver(id), {}, await versionOf(id));

  async function ready(answers?: Record<string, unknown>): Promise<string> {
    const { id } = done(await propose(await entry(answers)));
    done(await decide(apologyPaths.makeReady, id));
    return id;
  }
  async function delivered(): Promise<string> {
    const id = await ready();
    done(await ask(id));
    done(await deliver(id));
    return id;
  }

  return {
    /** Whose words the exercise is asked in. */
    between: (relation: 'romantic' | 'family') => (variant = relation),
    entry,
    propose,
    decide,
    ask,
    deliver,
    ready,
    delivered,
    answer: (id: string, answer: string) => acts.send('rosalind', apologyPaths.answer(id), { answer }),
    mute: async (muted: boolean) =>
      (await acts.as('rosalind')).put(apologyPaths.mute(acts.couple().tobias), { muted }),
    author: async (id: string) =>
      done(await (await acts.as('tobias')).get<MyApology>(apologyPaths.mine(id))) as AuthorApology,
    received: async (id: string) =>
      done(await (await acts.as('rosalind')).get<MyApology>(apologyPaths.mine(id))) as ReceivedApology,
    listed: async (name: 'rosalind' | 'tobias') =>
      done(await (await acts.as(name)).get<MyApologies>(apologyPaths.myList)),
    forTeam: async () =>
      done(await (await acts.as('ilse')).get<CaseApologies>(apologyPaths.forCase(at()))).rows,
  };
}

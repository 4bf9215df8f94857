import type { MoveFlag } from '@reknit/measures/model';
import {
  INSTRUMENTS,
  measurePaths,
  type AskedMeasure,
  type BegunMeasure,
  type CaseMeasures,
  type MyMeasure,
  type RiskFlags,
  type RiskFlagView,
  type SavedAnswers,
  type SavedFlag,
} from '@reknit/measures/model';
import { Temporal } from 'temporal-polyfill';
import type { Answer } from '../../support/api-client';
import type { CaseName, PersonName } from '../../support/people';
import type { World } from '../../support/world';

export const ZONE = 'Pacific/Chatham';
export const ZERO = Array<number>(9).fill(0);

/** Values in the order of an instrument's items. */
export function answersOf(code: string, values: readonly number[]): Record<string, number> {
  const items = INSTRUMENTS.find((one) => one.code === code)?.items ?? [];
  return Object.fromEntries(items.slice(0, values.length).map((item, at) => [item.code, values[at] ?? 0]));
}

/** What people do with measures, through the API. Answers are handed back as they came unless a name says `d`. */
export function measuresIn(
  world: Pick<World, 'as' | 'clock' | 'caseIds' | 'participantIds'>,
  of: { readonly case: CaseName; readonly clinician: PersonName } = { case: 'couple', clinician: 'ilse' },
) {
  const caseId = world.caseIds[of.case];
  const today = () => world.clock.today(ZONE);

  const ask = async (name: PersonName, code: string, more: object = {}): Promise<Answer<AskedMeasure>> => {
    const body = {
      participantId: world.participantIds[name],
      instrument: { code, version: 1 },
      startsOn: today(),
      ...more,
    };
    return (await world.as(of.clinician)).post<AskedMeasure>(measurePaths.requests(caseId), body);
  };
  const begin = async (name: PersonName, requestId: string): Promise<Answer<BegunMeasure>> =>
    (await world.as(name)).post<BegunMeasure>(measurePaths.begin(requestId));
  const save = async (
    name: PersonName,
    { responseId, version }: BegunMeasure,
    answers: object,
  ): Promise<Answer<SavedAnswers>> =>
    (await world.as(name)).put<SavedAnswers>(measurePaths.answers(responseId), { answers }, { version });
  const submit = async (name: PersonName, { responseId, version }: BegunMeasure) =>
    (await world.as(name)).post<SavedAnswers>(measurePaths.submit(responseId), { done: true }, { version });

  /** Asked for and begun. */
  const begun = async (name: PersonName, code: string): Promise<BegunMeasure> =>
    good(await begin(name, good(await ask(name, code)).id));
  /** Everything of it, handed in. */
  const filledIn = async (name: PersonName, code: string, values: readonly number[]): Promise<string> => {
    const response = await begun(name, code);
    const { version } = good(await save(name, response, answersOf(code, values)));
    good(await submit(name, { ...response, version }));
    return response.responseId;
  };
  const flags = async (eyes: PersonName = of.clinician): Promise<readonly RiskFlagView[]> =>
    good(await (await world.as(eyes)).get<RiskFlags>(measurePaths.flags(caseId))).flags;
  const flag = async (eyes: PersonName = of.clinician): Promise<RiskFlagView> => {
    const [first] = await flags(eyes);
    if (!first) throw new Error('There is no flag.');
    return first;
  };
  const moved = async (by: PersonName, at: RiskFlagView, body: MoveFlag, version = at.version) =>
    (await world.as(by)).post<SavedFlag>(measurePaths.flagMoves(caseId, at.id), body, { version });
  const measures = async () =>
    good(await (await world.as(of.clinician)).get<CaseMeasures>(measurePaths.forCase(caseId)));
  const own = async (name: PersonName, id: string) =>
    good(await (await world.as(name)).get<MyMeasure>(measurePaths.myResponse(id)));

  return { ask, begin, begun, save, submit, filledIn, flags, flag, moved, measures, own, caseId };
}

export function good<Body>(answer: Answer<Body>): Body {
  if (answer.status >= 300) throw new Error(`${answer.status} ${answer.text}`);
  return answer.body;
}

export const codeOf = (body: unknown) => (body as { readonly code?: string } | undefined)?.code;

/** The next Friday, 23:40 where the practice is: before anybody has signed in. */
export function toFridayNight(world: Pick<World, 'clock'>): void {
  const now = Temporal.Instant.from(world.clock.now()).toZonedDateTimeISO(ZONE);
  const days = (5 - now.dayOfWeek + 7) % 7;
  const friday = now.add({ days }).withPlainTime('23:40');
  world.clock.advance({ seconds: Math.round(now.until(friday).total({ unit: 'seconds' })) });
}

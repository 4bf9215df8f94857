// Measures as they were asked for and filled in, and a flag as it was looked after.
import {
  INSTRUMENTS,
  measurePaths,
  type AskedMeasure,
  type BegunMeasure,
  type RiskFlags,
  type SavedAnswers,
} from '@reknit/measures/model';
import type { When } from '../calendar';
import type { CaseStory } from '../story/case-story';
import type { DayOfStory, FlagStory, MeasureStory } from '../story/measures';
import { names } from './names';
import type { Step } from './script';
import type { Stage } from './stage';

const PLACE = 'Europe/London';
const MORNING = '09:10';

export function measureSteps(stage: Stage, story: CaseStory): readonly Step[] {
  const { filledIn = [], flags = [] } = story.measures ?? {};
  return [
    ...filledIn.flatMap((measure, at) =>
      filling(stage, story, { measure, called: `measure ${at} of ${story.key}` }),
    ),
    ...flags.flatMap((flag) => lookingAfter(stage, story, flag)),
  ];
}

const whenOf = ({ calendar }: Stage, { day, weekday, time }: DayOfStory): When => [
  weekday === undefined ? day : calendar.dayFrom(day, weekday),
  time,
];

function filling(
  stage: Stage,
  story: CaseStory,
  { measure, called }: { readonly measure: MeasureStory; readonly called: string },
): readonly Step[] {
  const when = whenOf(stage, measure.filledIn);
  return [
    { at: [when[0], measure.asked ?? MORNING], act: () => ask(stage, story, { measure, called }) },
    { at: when, act: () => fillIn(stage, { measure, called }) },
  ];
}

async function ask(
  stage: Stage,
  story: CaseStory,
  { measure, called }: { readonly measure: MeasureStory; readonly called: string },
): Promise<void> {
  const therapist = await stage.as(story.therapist);
  const { id } = await therapist.post<AskedMeasure>(measurePaths.requests(stage.id(names.case(story.key))), {
    participantId: stage.id(names.participant(story.key, measure.who)),
    instrument: { code: measure.instrument, version: 1 },
    startsOn: stage.clock.today(PLACE),
  });
  stage.keep(called, id);
}

async function fillIn(
  stage: Stage,
  { measure, called }: { readonly measure: MeasureStory; readonly called: string },
): Promise<void> {
  const person = await stage.as(measure.who);
  const begun = await person.post<BegunMeasure>(measurePaths.begin(stage.id(called)));
  const items = INSTRUMENTS.find(({ code }) => code === measure.instrument)?.items ?? [];
  const answers = Object.fromEntries(items.map(({ code }, at) => [code, measure.items[at] ?? 0]));
  const path = measurePaths.answers(begun.responseId);
  const { version } = await person.put<SavedAnswers>(path, { answers }, begun.version);
  await person.post(measurePaths.submit(begun.responseId), { done: true }, version);
}

function lookingAfter(stage: Stage, story: CaseStory, { who, moves }: FlagStory): readonly Step[] {
  return moves.map(({ at, ...body }) => ({
    at: whenOf(stage, at),
    act: async () => {
      const caseId = stage.id(names.case(story.key));
      const therapist = await stage.as(story.therapist);
      const { flags } = await therapist.get<RiskFlags>(measurePaths.flags(caseId));
      const participantId = stage.id(names.participant(story.key, who));
      const flag = flags.find((one) => one.participantId === participantId && one.status !== 'closed');
      await therapist.post(measurePaths.flagMoves(caseId, flag?.id ?? ''), body, flag?.version);
    },
  }));
}

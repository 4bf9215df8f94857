import type { TemplateDefinition } from '@reknit/exercises/model';
import { templateOf } from '@reknit/exercises/templates';
import { exerciseSeries, goalSeries } from './series';
import { themesNamed } from './themes';

const AT = Date.UTC(2026, 4, 10);
const DAY = 86_400_000;
const ground = (found: (pin: { version: number }) => TemplateDefinition | undefined) => ({
  found,
  relationType: 'romantic' as const,
  participantOf: (client: string) => `participant-of-${client}`,
});
const known = ground(({ version }) => templateOf('EX-20', version));
const entry = (clientId: string, at: number, scores: Readonly<Record<string, number>>, version = 1) => ({
  clientId,
  code: 'EX-20',
  version,
  at,
  scores,
  themes: null as readonly string[] | null,
});

describe('what exercises were about', () => {
  it('is counted for each person, most often named first, in the words that were offered', () => {
    const about = (clientId: string, ...themes: readonly string[]) => ({
      ...entry(clientId, AT, {}),
      themes,
    });
    const named = themesNamed(
      [about('a', 'doubt', 'shame'), about('b', 'blame'), about('a', 'shame', 'made-up'), entry('b', AT, {})],
      known,
    );
    expect(named).toEqual([
      {
        participantId: 'participant-of-a',
        source: 'Thought record',
        counts: [
          { theme: 'Shame', times: 2 },
          { theme: 'Doubt', times: 1 },
        ],
      },
      { participantId: 'participant-of-b', source: 'Thought record', counts: [{ theme: 'Blame', times: 1 }] },
    ]);
  });
});

describe('series of an exercise', () => {
  it('are one line for each person, never merged', () => {
    const lines = exerciseSeries(
      [
        entry('a', AT, { 'belief.drop': -35 }),
        entry('b', AT + DAY, { 'belief.drop': -10 }),
        entry('a', AT + 2 * DAY, { 'belief.drop': -50 }),
      ],
      known,
    );
    expect(
      lines.map(({ key, participantId, points }) => [key, participantId, points.map(({ value }) => value)]),
    ).toEqual([
      ['EX-20.belief.drop', 'participant-of-a', [-35, -50]],
      ['EX-20.belief.drop', 'participant-of-b', [-10]],
    ]);
    expect(lines[0]).toMatchObject({
      source: 'Thought record',
      better: 'lower',
      points: [{ at: '2026-05-10T00:00:00.000Z' }, {}],
    });
  });

  it('leave out how many checks of an apology pass: that is for its author alone', () => {
    const draft = { ...entry('a', AT, { 'checks.passing': 6 }), code: 'EX-06' };
    const apology = ground(({ version }) => templateOf('EX-06', version));
    expect(exerciseSeries([draft], apology)).toEqual([]);
  });

  it('leave out figures the version does not describe, and versions that are not there', () => {
    expect(exerciseSeries([entry('a', AT, { 'made.up': 3 })], known)).toEqual([]);
    expect(exerciseSeries([entry('a', AT, { 'belief.drop': 3 }, 9)], known)).toEqual([]);
  });

  it('go on over versions under the label of the latest', () => {
    const first = templateOf('EX-20', 1);
    const renamed = JSON.parse(
      JSON.stringify(first).replace(/"label":"[^"]*"/g, '"label":"New words"'),
    ) as TemplateDefinition;
    const both = ground(({ version }) => (version === 1 ? first : renamed));
    const [line] = exerciseSeries(
      [entry('a', AT, { 'belief.drop': -1 }), entry('a', AT + DAY, { 'belief.drop': -2 }, 2)],
      both,
    );
    expect(line).toMatchObject({ label: 'New words', points: [{ value: -1 }, { value: -2 }] });
  });
});

describe('series of goals', () => {
  it('are one line for each goal and whoever rated it', () => {
    const rated = (goalId: string, participantId: string, rating: number) => ({
      goalId,
      participantId,
      rating,
      words: `Goal ${goalId}`,
      at: AT,
    });
    const lines = goalSeries([rated('g', 'p', 3), rated('g', 'q', 8), rated('g', 'p', 5)]);
    expect(lines).toMatchObject([
      {
        key: 'goal.g',
        label: 'Goal g',
        participantId: 'p',
        range: [0, 10],
        better: 'higher',
        points: [{ value: 3 }, { value: 5 }],
      },
      { key: 'goal.g', participantId: 'q', points: [{ value: 8 }] },
    ]);
  });
});

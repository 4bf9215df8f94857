import type { Answers } from '../../definition/answers';

const triple = (
  keys: readonly [string, string, string],
  figures: readonly [unknown, unknown, unknown],
): Answers => Object.fromEntries(keys.map((key, at) => [key, figures[at]]));

/** Twenty-four answers in the order of the form, own before experienced. */
function signs(...rows: readonly (readonly [unknown, unknown, unknown])[]): Answers {
  const at = (row: number) => rows[row] ?? [0, 0, 0];
  return {
    communicationOwn: triple(['keptBack', 'steeredAway', 'endedTalk'], at(0)),
    communicationFrom: triple(['guarded', 'offLimits', 'foundOutLate'], at(1)),
    secrecyOwn: triple(['leftOut', 'hid', 'untrue'], at(2)),
    secrecyFrom: triple(['accounts', 'hidden', 'onlyWhenAsked'], at(3)),
    closenessOwn: triple(['farAway', 'avoidedWarmth', 'keptFears'], at(4)),
    closenessFrom: triple(['distance', 'littleInterest', 'noComfort'], at(5)),
    promisesOwn: triple(['didNotDo', 'agreedAnyway', 'silentDeadline'], at(6)),
    promisesFrom: triple(['slipped', 'forgot', 'vague'], at(7)),
  };
}

export const examples = {
  romantic: {
    ...signs([3, 2, 1], [4, 3, 3], [0, 0, 1], [3, 4, 3], [2, 2, 3], [2, 1, 2], [1, 0, 1], [2, 2, 1]),
    feelings: [
      { word: 'doubt', intensity: 7 },
      { word: 'sadness', intensity: 5 },
      { word: 'hope', intensity: 4 },
    ],
    biggestSign: 'secrecy',
    oneThingToRaise: 'I want to see the letters when they come.',
  },
  friendship: {
    ...signs([2, 2, 1], [2, 1, 2], [0, 0, 0], [1, 'notSure', 1], [1, 1, 2], [2, 2, 1], [1, 0, 1], [3, 3, 2]),
    feelings: [{ word: 'resentment', intensity: 4 }],
    biggestSign: 'promises',
    oneThingToRaise: 'A fixed day for the repayment.',
  },
  family: {
    ...signs([3, 3, 2], [1, 2, 2], [1, 0, 0], [1, 1, 2], [3, 2, 3], [2, 1, 2], [0, 0, 1], [2, 1, 1]),
    toldAnother: 3,
    feelings: [{ word: 'sadness', intensity: 6 }],
    biggestSign: 'closeness',
  },
} satisfies Record<string, Answers>;

// Makes steps of the stories, in the order in which they happened: across cases, as in a real practice.
import { minutesOf, type When } from '../calendar';
import type { CaseStory } from '../story/case-story';
import { caseSteps } from './case-steps';
import { homeworkSteps } from './homework-steps';
import { measureSteps } from './measure-steps';
import { noteSteps } from './note-steps';
import { safetySteps } from './safety-steps';
import { sessionSteps } from './session-steps';
import type { Stage } from './stage';
import { togetherSteps } from './together-steps';

export interface Step {
  readonly at: When;
  readonly act: (stage: Stage) => Promise<void>;
}

/**
 * Every step of these stories, oldest first. What is told for the same minute keeps the order in which it is told.
 *
 * @example inOrder([]) // []
 */
export function inOrder(steps: readonly Step[]): readonly Step[] {
  return [...steps].sort((one, other) => minutesOf(one.at) - minutesOf(other.at));
}

export function scriptOf(stage: Stage, stories: readonly CaseStory[]): readonly Step[] {
  return inOrder(
    stories.flatMap((story) => [
      ...caseSteps(story),
      ...safetySteps(story),
      ...sessionSteps(stage, story),
      ...homeworkSteps(story),
      ...togetherSteps(stage, story),
      ...noteSteps(stage, story),
      ...measureSteps(stage, story),
    ]),
  );
}

export async function actOut(stage: Stage, steps: readonly Step[]): Promise<void> {
  for (const { at, act } of steps) {
    stage.clock.moveTo(stage.calendar.past(at));
    await act(stage);
  }
}

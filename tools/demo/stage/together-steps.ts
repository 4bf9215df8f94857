import type { CaseStory } from '../story/case-story';
import { boundarySteps } from './boundary-steps';
import { apologySteps, planSteps } from './plan-steps';
import { promiseSteps } from './promise-steps';
import { roundSteps } from './round-steps';
import type { Step } from './script';
import { shareSteps } from './share-steps';
import { slipSteps } from './slip-steps';
import type { Stage } from './stage';
import { transparencySteps } from './transparency-steps';

/** What two people do with each other, or one for another. */
export function togetherSteps(stage: Stage, story: CaseStory): readonly Step[] {
  return [
    ...apologySteps(story),
    ...planSteps(stage, story),
    ...roundSteps(story),
    ...transparencySteps(story),
    ...promiseSteps(stage, story),
    ...slipSteps(stage, story),
    ...boundarySteps(stage, story),
    ...shareSteps(story),
  ];
}

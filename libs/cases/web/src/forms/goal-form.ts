import { CASE_LIMITS, type AddGoal, type GoalView } from '@reknit/cases/model';
import { lengthWithin, mustHave } from '@reknit/shared/web-kernel';
import type { SchemaPathTree } from '@angular/forms/signals';

export interface GoalModel {
  words: string;
  /** Empty for a goal they share. */
  participantId: string;
  targetOn: string;
}

export function goalModel(goal?: GoalView): GoalModel {
  return {
    words: goal?.words ?? '',
    participantId: goal?.participantId ?? '',
    targetOn: goal?.targetOn ?? '',
  };
}

export function goalSchema(path: SchemaPathTree<GoalModel>): void {
  mustHave(path.words, 'Write the goal as they say it.');
  lengthWithin(path.words, CASE_LIMITS.goalWords);
}

export function goalBody(model: GoalModel): AddGoal {
  return {
    words: model.words.trim(),
    ...(model.participantId && { participantId: model.participantId }),
    ...(model.targetOn && { targetOn: model.targetOn }),
  };
}

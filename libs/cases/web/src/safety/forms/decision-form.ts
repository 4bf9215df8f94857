import type { SchemaPathTree } from '@angular/forms/signals';
import { SAFETY_LIMITS, SCREEN_DECISIONS, type DecideScreen } from '@reknit/cases/model';
import { lengthWithin, mustHave } from '@reknit/shared/web-kernel';

export interface DecisionModel {
  decision: string;
  reason: string;
}

export function decisionSchema(path: SchemaPathTree<DecisionModel>): void {
  mustHave(path.decision, 'Choose what follows from it.');
  mustHave(path.reason, 'Write the reason for the record.');
  lengthWithin(path.reason, SAFETY_LIMITS.reason);
}

/** The quiet way where nothing was chosen: a stop is never made by mistake. */
export function decisionBody({ decision, reason }: DecisionModel): DecideScreen {
  const chosen = SCREEN_DECISIONS.find((each) => each === decision) ?? 'keep_blocked';
  return { decision: chosen, reason: reason.trim() };
}

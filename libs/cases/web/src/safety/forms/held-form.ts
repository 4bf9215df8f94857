import { validate, type SchemaPathTree } from '@angular/forms/signals';
import {
  HELD_CATEGORIES,
  HELD_STEPS,
  SAFETY_LIMITS,
  planHeld,
  type HeldInformationView,
  type HoldInformation,
} from '@reknit/cases/model';
import type { LocalDate, ParticipantId } from '@reknit/shared/model';
import { lengthWithin, mustHave } from '@reknit/shared/web-kernel';

export interface HeldModel {
  participantId: string;
  category: string;
  what: string;
  why: string;
  since: string;
  step: string;
}

export function heldModel(today: LocalDate, held?: HeldInformationView): HeldModel {
  return {
    participantId: held?.participantId ?? '',
    category: held?.category ?? '',
    what: held?.what ?? '',
    why: held?.why ?? '',
    since: held?.since ?? today,
    step: held?.step ?? 'keep',
  };
}

export function heldSchema(path: SchemaPathTree<HeldModel>): void {
  mustHave(path.participantId, 'Choose who told you.');
  mustHave(path.category, 'Choose what it is about.');
  mustHave(path.what, 'Write down what is held.');
  lengthWithin(path.what, SAFETY_LIMITS.heldWhat);
  mustHave(path.why, 'Write down why it is held.');
  lengthWithin(path.why, SAFETY_LIMITS.heldWhy);
  mustHave(path.since, 'Choose the day.');
  validate(path.step, ({ valueOf }) =>
    alwaysHeld(valueOf(path.category)) && valueOf(path.step) !== 'keep'
      ? { kind: 'not-a-choice', message: 'Fear and violence are always kept.' }
      : undefined,
  );
}

/** Nothing but keeping it can be planned with this. */
export function alwaysHeld(category: string): boolean {
  const known = HELD_CATEGORIES.find((each) => each === category);
  return known !== undefined && !planHeld({ category: known, step: 'help_to_say' }).ok;
}

export function heldBody(model: HeldModel): HoldInformation {
  const category = HELD_CATEGORIES.find((each) => each === model.category) ?? 'other';
  const step = HELD_STEPS.find((each) => each === model.step) ?? 'keep';
  return {
    participantId: model.participantId as ParticipantId,
    category,
    what: model.what.trim(),
    why: model.why.trim(),
    since: model.since,
    step: alwaysHeld(category) ? 'keep' : step,
  };
}

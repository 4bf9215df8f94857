import { max, min, required, type SchemaPathTree } from '@angular/forms/signals';
import { LISTENING_LIMITS, type Debrief } from '@reknit/listening/model';
import { lengthWithin } from '@reknit/shared/web-kernel';

export interface DebriefModel {
  feltHeard: number | null;
  heardThem: number | null;
  stayedCalm: number | null;
  defensiveMoments: number | null;
  interrupted: number | null;
  safe: string;
  oneThingLearned: string;
  doDifferently: string;
}

export const EMPTY_DEBRIEF: DebriefModel = {
  feltHeard: null,
  heardThem: null,
  stayedCalm: null,
  defensiveMoments: null,
  interrupted: 0,
  safe: '',
  oneThingLearned: '',
  doDifferently: '',
};

const { interrupted, learned } = LISTENING_LIMITS;

/** What a debrief asks: the numbers and whether it was safe; the two sentences may stay empty. */
export function debriefSchema(path: SchemaPathTree<DebriefModel>): void {
  for (const field of ['feltHeard', 'heardThem', 'stayedCalm', 'defensiveMoments'] as const)
    required(path[field], { message: 'Choose a number.' });
  required(path.interrupted, { message: 'Enter a number; 0 is one too.' });
  min(path.interrupted, interrupted.min, { message: 'Use 0 or more.' });
  max(path.interrupted, interrupted.max, { message: `Use ${interrupted.max} or less.` });
  required(path.safe, { message: 'Choose one.' });
  lengthWithin(path.oneThingLearned, { max: learned.max });
  lengthWithin(path.doDifferently, { max: learned.max });
}

/** Sentences that were left empty are not sent. */
export function debriefOf(model: DebriefModel): Debrief {
  const { oneThingLearned, doDifferently } = model;
  return {
    feltHeard: model.feltHeard ?? 0,
    heardThem: model.heardThem ?? 0,
    stayedCalm: model.stayedCalm ?? 0,
    defensiveMoments: model.defensiveMoments ?? 0,
    interrupted: Math.round(model.interrupted ?? 0),
    safe: model.safe === 'no' ? 'no' : model.safe === 'unsure' ? 'unsure' : 'yes',
    ...(oneThingLearned.trim() ? { oneThingLearned: oneThingLearned.trim() } : {}),
    ...(doDifferently.trim() ? { doDifferently: doDifferently.trim() } : {}),
  };
}

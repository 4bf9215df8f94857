import { hidden, required, type SchemaPathTree } from '@angular/forms/signals';
import { LISTENING_LIMITS, type MoveRound } from '@reknit/listening/model';
import { lengthWithin } from '@reknit/shared/web-kernel';

export interface CheckModel {
  accuracy: number | null;
  missed: string;
}

/** @example wasMissed(6) // true */
export function wasMissed(accuracy: number | null): boolean {
  return accuracy !== null && accuracy < LISTENING_LIMITS.understoodFrom;
}

/** How well it was heard, and under seven what was missed. */
export function checkSchema(path: SchemaPathTree<CheckModel>): void {
  required(path.accuracy, { message: 'Choose a number.' });
  hidden(path.missed, ({ valueOf }) => !wasMissed(valueOf(path.accuracy)));
  lengthWithin(path.missed, { max: LISTENING_LIMITS.missed.max });
}

/** What was missed goes along only where something was. */
export function checkMove({ accuracy, missed }: CheckModel): MoveRound {
  const said = wasMissed(accuracy) && missed.trim() !== '';
  return { kind: 'check', accuracy: accuracy ?? 0, ...(said ? { missed: missed.trim() } : {}) };
}

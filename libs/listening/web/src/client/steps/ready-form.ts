import { required, type SchemaPathTree } from '@angular/forms/signals';
import type { MoveRound } from '@reknit/listening/model';

export interface ReadyModel {
  calm: number | null;
  topicHeat: number | null;
  willing: string;
}

export const NOT_READY_YET: ReadyModel = { calm: null, topicHeat: null, willing: '' };

/** Three questions, all of them asked: not answered is not zero. */
export function readySchema(path: SchemaPathTree<ReadyModel>): void {
  required(path.calm, { message: 'Choose a number.' });
  required(path.topicHeat, { message: 'Choose a number.' });
  required(path.willing, { message: 'Choose one. Both are fine.' });
}

/** @example readyMove({ calm: 7, topicHeat: 3, willing: 'yes' }) // { kind: 'ready', calm: 7, topicHeat: 3, willing: true } */
export function readyMove({ calm, topicHeat, willing }: ReadyModel): MoveRound {
  return { kind: 'ready', calm: calm ?? 0, topicHeat: topicHeat ?? 0, willing: willing === 'yes' };
}

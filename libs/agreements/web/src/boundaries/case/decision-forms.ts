import type { SchemaPathTree } from '@angular/forms/signals';
import { applyWhen, validate } from '@angular/forms/signals';
import { BOUNDARY_LIMITS, type BoundaryForTeam, type MarkBoundaryReady } from '@reknit/agreements/model';
import { lengthWithin, mustHave } from '@reknit/shared/web-kernel';

export interface CommentModel {
  comment: string;
}

export function commentSchema(path: SchemaPathTree<CommentModel>): void {
  mustHave(path.comment, 'Write a line about it.');
  lengthWithin(path.comment, BOUNDARY_LIMITS.returnComment);
}

export interface ReadyModel {
  /** The seven answers have been read. */
  read: boolean;
  whyBoundary: string;
  guardianHeard: boolean;
  forMinor: string;
}

export const EMPTY_READY: ReadyModel = { read: false, whyBoundary: '', guardianHeard: false, forMinor: '' };

/** What has to stand beside "ready" follows from what was written; see `readyNeeds`. */
export function readySchema(needs: () => BoundaryForTeam['needs']) {
  return (path: SchemaPathTree<ReadyModel>): void => {
    const ticked = (words: string) => ({ kind: 'required', message: words });
    validate(path.read, ({ value }) =>
      value() ? undefined : ticked('Say that you have read the seven answers.'),
    );
    applyWhen(
      path,
      () => needs().whyBoundary,
      (when) => {
        mustHave(when.whyBoundary, 'Say why this is a boundary and not control.');
        lengthWithin(when.whyBoundary, BOUNDARY_LIMITS.clinicianNote);
      },
    );
    applyWhen(
      path,
      () => needs().forMinor,
      (when) => {
        mustHave(when.forMinor, 'Say what it asks of them, and why that fits their age.');
        lengthWithin(when.forMinor, BOUNDARY_LIMITS.clinicianNote);
      },
    );
    validate(path.guardianHeard, ({ value }) =>
      needs().guardianHeard && !value() ? ticked('Say that their guardian was heard.') : undefined,
    );
  };
}

/** Only what was asked for goes out. */
export function readyBody(model: ReadyModel, needs: BoundaryForTeam['needs']): MarkBoundaryReady {
  return {
    ...(needs.whyBoundary && { whyBoundary: model.whyBoundary.trim() }),
    ...(needs.guardianHeard && { guardianHeard: model.guardianHeard }),
    ...(needs.forMinor && { forMinor: model.forMinor.trim() }),
  };
}

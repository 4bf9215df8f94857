import { boundaryDiff, type BoundaryRevisionView } from '@reknit/agreements/model';
import type { HandedIn } from '../persistence/boundary-texts';

/** Each revision with what it changed in the one before; newest first. */
export function revisionViews(revisions: readonly HandedIn[]): readonly BoundaryRevisionView[] {
  return revisions
    .map(({ revision, at, content }, index) => {
      const before = revisions[index - 1];
      return { revision, at, changes: before ? boundaryDiff(before.content, content) : [] };
    })
    .reverse();
}

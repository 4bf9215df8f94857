import { validate, type SchemaPathTree } from '@angular/forms/signals';
import {
  HOMEWORK_LIMITS,
  QUALITY_RATINGS,
  type EntryView,
  type QualityRating,
  type ReviewHomework,
} from '@reknit/homework/model';
import { faultInWords, lengthWithin } from '@reknit/shared/web-kernel';
import '../words/problem-words';

export interface ReviewModel {
  decision: ReviewHomework['decision'];
  /** `0` to `3`, as the value of a choice; empty until chosen. */
  quality: string;
  summary: string;
  /** How many answers carry a comment. */
  comments: number;
  /** Whether something is said to everybody who takes part as well. */
  forAll: boolean;
  toAll: string;
}

export const EMPTY_REVIEW: ReviewModel = {
  decision: 'accept',
  quality: '',
  summary: '',
  comments: 0,
  forAll: false,
  toAll: '',
};

/** Accepting needs a rating; giving back needs something to go on. The same rule the server decides with. */
export function reviewSchema(path: SchemaPathTree<ReviewModel>): void {
  validate(path.quality, ({ value, valueOf }) =>
    valueOf(path.decision) === 'accept' && value() === ''
      ? { kind: 'required', message: 'Choose how far it was done.' }
      : undefined,
  );
  validate(path.summary, ({ value, valueOf }) =>
    valueOf(path.decision) === 'return' && value().trim() === '' && valueOf(path.comments) === 0
      ? { kind: 'required', message: 'Write what to look at again, here or beside an answer.' }
      : undefined,
  );
  lengthWithin(path.summary, HOMEWORK_LIMITS.summary);
  lengthWithin(path.toAll, HOMEWORK_LIMITS.toAll);
  validate(path.toAll, ({ value, valueOf }) => {
    if (!valueOf(path.forAll)) return undefined;
    if (valueOf(path.decision) === 'return')
      return { kind: 'goes-with-accepting', message: faultInWords('goes-with-accepting') };
    return value().trim() === ''
      ? { kind: 'required', message: 'Write what everybody should read, or take the tick away.' }
      : undefined;
  });
}

/** Comments that were opened and left empty are none. */
export function reviewBody(
  model: ReviewModel,
  entry: Pick<EntryView, 'id'>,
  comments: Readonly<Record<string, string>>,
): ReviewHomework {
  const quality = QUALITY_RATINGS.find((rating): rating is QualityRating => String(rating) === model.quality);
  const written = Object.entries(comments).filter(([, text]) => text.trim() !== '');
  return {
    entryId: entry.id,
    decision: model.decision,
    ...(model.decision === 'accept' && { quality }),
    ...(model.forAll && { toAll: model.toAll.trim() }),
    summary: model.summary.trim(),
    comments: Object.fromEntries(written.map(([path, text]) => [path, text.trim()])),
  };
}

import { refuse, succeed, type Outcome, type Problem } from '@reknit/shared/model';
import type { SaveDraft } from '../contract/my-homework';
import { HomeworkProblem } from '../vocabulary/homework-problem';

type Fields = Readonly<Record<string, unknown>>;

/** A draft as it is kept: what stands, when each field last changed, and what gave way and has not been seen yet. */
export interface KeptDraft {
  readonly answers: Fields;
  /** Field to the revision in which it last changed, also when it was cleared. */
  readonly fieldRevisions: Readonly<Record<string, number>>;
  readonly conflicts: Readonly<Record<string, SetAside>>;
  readonly revision: number;
}

/** The text of the other device, and the revision that set it aside. */
export interface SetAside {
  readonly other: unknown;
  readonly since: number;
}

export const EMPTY_DRAFT: KeptDraft = { answers: {}, fieldRevisions: {}, conflicts: {}, revision: 0 };

/**
 * Lays the changes of one device over a draft that another device may have changed meanwhile, field by field. A field
 * changed on both sides keeps what this device wrote and hands back the other text as a conflict. The other text stays
 * with the draft until a save shows, by its `baseRevision`, that its answer arrived: a reply that was lost loses nothing.
 *
 * @param changes field to its new answer; null clears it
 * @returns the draft with its revision counted up, or `homework.draft-stale` when the save builds on a draft that is
 *   not there any more, such as one that was submitted
 * @example
 * mergeDraft({ answers: { a: 'one' }, fieldRevisions: { a: 2 }, conflicts: {}, revision: 2 }, { baseRevision: 1, changes: { a: 'two' } })
 * // { ok: true, value: { answers: { a: 'two' }, fieldRevisions: { a: 3 }, conflicts: { a: { other: 'one', since: 3 } }, revision: 3 } }
 */
export function mergeDraft(
  kept: KeptDraft,
  save: Pick<SaveDraft, 'baseRevision' | 'changes'>,
): Outcome<KeptDraft, Problem<HomeworkProblem>> {
  if (save.baseRevision > kept.revision) return refuse({ code: HomeworkProblem.draftStale });
  const revision = kept.revision + 1;
  const answers = new Map(Object.entries(kept.answers));
  const fieldRevisions = new Map(Object.entries(kept.fieldRevisions));
  const conflicts = new Map(
    Object.entries(kept.conflicts).filter(([, { since }]) => since > save.baseRevision),
  );
  for (const [field, value] of Object.entries(save.changes)) {
    const other = answers.get(field) ?? null;
    const changedMeanwhile = (fieldRevisions.get(field) ?? 0) > save.baseRevision;
    if (sameAnswer(other, value)) continue;
    if (changedMeanwhile && !conflicts.has(field)) conflicts.set(field, { other, since: revision });
    if (value === null) answers.delete(field);
    else answers.set(field, value);
    fieldRevisions.set(field, revision);
  }
  return succeed({
    answers: Object.fromEntries(answers),
    fieldRevisions: Object.fromEntries(fieldRevisions),
    conflicts: Object.fromEntries(conflicts),
    revision,
  });
}

/** The other texts, by field: what the person is shown. */
export function conflictsOf(kept: KeptDraft): Fields {
  return Object.fromEntries(Object.entries(kept.conflicts).map(([field, { other }]) => [field, other]));
}

/** Equal as JSON, whatever the order of keys. */
function sameAnswer(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && sameAnswer(one[key as never], other[key as never]))
  );
}

import {
  mayBeShared,
  releasableFields,
  releasablePaths,
  sharedView,
  type CompiledForm,
} from '@reknit/exercises/model';
import {
  refuse,
  SharedProblem,
  succeed,
  type Outcome,
  type ParticipantId,
  type Problem,
} from '@reknit/shared/model';
import type { OfferShare } from '../../contract/sharing';
import { SharingProblem } from '../../vocabulary/sharing-problem';
import { ShareWarning } from '../../vocabulary/sharing-words';
import { speaksOfAChild } from './about-a-child';

/** An apology reaches somebody only by its own way, which asks first whether they want to hear it. */
const DELIVERED_ANOTHER_WAY: readonly string[] = ['EX-06'];

/** One version of an entry, as its author may release parts of it. */
export interface ShareSource {
  readonly form: CompiledForm;
  /** As the care team may read them: what stays with the author is not in here at all. */
  readonly answers: Readonly<Record<string, unknown>>;
  /** What the other is called in this author's texts. */
  readonly personName: string;
}

/**
 * The questions of an entry whose answers could be released now. None while the form says no (an impact statement that is not
 * to be delivered), while a text can be read as a threat, or where delivering has a way of its own.
 *
 * @example
 * offerable({ form: thoughtRecord, answers, personName: 'Ada' }) // []
 */
export function offerable({ form, answers, personName }: ShareSource): ReturnType<typeof releasableFields> {
  if (DELIVERED_ANOTHER_WAY.includes(form.code) || !mayBeShared(form, answers)) return [];
  const all = form.fields.map(({ key }) => key);
  const answered = sharedView(form, answers, all, { person: personName }).map(({ key }) => key);
  return releasableFields(form).filter(({ key }) => answered.includes(key));
}

/**
 * What its author should have read before these parts go to anybody.
 *
 * @example
 * warningsFor({ form, answers: { definition: 'That our son is safe.' }, personName: 'Ada' }, ['definition']) // ['about_a_child']
 */
export function warningsFor(
  { form, answers, personName }: ShareSource,
  keys: readonly string[],
): readonly ShareWarning[] {
  const parts = sharedView(form, answers, keys, { person: personName });
  return speaksOfAChild(parts.flatMap(({ lines }) => lines)) ? [ShareWarning.aboutAChild] : [];
}

export interface Release {
  /** In the order of the form. */
  readonly fields: readonly string[];
  /** Every path of the answers that goes out, and no other. */
  readonly paths: readonly string[];
}

/**
 * Whether these parts of an entry may be released at all, and what exactly that lets out.
 *
 * @returns the paths, or what is wrong: `fields` that cannot be released, `warningsRead` that was not read
 */
export function mayRelease(
  source: ShareSource,
  { fields, warningsRead }: Pick<OfferShare, 'fields' | 'warningsRead'>,
): Outcome<Release, Problem<SharingProblem | SharedProblem>> {
  const possible = offerable(source).map(({ key }) => key);
  if (possible.length === 0) return refuse({ code: SharingProblem.notShareable });
  if (fields.length === 0) return invalid('fields', 'required');
  if (fields.some((key) => !possible.includes(key))) return invalid('fields', 'not-a-choice');
  const unread = warningsFor(source, fields).some((warning) => !warningsRead.includes(warning));
  if (unread)
    return refuse({ code: SharingProblem.warningUnread, fields: { warningsRead: [{ code: 'required' }] } });
  const chosen = possible.filter((key) => fields.includes(key));
  return succeed({ fields: chosen, paths: releasablePaths(source.form, chosen) });
}

/** Somebody else of the case who could be a recipient; present are also those who have gone: the gate answers for them. */
export interface Company {
  readonly participantId: ParticipantId;
  readonly present: boolean;
}

/**
 * Whether something may be offered to these people: G-JOINT for each pair of author and recipient comes last, and says nothing
 * about why.
 *
 * @param isOpen whether joint work is open for the author together with all of them
 */
export function mayOffer(
  source: ShareSource,
  body: OfferShare,
  { company, isOpen }: { readonly company: readonly Company[]; readonly isOpen: boolean },
): Outcome<Release, Problem<SharingProblem | SharedProblem>> {
  const release = mayRelease(source, body);
  if (!release.ok) return release;
  if (body.recipientIds.length === 0) return invalid('recipientIds', 'required');
  const known = body.recipientIds.every((id) =>
    company.some(({ participantId, present }) => present && participantId === id),
  );
  if (!known) return invalid('recipientIds', 'not-a-choice');
  return isOpen ? release : refuse({ code: SharedProblem.notOpen });
}

function invalid(field: string, code: string): Outcome<never, Problem<SharedProblem>> {
  return refuse({ code: SharedProblem.validation, fields: { [field]: [{ code }] } });
}

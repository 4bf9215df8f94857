import { Injectable } from '@nestjs/common';
import { Templates } from '@reknit/exercises/api';
import {
  attentionOf,
  compile,
  kindOf,
  progressOf,
  scoreOf,
  validate,
  visibleTo,
  type CompiledForm,
} from '@reknit/exercises/model';
import { HOMEWORK_LIMITS, HomeworkProblem, mostUrgent } from '@reknit/homework/model';
import { ProblemException } from '@reknit/shared/api-kernel';
import type { FieldFaults } from '@reknit/shared/model';
import type { NewEntry } from '../persistence/entry.repository';
import type { OwnHomework } from '../persistence/own-homework.repository';

type Fields = Readonly<Record<string, unknown>>;

/** What the form engine says about answers, under the version they were asked for with. */
@Injectable()
export class HomeworkForms {
  constructor(private readonly templates: Templates) {}

  /** @throws where it is more than a form: what is written there is written in its own place, by its own rules */
  async formFor({
    exercise,
    relationType,
  }: Pick<OwnHomework, 'exercise' | 'relationType'>): Promise<CompiledForm> {
    const definition = await this.templates.get(exercise);
    if (kindOf(definition) !== 'form') throw new ProblemException(HomeworkProblem.moveNotAllowed);
    return compile(definition, relationType);
  }

  /** The changes of a draft as they may be kept, with null for what was cleared; refused under `changes.`. */
  checkDraft(form: CompiledForm, changes: Fields): Fields {
    const given = Object.entries(changes).filter(([, value]) => value !== null);
    const cleared = Object.keys(changes).filter((key) => changes[key] === null && form.byPath.has(key));
    const kept = checked(form, Object.fromEntries(given), { mode: 'draft', under: 'changes' });
    return { ...kept, ...Object.fromEntries(cleared.map((key) => [key, null])) };
  }

  /** A whole submission, split by who may read it; refused under `answers.`. Nothing private counts or calls. */
  checkSubmission(form: CompiledForm, answers: Fields): Omit<NewEntry, 'late'> {
    const whole = visibleTo(form, checked(form, answers, { mode: 'submit', under: 'answers' }), 'author');
    const read = visibleTo(form, whole, 'clinician');
    const attention = attentionOf(form, read);
    return {
      answers: read,
      ...(JSON.stringify(read) !== JSON.stringify(whole) && { whole }),
      scores: scoreOf(form, read),
      attention,
      urgency: mostUrgent(attention.map(({ level }) => level)),
    };
  }

  /** 0–100 of the required answers. */
  progress(form: CompiledForm, answers: Fields): number {
    const { answered, total } = progressOf(form, answers);
    return total === 0 ? 100 : Math.round((100 * answered) / total);
  }

  refuseTooLarge(answers: Fields, under: string): void {
    const limit = HOMEWORK_LIMITS.answersBytes;
    if (Buffer.byteLength(JSON.stringify(answers)) > limit)
      throw new ProblemException(HomeworkProblem.answersInvalid, { [under]: [{ code: 'too-long', limit }] });
  }
}

function checked(
  form: CompiledForm,
  answers: Fields,
  { mode, under }: { readonly mode: 'draft' | 'submit'; readonly under: string },
): Fields {
  const outcome = validate(form, answers, mode);
  if (outcome.ok) return outcome.value;
  throw new ProblemException(HomeworkProblem.answersInvalid, prefixed(outcome.problem.fields ?? {}, under));
}

function prefixed(fields: FieldFaults, under: string): FieldFaults {
  return Object.fromEntries(
    Object.entries(fields).map(([path, faults]) => [path === '' ? under : `${under}.${path}`, faults]),
  );
}

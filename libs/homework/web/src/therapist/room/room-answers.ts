import { Service, inject, signal, type WritableSignal } from '@angular/core';
import {
  askedAloud,
  compile,
  emptyAnswers,
  validate,
  type Answers,
  type CompiledForm,
  type FormField,
  type TemplateDefinition,
} from '@reknit/exercises/model';
import { ExerciseState, memoryStore } from '@reknit/exercises/web';
import { isReturned, type EntryView, type ParticipationReview } from '@reknit/homework/model';
import { Clock, Session } from '@reknit/shared/web-kernel';
import { sameAnswer } from '@reknit/shared/web-kernel/drafts';

/** One person's part while it is written down in the room. */
export interface OpenInRoom {
  readonly participationId: string;
  readonly exercise: ExerciseState;
  /** What nobody answers while somebody else writes it down. */
  readonly left: readonly FormField[];
  /** The version of the part that what stands on the page was written against, or was last laid beside. */
  readonly seen: WritableSignal<number>;
  readonly start: Answers;
}

/** What is written down in the room, for as long as the page is open: reading the part again leaves it alone. Provided by the page. */
@Service({ autoProvided: false })
export class RoomAnswers {
  private readonly clock = inject(Clock);
  private readonly session = inject(Session);
  private current: OpenInRoom | undefined;
  private over = false;
  /** How confidences are held in this case, in the words its people read. */
  readonly heldAlone = signal<string | undefined>(undefined);

  /** The same for the same part, however often it is read. */
  open(page: ParticipationReview): OpenInRoom {
    if (this.current?.participationId !== page.id) {
      this.current = this.opened(page);
      this.over = false;
    }
    return this.current;
  }

  /** Whether leaving would lose something. */
  get atRisk(): boolean {
    const { current } = this;
    return !this.over && current !== undefined && !sameAnswer(current.exercise.answers(), current.start);
  }

  /** It was handed in, or is not wanted any more. */
  settled(): void {
    this.over = true;
  }

  private opened(page: ParticipationReview): OpenInRoom {
    const { form, left } = askedAloud(compile(page.definition as TemplateDefinition, page.relationType));
    const start = startOf(form, page);
    const { clock, session, heldAlone } = this;
    const context = {
      person: page.personName,
      actor: session.person()?.accountId ?? '',
      now: () => clock.now(),
      timeZone: session.timeZone(),
      get heldAlone() {
        return heldAlone();
      },
    };
    const exercise = new ExerciseState(form, context, memoryStore(start));
    return { participationId: page.id, exercise, left, seen: signal(page.version), start };
  }
}

/** What was given back goes on from what was handed in. */
function startOf(form: CompiledForm, { status, entries }: ParticipationReview): Answers {
  const last = entries[0];
  return last && isReturned({ status, entryCount: last.number }) ? last.answers : emptyAnswers(form);
}

/** The answers as the server keeps them; undefined while they cannot be handed in. */
export function cleanAnswers({ form, answers }: ExerciseState): Answers | undefined {
  const outcome = validate(form, answers(), 'submit');
  return outcome.ok ? outcome.value : undefined;
}

/**
 * Whether a submission is what this page sent, whose answer was lost on the way.
 *
 * @example
 * isOurs(exercise, entry) // true: nothing has to be settled
 */
export function isOurs(exercise: ExerciseState, entry: EntryView | undefined): boolean {
  return entry?.writtenBy !== undefined && sameAnswer(cleanAnswers(exercise), entry.answers);
}

/** The questions that can be asked aloud and were answered differently here and there. */
export function differencesOf(exercise: ExerciseState, theirs: Answers): readonly FormField[] {
  const ours = cleanAnswers(exercise) ?? exercise.answers();
  return exercise.form.steps
    .flatMap(({ fields }) => fields)
    .filter(({ key, type }) => type !== 'info' && !sameAnswer(ours[key], theirs[key]));
}

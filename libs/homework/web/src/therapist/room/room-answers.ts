import { Service, inject, signal, type WritableSignal } from '@angular/core';
import {
  askedAloud,
  askedFirst,
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
import type { Instant } from '@reknit/shared/model';
import { Clock, Session } from '@reknit/shared/web-kernel';
import { sameAnswer } from '@reknit/shared/web-kernel/drafts';
import { RoomKeeping, standingOf, type KeptInRoom } from './room-keeping';

/** One person's part while it is written down in the room. */
export interface OpenInRoom {
  readonly participationId: string;
  readonly exercise: ExerciseState;
  /** What nobody answers while somebody else writes it down. */
  readonly left: readonly FormField[];
  /** The version of the part that what stands on the page was written against, or was last laid beside. */
  readonly seen: WritableSignal<number>;
  /** How far the part had come then. */
  readonly standing: string;
  readonly start: Answers;
  /** When it was last written here, where it goes on from what this device had kept. */
  readonly keptAt: Instant | undefined;
}

/** What is written down in the room, for as long as the page is open: reading the part again leaves it alone. Provided by the page. */
@Service({ autoProvided: false })
export class RoomAnswers {
  private readonly clock = inject(Clock);
  private readonly session = inject(Session);
  private readonly shelf = inject(RoomKeeping);
  private current: OpenInRoom | undefined;
  private over = false;
  private kept: KeptInRoom | undefined;
  private said: Answers = {};
  /** How confidences are held in this case, in the words its people read. */
  readonly heldAlone = signal<string | undefined>(undefined);

  readonly keeping = this.shelf.keeping;

  /** Looks what this device has kept of a part. Asked before it is opened. @returns whether there is something */
  async look(participationId: string): Promise<boolean> {
    this.kept = await this.shelf.open(participationId);
    return this.kept !== undefined;
  }

  /** The same for the same part, however often it is read. */
  open(page: ParticipationReview): OpenInRoom {
    if (this.current?.participationId !== page.id) {
      this.current = this.opened(page);
      this.over = false;
    }
    return this.current;
  }

  /** Whether something was written that is not handed in. */
  get unfinished(): boolean {
    const { current } = this;
    return !this.over && current !== undefined && !sameAnswer(current.exercise.answers(), current.start);
  }

  /** Whether closing the page now would lose something. */
  get atRisk(): boolean {
    return this.unfinished && this.shelf.keeping() !== 'kept';
  }

  /** What stands on the page has changed: this device keeps it, where it is more than was there. */
  keep({ exercise, start, seen, standing }: OpenInRoom): void {
    const answers = exercise.answers();
    if (this.over || sameAnswer(answers, this.said)) return;
    this.said = answers;
    if (sameAnswer(answers, start)) void this.shelf.forget();
    else this.shelf.soon(() => ({ answers, seen: seen(), standing, at: this.clock.now() }));
  }

  /** @returns whether what is written survives the page */
  keepNow(): Promise<boolean> {
    return this.shelf.now();
  }

  /** It was handed in, or is not wanted any more. */
  settled(): Promise<void> {
    this.over = true;
    return this.shelf.forget();
  }

  /** What is written here is thrown away, and the part is as it was. */
  startAfresh({ exercise, start }: OpenInRoom): void {
    for (const { key } of exercise.form.fields) exercise.set(key, start[key]);
  }

  private opened(page: ParticipationReview): OpenInRoom {
    const { form, left } = askedAloud(
      askedFirst(compile(page.definition as TemplateDefinition, page.relationType)),
    );
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
    const { kept } = this;
    this.said = kept?.answers ?? start;
    const exercise = new ExerciseState(form, context, memoryStore(this.said));
    const standing = kept?.standing ?? standingOf(page);
    const asItWas = kept === undefined || kept.standing === standingOf(page);
    const seen = signal(asItWas ? page.version : kept.seen);
    return { participationId: page.id, exercise, left, seen, standing, start, keptAt: kept?.at };
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

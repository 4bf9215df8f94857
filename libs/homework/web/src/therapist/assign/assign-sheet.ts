import { Component, computed, inject, signal } from '@angular/core';
import { FormField, FormRoot, form, submit } from '@angular/forms/signals';
import type { CaseRecord } from '@reknit/cases/model';
import { personNoun } from '@reknit/exercises/model';
import {
  HomeworkPlace,
  isForRoomAlone,
  type AssignedHomework,
  type ExerciseSummary,
} from '@reknit/homework/model';
import {
  IdSource,
  ProblemNotice,
  RESOURCE_GATE,
  focusFirstError,
  serverFaults,
  write,
} from '@reknit/shared/web-kernel';
import type { Instant, TimeZoneName } from '@reknit/shared/model';
import { Control, Field } from '@reknit/shared/web-ui';
import { SHEET_DATA, Sheet, SheetRef } from '@reknit/shared/web-ui/overlays';
import { FocusLater } from '../data/focus-later';
import { TherapistHomeworkApi } from '../data/therapist-homework-api';
import { ExercisePreview } from '../ui/exercise-preview';
import { CLINICAL_REVIEW_WORDS, MODE_WORDS, PLACE_WORDS } from '../words/homework-words';
import { assignBody, assignModel, assignSchema, forExercise, modesOf } from './assign-form';
import { DueFields } from './due-fields';
import { dueWish } from './due-form';
import { ExercisePicker } from './exercise-picker';
import { ListeningFields } from './listening-fields';
import { PeopleField } from './people-field';
import { ReasonField } from './reason-field';
import { RepeatFields } from './repeat-fields';
import { SUGGESTIONS, withSuggestion, type SuggestedField } from './suggestions';
import { WeighingFields } from './weighing-fields';

export interface AssignSheetData {
  readonly record: CaseRecord;
  /** Of whoever assigns: for the people of the case each has their own. */
  readonly timeZone: TimeZoneName;
  readonly now: () => Instant;
}

/** Assigns an exercise: find it, say why and when, look at it as they will, send it. Closes with what was assigned. */
@Component({
  selector: 'rk-assign-sheet',
  imports: [
    FormField,
    FormRoot,
    Control,
    Field,
    Sheet,
    ProblemNotice,
    RESOURCE_GATE,
    DueFields,
    ExercisePicker,
    ExercisePreview,
    ListeningFields,
    PeopleField,
    ReasonField,
    RepeatFields,
    WeighingFields,
  ],
  templateUrl: './assign-sheet.html',
  styleUrls: ['./sheet.css', './assign-sheet.css'],
  providers: [FocusLater],
  host: { '(keydown.control.enter)': 'assign()', '(keydown.meta.enter)': 'assign()' },
})
export class AssignSheet {
  private readonly api = inject(TherapistHomeworkApi);
  private readonly focus = inject(FocusLater);
  private readonly keyFor = inject(IdSource).attempt();
  private readonly data = inject(SHEET_DATA) as AssignSheetData;
  protected readonly record = this.data.record;
  protected readonly sheet = inject<SheetRef<AssignedHomework>>(SheetRef);

  protected readonly library = this.api.library();
  protected readonly exercise = signal<ExerciseSummary | undefined>(undefined);
  protected readonly detail = this.api.exercise(this.exercise);
  protected readonly previewing = signal(false);

  protected readonly model = signal(
    assignModel(this.record, { now: this.data.now(), timeZone: this.data.timeZone }),
  );
  protected readonly form = form(this.model, assignSchema(this.exercise, this.data.now), {
    submission: { action: () => this.go(), onInvalid: () => focusFirstError(this.form) },
  });
  protected readonly save = write((exercise: ExerciseSummary) => {
    const body = assignBody(this.model(), exercise);
    return this.api.assign(this.record.id, body, this.keyFor(body));
  });

  protected readonly chosen = computed(() => this.model().people.filter(({ chosen }) => chosen));
  protected readonly firstDue = computed(() => dueWish(this.model().due));
  protected readonly modes = computed(() => {
    const exercise = this.exercise();
    return exercise ? modesOf(exercise).map((value) => ({ value, words: MODE_WORDS[value] })) : [];
  });
  protected readonly roomAlone = computed(() => {
    const kind = this.exercise()?.kind;
    return kind !== undefined && isForRoomAlone({ kind, mode: this.model().mode });
  });
  protected readonly readWhen = computed(
    () =>
      `They read this, and the next three, ${this.roomAlone() ? 'once it is handed in' : 'before they begin'}.`,
  );
  /** One person alone has no choice to make, but where it can be done in the room instead. */
  protected readonly asksHow = computed(() => {
    const room =
      this.exercise()?.kind === 'form' && this.modes().some(({ value }) => value === 'clinician_led');
    const several = this.chosen().length > 1 || this.model().mode !== 'solo';
    return this.modes().length > 1 && (room || several);
  });
  protected readonly inRoomWords =
    'Marked for a session, opened there, and written down by you. They find it once it is handed in, and not before.';
  protected readonly places = Object.values(HomeworkPlace).map((value) => ({
    value,
    words: PLACE_WORDS[value],
  }));
  protected readonly suggestions = SUGGESTIONS;
  protected readonly reviewWords = CLINICAL_REVIEW_WORDS;
  /** What {person} is called for the first of those chosen: the other one, where there is exactly one. */
  protected readonly otherPerson = computed(() => {
    const others = this.model().people.filter(({ id }) => id !== this.chosen()[0]?.id);
    const only = others.length === 1 ? others[0]?.name : undefined;
    return only ?? personNoun(this.record.relationType, this.record.relationSubtype);
  });

  protected choose(exercise: ExerciseSummary): void {
    this.exercise.set(exercise);
    this.model.update((model) => forExercise(model, exercise));
    this.focus.on('rk-people-field input, rk-reason-field textarea');
  }

  protected change(): void {
    this.exercise.set(undefined);
    this.save.clear();
  }

  protected preview(show: boolean): void {
    this.previewing.set(show);
    this.focus.on(show ? '.back' : '.see');
  }

  protected suggest(field: SuggestedField | 'rationale', text: string): void {
    this.model.update((model) => withSuggestion(model, field, text));
    this.focus.on(`.${field} textarea`);
  }

  protected assign(): void {
    if (this.exercise()) void submit(this.form);
  }

  private async go(): Promise<ReturnType<typeof serverFaults>> {
    const exercise = this.exercise();
    if (!exercise) return undefined;
    this.previewing.set(false);
    const outcome = await this.save.run(exercise);
    if (!outcome.ok) return serverFaults(this.form, outcome.problem);
    this.sheet.close(outcome.value);
    return undefined;
  }
}

import {
  Component,
  ElementRef,
  afterNextRender,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { STAGES } from '@reknit/exercises/model';
import type { ExerciseSummary } from '@reknit/homework/model';
import type { RelationType } from '@reknit/shared/model';
import { Icon } from '@reknit/shared/web-ui';
import { NO_FILTER, matching } from '../data/library-filter';
import { EVIDENCE_WORDS, STAGE_WORDS, inWordsOf } from '../words/homework-words';
import { modesOf } from './assign-form';

/**
 * Finds an exercise by typing: arrows walk the list, Enter takes what is marked. Offers only what exists for the
 * relation of the case and can be done without anybody else present.
 */
@Component({
  selector: 'rk-exercise-picker',
  imports: [Icon],
  templateUrl: './exercise-picker.html',
  styleUrl: './exercise-picker.css',
})
export class ExercisePicker {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly exercises = input.required<readonly ExerciseSummary[]>();
  readonly relation = input.required<RelationType>();
  readonly choose = output<ExerciseSummary>();

  protected readonly search = signal('');
  protected readonly stage = signal('');
  protected readonly stages = STAGES.map((value) => ({ value, words: STAGE_WORDS[value] }));
  protected readonly found = computed(() =>
    matching(
      this.exercises().filter((exercise) => modesOf(exercise).length > 0),
      { ...NO_FILTER, search: this.search(), stage: this.stage(), relation: this.relation() },
    ),
  );
  /** The option Enter takes; back at the top whenever the list changes. */
  protected readonly active = linkedSignal<readonly ExerciseSummary[], number>({
    source: this.found,
    computation: () => 0,
  });

  constructor() {
    // Typing is what this is for, and it comes into the sheet after the sheet has taken the focus.
    afterNextRender({ read: () => this.host.nativeElement.querySelector('input')?.focus() });
  }

  protected onKey(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const exercise = this.found()[this.active()];
    if (step !== undefined) {
      event.preventDefault();
      this.active.update((at) => Math.min(this.found().length - 1, Math.max(0, at + step)));
      this.reveal();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (exercise) this.choose.emit(exercise);
    }
  }

  protected optionId(code: string): string {
    return `rk-exercise-option-${code}`;
  }

  protected evidenceOf(exercise: ExerciseSummary): string {
    return inWordsOf(EVIDENCE_WORDS, exercise.evidence)?.name ?? exercise.evidence;
  }

  protected stageOf(exercise: ExerciseSummary): string {
    return inWordsOf(STAGE_WORDS, exercise.stage) ?? exercise.stage;
  }

  private reveal(): void {
    const code = this.found()[this.active()]?.code;
    const option = this.host.nativeElement.querySelector(`#${CSS.escape(this.optionId(code ?? ''))}`);
    option?.scrollIntoView({ block: 'nearest' });
  }
}

import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { compile, personNoun, renderText, wordsFor, type TemplateDefinition } from '@reknit/exercises/model';
import type { RelationType } from '@reknit/shared/model';
import { RESOURCE_GATE } from '@reknit/shared/web-kernel';
import { Chip, Icon, PageHeader } from '@reknit/shared/web-ui';
import { readersByStep } from '../data/field-readers';
import { TherapistHomeworkApi } from '../data/therapist-homework-api';
import { ExercisePreview } from '../ui/exercise-preview';
import {
  CLINICAL_REVIEW_WORDS,
  EVIDENCE_WORDS,
  MODE_WORDS,
  RELATION_WORDS,
  STAGE_WORDS,
  inWordsOf,
} from '../words/homework-words';
import { ClinicalReviewPart } from './clinical-review-part';

/** One exercise: what it is for, what is known, what speaks against it, who reads what, and how it looks. */
@Component({
  selector: 'rk-exercise-page',
  imports: [RouterLink, RESOURCE_GATE, Chip, Icon, PageHeader, ExercisePreview, ClinicalReviewPart],
  templateUrl: './exercise-page.html',
  styleUrl: './exercise-page.css',
})
export class ExercisePage {
  readonly code = input.required<string>();
  readonly version = input.required<string>();

  protected readonly detail = inject(TherapistHomeworkApi).exercise(() => ({
    code: this.code(),
    version: this.version(),
  }));
  protected readonly reviewWords = CLINICAL_REVIEW_WORDS;
  private readonly definition = computed(() =>
    this.detail.hasValue() ? (this.detail.value().definition as TemplateDefinition) : undefined,
  );
  protected readonly relations = computed(() =>
    (this.definition()?.relationVariants ?? []).map((value) => ({ value, words: RELATION_WORDS[value] })),
  );
  /** The variant that is shown; the first one the exercise has. */
  protected readonly relation = linkedSignal<RelationType>(() => this.relations()[0]?.value ?? 'romantic');
  protected readonly person = computed(() => personNoun(this.relation()));
  private readonly words = computed(() => {
    const definition = this.definition();
    return definition && wordsFor(definition.words, this.relation());
  });

  protected readonly evidence = computed(() => {
    const grade = this.definition()?.evidence;
    return grade && EVIDENCE_WORDS[grade];
  });
  protected readonly evidenceNote = computed(() => this.filled(this.words()?.evidenceNote));
  protected readonly dosage = computed(() => this.filled(this.words()?.dosage));
  protected readonly stage = computed(() => inWordsOf(STAGE_WORDS, this.definition()?.stage ?? '') ?? '');
  protected readonly modes = computed(() =>
    (this.definition()?.modes ?? []).map((mode) => MODE_WORDS[mode].toLowerCase()).join(', '),
  );
  protected readonly hints = computed(() => {
    const definition = this.definition();
    return definition
      ? wordsFor(definition.safetyHints, this.relation()).hints.map((hint) => this.filled(hint))
      : [];
  });
  protected readonly readers = computed(() => {
    const definition = this.definition();
    return definition ? readersByStep(compile(definition, this.relation()), this.person()) : [];
  });

  private filled(text: string | undefined): string {
    return renderText(text ?? '', { person: this.person() });
  }
}

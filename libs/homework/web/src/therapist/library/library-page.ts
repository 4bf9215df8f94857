import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { STAGES, type EvidenceGrade } from '@reknit/exercises/model';
import type { ExerciseSummary } from '@reknit/homework/model';
import { RelationType } from '@reknit/shared/model';
import { RESOURCE_GATE } from '@reknit/shared/web-kernel';
import { Chip, EmptyState, Icon, PageHeader } from '@reknit/shared/web-ui';
import { NO_FILTER, matching, type LibraryFilter } from '../data/library-filter';
import { TherapistHomeworkApi } from '../data/therapist-homework-api';
import {
  CLINICAL_REVIEW_WORDS,
  EVIDENCE_WORDS,
  RELATION_WORDS,
  STAGE_WORDS,
  inWordsOf,
} from '../words/homework-words';

const MINUTES = ['10', '15', '20', '30'];

/** Every exercise, to be narrowed by stage, relation, time and what is known about it. */
@Component({
  selector: 'rk-library-page',
  imports: [RouterLink, RESOURCE_GATE, Chip, EmptyState, Icon, PageHeader],
  templateUrl: './library-page.html',
  styleUrl: './library-page.css',
})
export class LibraryPage {
  private readonly router = inject(Router);
  protected readonly library = inject(TherapistHomeworkApi).library();

  readonly stage = input<string>();
  readonly relation = input<string>();
  readonly minutes = input<string>();
  readonly evidence = input<string>();
  protected readonly search = signal('');
  protected readonly filter = computed<LibraryFilter>(() => ({
    ...NO_FILTER,
    search: this.search(),
    stage: this.stage() ?? '',
    relation: this.relation() ?? '',
    minutes: this.minutes() ?? '',
    evidence: this.evidence() ?? '',
  }));
  protected readonly found = computed(() =>
    this.library.hasValue() ? matching(this.library.value(), this.filter()) : [],
  );

  protected readonly choices = [
    {
      key: 'stage',
      words: 'Stage',
      options: STAGES.map((value) => ({ value: value as string, words: STAGE_WORDS[value] })),
    },
    {
      key: 'relation',
      words: 'Between',
      options: Object.values(RelationType).map((value) => ({
        value: value as string,
        words: RELATION_WORDS[value],
      })),
    },
    {
      key: 'minutes',
      words: 'Takes',
      options: MINUTES.map((value) => ({ value, words: `at most ${value} min` })),
    },
    {
      key: 'evidence',
      words: 'Evidence',
      options: (Object.keys(EVIDENCE_WORDS) as EvidenceGrade[]).map((value) => ({
        value: value as string,
        words: EVIDENCE_WORDS[value].name,
      })),
    },
  ] as const;

  protected ask(key: string, value: string): void {
    void this.router.navigate([], {
      queryParams: { [key]: value || null },
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }

  protected showAll(): void {
    this.search.set('');
    void this.router.navigate([], { queryParams: {}, replaceUrl: true });
  }

  protected stageOf(exercise: ExerciseSummary): string {
    return inWordsOf(STAGE_WORDS, exercise.stage) ?? exercise.stage;
  }

  protected factsOf(exercise: ExerciseSummary): string {
    const evidence = inWordsOf(EVIDENCE_WORDS, exercise.evidence)?.name ?? exercise.evidence;
    const between = exercise.relationTypes.map((type) => RELATION_WORDS[type]).join(', ');
    const { state } = exercise.clinicalReview;
    const review = state === 'current' ? '' : ` · ${CLINICAL_REVIEW_WORDS[state]}`;
    return `${exercise.minutes} minutes · ${evidence} · ${between}${review}`;
  }
}

import { Location } from '@angular/common';
import { Component, computed, effect, inject, input, linkedSignal, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { compile, type TemplateDefinition } from '@reknit/exercises/model';
import { Answers, AnswerSlot } from '@reknit/exercises/web';
import { HomeworkAction, type ReviewHomework } from '@reknit/homework/model';
import { RESOURCE_GATE, Session, When } from '@reknit/shared/web-kernel';
import { Chip, Icon, PageHeader } from '@reknit/shared/web-ui';
import { HomeworkChanges } from '../data/homework-changes';
import { TherapistHomeworkApi } from '../data/therapist-homework-api';
import { Due } from '../ui/due-words';
import { namesOf, STATUS_TONES, STATUS_WORDS } from '../words/homework-words';
import { SaidToAll } from '../../said-to-all';
import { AnswerSide } from './answer-side';
import { AttentionNotes } from './attention-notes';
import { ConsiderNext } from './consider-next';
import { EntryFigures } from './entry-figures';
import { nextToReview } from './next-to-review';
import { PastReview } from './past-review';
import { ReviewPanel } from './review-panel';
import { TakenOut } from './taken-out';
import { ToldAfterwards } from './told-afterwards';
import { VersionChoice } from './version-choice';

/** What one person answered, to be read and responded to. */
@Component({
  selector: 'rk-review-page',
  imports: [
    RouterLink,
    RESOURCE_GATE,
    When,
    Chip,
    Icon,
    PageHeader,
    Answers,
    AnswerSlot,
    AnswerSide,
    AttentionNotes,
    ConsiderNext,
    Due,
    EntryFigures,
    PastReview,
    ReviewPanel,
    SaidToAll,
    TakenOut,
    ToldAfterwards,
    VersionChoice,
  ],
  templateUrl: './review-page.html',
  styleUrl: './review-page.css',
})
export class ReviewPage {
  private readonly api = inject(TherapistHomeworkApi);
  private readonly session = inject(Session);
  private readonly changes = inject(HomeworkChanges);
  private readonly location = inject(Location);
  private readonly router = inject(Router);

  readonly participationId = input.required<string>();
  protected readonly participation = this.api.participation(this.participationId);
  private readonly loaded = computed(() =>
    this.participation.hasValue() ? this.participation.value() : undefined,
  );
  /** What is more than a form is read, and answered, where it has its place in the case. */
  private readonly elsewhere = computed(() => {
    const loaded = this.loaded();
    if (!loaded || loaded.homework.exercise.kind === 'form') return undefined;
    const place = loaded.homework.exercise.kind === 'listening' ? 'listening' : 'agreements';
    return ['/cases', loaded.caseId, place] as const;
  });
  protected readonly form = computed(() => {
    const loaded = this.loaded();
    return loaded && !this.elsewhere()
      ? compile(loaded.definition as TemplateDefinition, loaded.relationType)
      : undefined;
  });
  protected readonly timeZone = this.session.timeZone;
  protected readonly namesOf = namesOf;
  protected readonly statusWords = STATUS_WORDS;
  protected readonly statusTones = STATUS_TONES;

  /** The number of the submission on the screen; the newest until another is chosen. */
  protected readonly number = linkedSignal(() => this.loaded()?.entries[0]?.number ?? 0);
  protected readonly entry = computed(() =>
    this.loaded()?.entries.find(({ number }) => number === this.number()),
  );
  protected readonly before = computed(() =>
    this.loaded()?.entries.find(({ number }) => number === this.number() - 1),
  );
  protected readonly comparing = signal(true);
  protected readonly compared = computed(() => (this.comparing() ? this.before() : undefined));

  /** Kept here and not in the panel: they are written beside the answers, and survive reading the page again. */
  protected readonly comments = linkedSignal<string, Readonly<Record<string, string>>>({
    source: this.participationId,
    computation: () => ({}),
  });
  protected readonly editable = computed(
    () =>
      this.loaded()?.status === 'submitted' &&
      this.loaded()?.mayReview === true &&
      this.entry() === this.loaded()?.entries[0] &&
      this.session.may(HomeworkAction.review),
  );
  protected readonly shownComments = computed(() =>
    this.editable() ? this.comments() : (this.entry()?.review?.comments ?? {}),
  );

  private readonly answered = signal(false);
  /** Asked for only once this one is done, and only once. */
  private readonly caseToLookIn = computed(() => (this.answered() ? this.loaded()?.caseId : undefined));
  private readonly waiting = this.api.forCase(this.caseToLookIn);
  /** Those the inbox listed behind this one, then others of the same case. */
  protected readonly next = computed(() =>
    nextToReview(this.participationId(), {
      queue: queueIn(this.location.getState()),
      ofCase: this.waiting.hasValue() ? this.waiting.value().rows : [],
    }),
  );
  protected readonly queue = computed(() => ({ queue: queueIn(this.location.getState()) }));
  protected readonly decided = linkedSignal<string, ReviewHomework['decision'] | undefined>({
    source: this.participationId,
    computation: () => undefined,
  });

  constructor() {
    effect(() => {
      const elsewhere = this.elsewhere();
      if (elsewhere) void this.router.navigate([...elsewhere], { replaceUrl: true });
    });
    effect(() => {
      const done = this.decided() !== undefined || (this.loaded() && this.loaded()?.status !== 'submitted');
      untracked(() => this.answered.set(done === true));
    });
  }

  protected comment(path: string, text: string | undefined): void {
    this.comments.update(({ [path]: _, ...others }) =>
      text === undefined ? others : { ...others, [path]: text },
    );
  }

  protected saved(decision: ReviewHomework['decision']): void {
    this.decided.set(decision);
    this.changes.happened();
    this.participation.reload();
  }

  protected reload(): void {
    this.participation.reload();
  }
}

/** The inbox leaves the order in which it listed things with the history of the browser. */
function queueIn(state: unknown): readonly string[] {
  const queue = (state as { readonly queue?: unknown } | null)?.queue;
  return Array.isArray(queue) ? queue.filter((id): id is string => typeof id === 'string') : [];
}

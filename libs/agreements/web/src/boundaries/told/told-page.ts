import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Router, RouterLink } from '@angular/router';
import {
  boundaryPaths,
  type BoundaryAnswer,
  type BoundaryEventView,
  type ToldBoundary,
} from '@reknit/agreements/model';
import { LiveEvents, ProblemNotice, RESOURCE_GATE, write } from '@reknit/shared/web-kernel';
import { PageHeader, Toasts } from '@reknit/shared/web-ui';
import { Confirm } from '@reknit/shared/web-ui/overlays';
import { MyBoundaryApi } from '../data/my-boundary-api';
import { StrikeForm } from '../kept/strike-form';
import { EventList } from '../ui/event-list';
import { ToldWords } from '../ui/told-words';
import { TOLD_WORDS } from '../words/state-words';
import { ToldAnswers, type ToldAnswer } from './told-answers';

const ANSWERED: Record<BoundaryAnswer, string> = {
  acknowledge: 'You have read and understood it.',
  accept: 'You said yes to these words.',
  refuse: 'You chose not to take it up.',
  suggest: 'You suggested other words.',
};

/** What somebody was told: theirs to read, and where it asks something of them, theirs to answer freely. */
@Component({
  selector: 'rk-told-page',
  imports: [
    RouterLink,
    ...RESOURCE_GATE,
    ProblemNotice,
    PageHeader,
    EventList,
    StrikeForm,
    ToldAnswers,
    ToldWords,
  ],
  templateUrl: './told-page.html',
  styleUrl: '../../ui/write-page.css',
})
export class ToldPage {
  private readonly api = inject(MyBoundaryApi);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly confirm = inject(Confirm);
  /** From the address: of the telling. */
  readonly id = input.required<string>();

  protected readonly told = httpResource<ToldBoundary>(() => boundaryPaths.told(this.id()));
  protected readonly standings = TOLD_WORDS;
  protected readonly answered = ANSWERED;
  protected readonly striking = signal<BoundaryEventView | undefined>(undefined);
  protected readonly lead = computed(() => {
    if (!this.told.hasValue()) return '';
    const { kind, from, standing } = this.told.value();
    const what = { limit: 'A limit of', request: 'A request from', agreement: 'An agreement with' }[kind];
    return `${what} ${from} · ${TOLD_WORDS[standing]}`;
  });
  protected readonly say = write((answer: BoundaryAnswer, revision: number, wording?: string) =>
    this.api.answer(this.id(), { answer, revision, ...(wording && { wording }) }),
  );
  protected readonly move = write((run: () => Promise<void>) => run());

  constructor() {
    inject(LiveEvents)
      .of('boundary.told')
      .pipe(takeUntilDestroyed())
      .subscribe(() => this.told.reload());
  }

  protected async answer({ revision }: ToldBoundary, said: ToldAnswer): Promise<void> {
    await this.say.run(said.answer, revision, said.wording);
    this.told.reload();
  }

  protected pause(): Promise<void> {
    return this.do(() => this.api.pauseTold(this.id()), 'Paused');
  }

  protected resume(): Promise<void> {
    return this.do(() => this.api.resumeTold(this.id()), 'It holds again');
  }

  protected async withdraw({ from }: ToldBoundary): Promise<void> {
    const sure = await this.confirm.ask({
      title: 'End this agreement?',
      text: `It stops holding for both of you. ${from} sees that it ended, and no reason.`,
      confirm: 'End it',
      grave: true,
    });
    if (sure) await this.do(() => this.api.withdrawTold(this.id()), 'It has ended');
  }

  protected correct(event: BoundaryEventView): Promise<boolean> {
    return this.router.navigate(['/my/together/told', this.id(), 'note'], {
      queryParams: { event: event.id },
    });
  }

  protected struck(done: boolean): void {
    this.striking.set(undefined);
    if (done) this.told.reload();
  }

  private async do(run: () => Promise<void>, done: string): Promise<void> {
    if (!(await this.move.run(run)).ok) return;
    this.toasts.show(done);
    this.told.reload();
  }
}

import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Router, RouterLink } from '@angular/router';
import { boundaryPaths, type BoundarySaved, type MyBoundary } from '@reknit/agreements/model';
import { LiveEvents, ProblemNotice, RESOURCE_GATE, write } from '@reknit/shared/web-kernel';
import { PageHeader, Toasts } from '@reknit/shared/web-ui';
import { Confirm, type Question } from '@reknit/shared/web-ui/overlays';
import { MyBoundaryApi } from '../data/my-boundary-api';
import { Wordings } from '../ui/wordings';
import { KIND_WORDS } from '../words/boundary-words';
import { MY_STATE_WORDS, meaningOf } from '../words/state-words';
import { BoundaryReady } from './boundary-ready';
import { BoundaryReview } from './boundary-review';
import { LetGo } from './let-go';
import { OwnNotes } from './own-notes';
import { Tellings } from './tellings';

interface Move {
  readonly run: () => Promise<BoundarySaved>;
  readonly done: string;
  readonly ask?: Question;
}

/** One's own boundary: where it stands, what can be done now, what was noted. */
@Component({
  selector: 'rk-boundary-page',
  imports: [
    RouterLink,
    ...RESOURCE_GATE,
    ProblemNotice,
    PageHeader,
    BoundaryReady,
    BoundaryReview,
    LetGo,
    OwnNotes,
    Tellings,
    Wordings,
  ],
  templateUrl: './boundary-page.html',
  styleUrl: '../../ui/write-page.css',
})
export class BoundaryPage {
  private readonly api = inject(MyBoundaryApi);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly confirm = inject(Confirm);
  /** From the address. */
  readonly id = input.required<string>();

  protected readonly boundary = httpResource<MyBoundary>(() => boundaryPaths.mine(this.id()));
  protected readonly kinds = KIND_WORDS;
  protected readonly states = MY_STATE_WORDS;
  protected readonly move = write((one: Move) => one.run());
  protected readonly meaning = computed(() => {
    if (!this.boundary.hasValue()) return undefined;
    const { state, draft, pausedBy } = this.boundary.value();
    return meaningOf(state, draft.kind, pausedBy);
  });

  protected readonly waitsUntil = computed(() => {
    const of = this.boundary.hasValue() ? this.boundary.value() : undefined;
    return of?.state === 'communicated' ? of.answerDueAt : undefined;
  });

  constructor() {
    inject(LiveEvents)
      .of('boundary.moved')
      .pipe(takeUntilDestroyed())
      .subscribe(() => this.boundary.reload());
  }

  protected pause(of: MyBoundary, emergencyToday: boolean): Promise<void> {
    const done = emergencyToday ? 'Paused until midnight. It comes back by itself.' : 'Paused';
    return this.do({ run: () => this.api.pause(of, emergencyToday), done });
  }

  protected resume(of: MyBoundary): Promise<void> {
    return this.do({ run: () => this.api.resume(of), done: 'It holds again' });
  }

  protected review(of: MyBoundary): Promise<void> {
    return this.do({ run: () => this.api.review(of), done: 'Look at it in your own time' });
  }

  protected heard(of: MyBoundary, answer: 'agreed' | 'refused'): Promise<void> {
    return this.do({ run: () => this.api.heard(of, answer), done: 'Noted' });
  }

  protected withdraw(of: MyBoundary): Promise<void> {
    const ask = {
      title: 'End this agreement?',
      text: 'It stops holding for both of you. They see that it ended, and no reason.',
      confirm: 'End it',
      grave: true,
    };
    return this.do({ run: () => this.api.withdraw(of), done: 'It has ended', ask });
  }

  protected drop(of: MyBoundary): Promise<void> {
    return this.do({
      run: () => this.api.choose(of, 'drop'),
      done: 'Closed. It stays here to look back on.',
    });
  }

  /** What was asked for was not taken up: one's own part becomes a limit, which needs nobody. */
  protected async keepAsLimit(of: MyBoundary): Promise<void> {
    const outcome = await this.move.run({ run: () => this.api.choose(of, 'keep_as_limit'), done: '' });
    if (outcome.ok) await this.write(outcome.value.id);
  }

  protected async adjust(of: MyBoundary): Promise<void> {
    const outcome = await this.move.run({ run: () => this.api.adjust(of), done: '' });
    if (outcome.ok) await this.write(of.id);
  }

  protected changed(words: string): void {
    this.toasts.show(words);
    this.boundary.reload();
  }

  private write(id: string): Promise<boolean> {
    return this.router.navigate(['/my/together/boundary', id, 'write'], { queryParams: { at: 3 } });
  }

  private async do(move: Move): Promise<void> {
    if (move.ask && !(await this.confirm.ask(move.ask))) return;
    const outcome = await this.move.run(move);
    if (outcome.ok) this.changed(move.done);
  }
}

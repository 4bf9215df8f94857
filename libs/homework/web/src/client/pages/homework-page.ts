import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { NOT_AVAILABLE_NOTICE, homeworkPaths, type MyHomework, type Receipt } from '@reknit/homework/model';
import { ProblemNotice, RESOURCE_GATE, write } from '@reknit/shared/web-kernel';
import { EmptyState, PageHeader } from '@reknit/shared/web-ui';
import { MyHomeworkApi } from '../data/my-homework-api';
import type { HandedIn } from '../draft/draft-ports';
import { FinishedPage } from '../finished/finished-page';
import { SentPage } from '../finished/sent-page';
import { Player } from '../player/player';
import { Elsewhere } from './elsewhere';

/** One piece of homework, wherever it stands: to be done, resting, finished, or over. */
@Component({
  selector: 'rk-homework-page',
  imports: [
    RouterLink,
    ...RESOURCE_GATE,
    ProblemNotice,
    EmptyState,
    PageHeader,
    Elsewhere,
    FinishedPage,
    Player,
    SentPage,
  ],
  templateUrl: './homework-page.html',
  styles: `
    .home {
      margin-top: var(--rk-space-6);
    }
  `,
})
export class HomeworkPage {
  private readonly api = inject(MyHomeworkApi);
  private readonly router = inject(Router);
  /** From the address. */
  readonly id = input.required<string>();
  readonly at = input<string>();

  protected readonly notAvailable = NOT_AVAILABLE_NOTICE;
  protected readonly homework = httpResource<MyHomework>(() => homeworkPaths.mine(this.id()));
  protected readonly receipt = signal<Receipt | undefined>(undefined);
  protected readonly resume = write(() => this.api.resume(this.id()));
  /** Between handing in and the address that says so. */
  private readonly justSent = signal(false);
  protected readonly sent = computed(() => this.justSent() || this.at() === 'sent');

  /** Done on pages of its own, as long as there is something to do or to read again. */
  protected isElsewhere({ kind, status }: MyHomework): boolean {
    return kind !== 'form' && !['paused', 'declined', 'lapsed', 'withdrawn'].includes(status);
  }

  protected async handedIn(outcome: HandedIn): Promise<void> {
    const now = await this.api.read(this.id()).catch(() => undefined);
    if (outcome.kind === 'sent') this.receipt.set(outcome.receipt);
    this.justSent.set(true);
    if (now) this.homework.set(now);
    else this.homework.reload();
    await this.router.navigate([], { queryParams: { at: 'sent' }, replaceUrl: true });
    this.justSent.set(false);
  }

  protected async takeUp(): Promise<void> {
    if ((await this.resume.run()).ok) this.homework.reload();
  }
}

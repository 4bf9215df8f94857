import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { reliabilityPaths, type MyPromise, type MyReliability } from '@reknit/agreements/model';
import { RESOURCE_GATE } from '@reknit/shared/web-kernel';
import { PageHeader, Toasts } from '@reknit/shared/web-ui';
import { LogPromise } from './log-promise';
import { PromiseForm } from './promise-form';
import { WeeklyReflection } from './weekly-reflection';

/** One's own reliability log: few small promises, each to be made smaller in time, and a look back once a week. */
@Component({
  selector: 'rk-log-page',
  imports: [RouterLink, ...RESOURCE_GATE, PageHeader, LogPromise, PromiseForm, WeeklyReflection],
  templateUrl: './log-page.html',
  styleUrls: ['../../ui/write-page.css', './log-page.css'],
})
export class LogPage {
  private readonly toasts = inject(Toasts);
  /** From the address. */
  readonly participationId = input.required<string>();

  protected readonly log = httpResource<MyReliability>(() => reliabilityPaths.mine(this.participationId()));
  /** The promise that is written: a new one, or one that is made smaller. */
  protected readonly writing = signal<'new' | MyPromise | undefined>(undefined);
  protected readonly before = computed(() => {
    const writing = this.writing();
    return writing === 'new' ? undefined : writing;
  });

  protected open({ promises }: MyReliability): readonly MyPromise[] {
    return promises.filter(({ state }) => state === 'active' || state === 'paused');
  }

  protected over({ promises }: MyReliability): readonly MyPromise[] {
    return promises.filter(({ state }) => state === 'finished' || state === 'dropped');
  }

  protected closed(kept: boolean): void {
    if (kept) this.toasts.show(this.before() ? 'From tomorrow it reads like this' : 'Promised');
    this.writing.set(undefined);
    if (kept) this.log.reload();
  }
}

import { Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import type { CaseRecord } from '@reknit/cases/model';
import { ProblemNotice, Session, clockTime, write } from '@reknit/shared/web-kernel';
import { Banner, Toasts } from '@reknit/shared/web-ui';
import { EmergencyApi } from './emergency-api';

/** Stands above the tabs of a case that was opened in an emergency: until when, and the way to close it. */
@Component({
  selector: 'rk-emergency-banner',
  imports: [Banner, ProblemNotice],
  template: `
    <rk-banner tone="danger">
      <p>
        You have opened this case in an emergency, until {{ until() }}. You can read it. Every page you open
        is recorded, and somebody else will look at it.
      </p>
      <button type="button" class="rk-button" [disabled]="closing.pending()" (click)="close()">
        Close it now
      </button>
    </rk-banner>
    <rk-problem [problem]="closing.problem()" />
  `,
  styles: `
    :host {
      display: block;
      margin-bottom: var(--rk-space-5);
    }
    p {
      margin-bottom: var(--rk-space-3);
    }
  `,
})
export class EmergencyBanner {
  private readonly api = inject(EmergencyApi);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  readonly emergency = input.required<NonNullable<CaseRecord['emergency']>>();
  protected readonly until = computed(() => clockTime(this.emergency().until, this.session.timeZone()));
  protected readonly closing = write(() => this.api.end(this.emergency().id));

  protected async close(): Promise<void> {
    if (!(await this.closing.run()).ok) return;
    this.toasts.show('The case is closed to you again.');
    await this.router.navigate(['/caseload']);
  }
}

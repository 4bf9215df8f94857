import { Component, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import type { CaseRecord } from '@reknit/cases/model';
import { ProblemNotice, When, write } from '@reknit/shared/web-kernel';
import { Banner, Toasts } from '@reknit/shared/web-ui';
import { EmergencyApi } from './emergency-api';

/** Stands above every page of a case that was opened in an emergency: until when, and the way to close it. */
@Component({
  selector: 'rk-emergency-banner',
  imports: [Banner, ProblemNotice, When],
  template: `
    <rk-banner tone="danger">
      <p>
        You have opened this case in an emergency, until
        <rk-when [at]="emergency().until" />
        . You can read it. Every page you open is recorded, and somebody else will look at it.
      </p>
      <button type="button" class="rk-button" [disabled]="closing.pending()" (click)="close()">
        Close it now
      </button>
    </rk-banner>
    <rk-problem [problem]="closing.problem()" />
  `,
})
export class EmergencyBanner {
  private readonly api = inject(EmergencyApi);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  readonly emergency = input.required<NonNullable<CaseRecord['emergency']>>();
  protected readonly closing = write(() => this.api.end(this.emergency().id));

  protected async close(): Promise<void> {
    if (!(await this.closing.run()).ok) return;
    this.toasts.show('The case is closed to you again.');
    await this.router.navigate(['/caseload']);
  }
}

import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { MyCases } from '@reknit/cases/model';
import { ProblemNotice, RESOURCE_GATE, write } from '@reknit/shared/web-kernel';
import { EmptyState, PageHeader, Toasts } from '@reknit/shared/web-ui';
import { PrivacyApi } from '../data/privacy-api';

const WITH_OTHERS: readonly string[] = [
  'Your part ends today. What you agreed to for this work is taken back.',
  'What you had shared closes at once, and what you do together stops.',
  'Nothing is sent to the others. Your therapist tells them in person, and does not tell them why.',
];
const ALONE: readonly string[] = ['Your part ends today. What you agreed to for this work is taken back.'];
const AFTERWARDS: readonly string[] = [
  'You can still read what you agreed to, under Privacy.',
  'Your therapist keeps the record for as long as the law asks. Ask them, or the practice, for a copy of what you wrote.',
  'If you want to come back one day, you can. Nothing you wrote is thrown away for leaving.',
];

/** Leaving on one's own: everything it means, then a calm question. No reason is asked for. */
@Component({
  selector: 'rk-leave-page',
  imports: [RouterLink, RESOURCE_GATE, EmptyState, PageHeader, ProblemNotice],
  templateUrl: './leave-page.html',
  styleUrl: './agreement-page.css',
})
export class LeavePage {
  private readonly api = inject(PrivacyApi);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  /** From the address. */
  readonly caseId = input.required<string>();

  protected readonly parts = this.api.cases();
  protected readonly sure = signal(false);
  protected readonly leaving = write(() => this.api.leave(this.caseId()));
  protected readonly afterwards = AFTERWARDS;
  protected readonly clinicians = computed(() => {
    const part = this.parts.hasValue() ? this.find(this.parts.value()) : undefined;
    return new Intl.ListFormat('en', { type: 'conjunction' }).format(part?.clinicians ?? []);
  });

  protected find({ cases }: MyCases) {
    return cases.find(({ caseId, mayLeave }) => caseId === this.caseId() && mayLeave);
  }

  protected meaning(withOthers: boolean): readonly string[] {
    return withOthers ? WITH_OTHERS : ALONE;
  }

  protected async leave(): Promise<void> {
    if (!(await this.leaving.run()).ok) return;
    this.toasts.show('You have left');
    await this.router.navigateByUrl('/my/privacy', { replaceUrl: true });
  }
}

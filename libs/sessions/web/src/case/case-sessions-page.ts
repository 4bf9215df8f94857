import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { SessionAction, type CaseSessionRow, type SessionsScheduled } from '@reknit/sessions/model';
import { Clock, RESOURCE_GATE, Session } from '@reknit/shared/web-kernel';
import { EmptyState, Icon } from '@reknit/shared/web-ui';
import { QuickWork } from '@reknit/shared/web-ui/overlays';
import { CaseCorrectionsPart } from '../corrections/case-corrections-part';
import { caseInView } from '../data/case-in-view';
import { SessionsApi } from '../data/sessions-api';
import { CaseNotesPart } from '../notes/lists/case-notes-part';
import type { PlanSheetData } from '../plan/plan-sheet';
import { SessionRow } from './session-row';

/** What is planned in a case, what was held, and the notes beside it. */
@Component({
  selector: 'rk-case-sessions-page',
  imports: [RESOURCE_GATE, EmptyState, Icon, CaseCorrectionsPart, CaseNotesPart, SessionRow],
  templateUrl: './case-sessions-page.html',
  styleUrl: './case-sessions-page.css',
})
export class CaseSessionsPage {
  private readonly api = inject(SessionsApi);
  private readonly work = inject(QuickWork);
  private readonly viewer = inject(Session);
  private readonly minute = inject(Clock).minute();
  private readonly view = caseInView();

  readonly caseId = input.required<string>();
  private readonly asked = signal<string | undefined>(undefined);
  protected readonly page = this.api.ofCase(() => ({ caseId: this.caseId(), after: this.asked() }));
  protected readonly rows = signal<readonly CaseSessionRow[]>([]);
  protected readonly more = computed(() => (this.page.hasValue() ? this.page.value().next : undefined));
  protected readonly coming = computed(() =>
    this.rows()
      .filter(({ end, state }) => end > this.minute() && state !== 'cancelled')
      .toReversed(),
  );
  protected readonly past = computed(() => this.rows().filter((row) => !this.coming().includes(row)));
  /** A year of weekly sessions is not what one comes to see. */
  protected readonly all = signal(false);
  protected readonly shown = computed(() => (this.all() ? this.coming() : this.coming().slice(0, SHOWN)));
  protected readonly mayChange = computed(() => this.view.record()?.mayChange ?? false);
  protected readonly mayPlan = computed(() => this.mayChange() && this.viewer.may(SessionAction.schedule));
  protected readonly nothing = (): boolean => this.rows().length === 0;

  constructor() {
    effect(() => {
      const page = this.page.hasValue() ? this.page.value() : undefined;
      if (page) untracked(() => this.rows.update((before) => merged(this.asked() ? before : [], page.rows)));
    });
  }

  protected older(): void {
    this.asked.set(this.more());
  }

  protected async plan(): Promise<void> {
    const record = this.view.record();
    if (!record) return;
    const { PlanSheet } = await import('../plan/plan-sheet');
    const data: PlanSheetData = { record, start: { on: '', at: '', minutes: '50' } };
    const planned = await this.work.sheet<PlanSheetData, SessionsScheduled>(
      PlanSheet,
      'Plan a session',
      data,
    );
    if (!planned) return;
    this.work.said(
      planned.sessions.length > 1 ? `${planned.sessions.length} sessions planned` : 'Session planned',
    );
    this.asked.set(undefined);
    this.page.reload();
  }
}

const SHOWN = 4;

function merged(
  before: readonly CaseSessionRow[],
  more: readonly CaseSessionRow[],
): readonly CaseSessionRow[] {
  const known = new Set(before.map(({ id }) => id));
  return [...before, ...more.filter(({ id }) => !known.has(id))];
}

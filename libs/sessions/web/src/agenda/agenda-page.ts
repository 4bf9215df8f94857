import {
  Component,
  DOCUMENT,
  DestroyRef,
  computed,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { SessionAction, type AgendaSession, type SessionsScheduled } from '@reknit/sessions/model';
import { Clock, ProblemNotice, Session, localDate, toProblem } from '@reknit/shared/web-kernel';
import { EmptyState, Icon, PageHeader, Skeleton } from '@reknit/shared/web-ui';
import { QuickWork } from '@reknit/shared/web-ui/overlays';
import type { ChosenTime } from '../calendar/chosen-time';
import { SessionCalendar } from '../calendar/session-calendar';
import type { Moved } from '../calendar/moved';
import { SessionsApi } from '../data/sessions-api';
import type { MoveSheetData } from '../move/move-sheet';
import type { PlanSheetData } from '../plan/plan-sheet';
import { cityOf } from '../words/session-words';
import { AGENDA_VIEWS, daysOf, stepped, titleOf, type AgendaView } from './agenda-days';
import { AgendaList } from './agenda-list';
import { holdersOf, marksOf } from './clinician-marks';

const VIEW_WORDS: Record<AgendaView, string> = { day: 'Day', week: 'Week', month: 'Month' };
/** Below this a grid of hours is no use: days are read as a list. */
const NARROW = '(max-width: 48rem)';

/** The calendar of the practice: one's own sessions, those of a colleague, or everybody's. */
@Component({
  selector: 'rk-agenda-page',
  imports: [RouterLink, AgendaList, EmptyState, Icon, PageHeader, ProblemNotice, SessionCalendar, Skeleton],
  templateUrl: './agenda-page.html',
  styleUrl: './agenda-page.css',
})
export class AgendaPage {
  private readonly api = inject(SessionsApi);
  private readonly work = inject(QuickWork);
  private readonly router = inject(Router);
  private readonly viewer = inject(Session);
  private readonly minute = inject(Clock).minute();

  /** In the address, so that the back button goes to the days one came from. */
  readonly view = input<string>();
  readonly day = input<string>();
  readonly whose = input<string>();

  protected readonly timeZone = this.viewer.person()?.practice.timeZone ?? this.viewer.timeZone();
  protected readonly now = this.minute;
  protected readonly today = computed(() => localDate(this.minute(), this.timeZone));
  protected readonly narrow = narrow();
  protected readonly shownView = computed<AgendaView>(
    () => AGENDA_VIEWS.find((view) => view === this.view()) ?? (this.narrow() ? 'month' : 'week'),
  );
  protected readonly shownDay = computed(() =>
    /^\d{4}-\d{2}-\d{2}$/.test(this.day() ?? '') ? (this.day() ?? '') : this.today(),
  );
  protected readonly shownWhose = computed(() => this.whose() ?? '');
  private readonly days = computed(() => daysOf(this.shownView(), this.shownDay()));

  protected readonly agenda = this.api.agenda(() => ({ ...this.days(), whose: this.shownWhose() }));
  /** What was there stays on the screen while the next days are read; where they cannot be, it would pass for theirs. */
  protected readonly sessions = linkedSignal<readonly AgendaSession[] | undefined, readonly AgendaSession[]>({
    source: () => {
      if (this.agenda.error()) return [];
      return this.agenda.hasValue() ? this.agenda.value().sessions : undefined;
    },
    computation: (read, before) => read ?? before?.value ?? [],
  });
  protected readonly clinicians = this.api.clinicians();
  protected readonly title = computed(() => titleOf(this.shownView(), this.shownDay()));
  protected readonly zone = cityOf(this.timeZone);
  protected readonly views = AGENDA_VIEWS.map((value) => ({ value, words: VIEW_WORDS[value] }));
  protected readonly holdsSessions = computed(() => this.viewer.has('clinician'));
  protected readonly mayPlan = computed(() => this.viewer.may(SessionAction.schedule));
  protected readonly problem = computed(() => {
    const error = this.agenda.error();
    return error && toProblem(error);
  });
  protected readonly advice = computed(() => {
    if (!this.mayPlan()) return 'What is planned appears here.';
    return this.narrow()
      ? 'Plan a session to see it here.'
      : 'Draw over a stretch of time to plan one, or use the button above.';
  });
  protected readonly several = computed(() => {
    const whose = this.shownWhose();
    return whose === 'everyone' || (whose === '' && !this.holdsSessions());
  });
  protected readonly holders = computed(() => holdersOf(this.sessions()));
  protected readonly marks = computed(() =>
    this.several() && this.holders().length > 1 ? marksOf(this.holders()) : new Map<string, string>(),
  );
  protected readonly others = computed(() =>
    this.clinicians.hasValue()
      ? this.clinicians
          .value()
          .clinicians.filter(({ accountId }) => accountId !== this.viewer.person()?.accountId)
      : [],
  );

  protected show(change: { view?: string; day?: string; whose?: string }): void {
    void this.router.navigate([], { queryParams: change, queryParamsHandling: 'merge' });
  }

  protected step(by: 1 | -1): void {
    this.show({ day: stepped(this.shownView(), this.shownDay(), by) });
  }

  protected choose(event: Event): void {
    const whose = (event.target as HTMLSelectElement).value;
    void this.router.navigate([], { queryParams: { whose: whose || null }, queryParamsHandling: 'merge' });
  }

  protected open({ caseId, id }: AgendaSession): void {
    if (caseId) void this.router.navigate(['/cases', caseId, 'sessions', id]);
  }

  protected async plan(time?: ChosenTime): Promise<void> {
    const { PlanSheet } = await import('../plan/plan-sheet');
    // A click marks one line of the grid; only a stretch that was drawn says how long.
    const minutes = time && time.minutes > 30 ? String(time.minutes) : '50';
    const start = { on: time?.on ?? this.shownDay(), at: time?.at ?? '', minutes };
    const planned = await this.work.sheet<PlanSheetData, SessionsScheduled>(PlanSheet, 'Plan a session', {
      start,
    });
    if (!planned) return;
    this.work.said(
      planned.sessions.length > 1 ? `${planned.sessions.length} sessions planned` : 'Session planned',
    );
    this.agenda.reload();
  }

  protected async move({ session, to, back }: Moved): Promise<void> {
    const { caseId, id } = session;
    if (!caseId) return back();
    const { MoveSheet } = await import('../move/move-sheet');
    const data: MoveSheetData = { caseId, id, to };
    const moved = await this.work.sheet<MoveSheetData, SessionsScheduled>(
      MoveSheet,
      'Move the session',
      data,
    );
    if (!moved) return back();
    this.work.said(moved.sessions.length > 1 ? `${moved.sessions.length} sessions moved` : 'Session moved');
    this.agenda.reload();
  }
}

function narrow() {
  const media = inject(DOCUMENT).defaultView?.matchMedia?.(NARROW);
  const matches = signal(media?.matches ?? false);
  const changed = (): void => matches.set(media?.matches ?? false);
  media?.addEventListener('change', changed);
  inject(DestroyRef).onDestroy(() => media?.removeEventListener('change', changed));
  return matches.asReadonly();
}

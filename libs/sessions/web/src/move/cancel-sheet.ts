import { Component, computed, inject, signal } from '@angular/core';
import { FormField, FormRoot, form } from '@angular/forms/signals';
import { SERIES_SCOPES, type CaseSession, type SessionsScheduled } from '@reknit/sessions/model';
import { SharedProblem } from '@reknit/shared/model';
import { Clock, focusFirstError, serverFaults, write } from '@reknit/shared/web-kernel';
import { Control, Field } from '@reknit/shared/web-ui';
import { SHEET_DATA, Sheet, SheetRef } from '@reknit/shared/web-ui/overlays';
import { SessionsApi } from '../data/sessions-api';
import { Refusal } from '../plan/refusal';
import { SCOPE_WORDS, dayAndTime } from '../words/session-words';
import { cancelBody, cancelModel, cancelSchema, countsAs, noticeOf } from './cancel-form';

export interface CancelSheetData {
  /** As the page shows it now: read again after it was changed elsewhere. */
  readonly session: () => CaseSession;
  readonly reload: () => void;
  /** Hours of notice the practice asks for. */
  readonly hours: number;
}

/** Cancels a session, or takes one person out of it. Closes with what was cancelled. */
@Component({
  selector: 'rk-cancel-sheet',
  imports: [FormField, FormRoot, Control, Field, Refusal, Sheet],
  templateUrl: './cancel-sheet.html',
  styleUrl: '../plan/sheet.css',
})
export class CancelSheet {
  private readonly api = inject(SessionsApi);
  private readonly clock = inject(Clock);
  protected readonly data = inject(SHEET_DATA) as CancelSheetData;
  protected readonly sheet = inject<SheetRef<SessionsScheduled>>(SheetRef);

  protected readonly model = signal(cancelModel(this.data.session(), this.clock.now()));
  protected readonly form = form(
    this.model,
    cancelSchema(this.data.session, () => this.clock.now()),
    { submission: { action: () => this.go(), onInvalid: () => focusFirstError(this.form) } },
  );
  protected readonly save = write(() =>
    this.api.cancel(this.data.session(), cancelBody(this.model(), this.data.session())),
  );

  protected readonly session = this.data.session;
  /** Who had cancelled before has nothing left to cancel. */
  protected readonly booked = computed(() =>
    this.session().participants.filter(({ attendance }) => attendance === undefined),
  );
  protected readonly joint = computed(() => this.booked().length > 1);
  protected readonly ofSeries = computed(
    () => this.session().seriesId !== undefined && this.session().following > 0,
  );
  protected readonly scopes = SERIES_SCOPES.map((value) => ({ value, words: SCOPE_WORDS[value] }));
  protected readonly when = computed(() => dayAndTime(this.session().start, this.session().timeZone));
  protected readonly byThem = computed(() => !['', 'clinician'].includes(this.model().who));
  /** One person of several: the others stay booked. */
  protected readonly alone = computed(
    () => this.byThem() && this.model().who !== 'everybody' && this.joint(),
  );
  protected readonly counted = computed(() => {
    const notice = noticeOf(this.model(), this.session());
    return notice === undefined ? undefined : countsAs(this.session(), notice, this.data.hours);
  });

  private async go(): Promise<ReturnType<typeof serverFaults>> {
    const outcome = await this.save.run();
    if (outcome.ok) {
      this.sheet.close(outcome.value);
      return undefined;
    }
    if (outcome.problem.code === SharedProblem.versionStale) this.data.reload();
    return serverFaults(this.form, outcome.problem);
  }
}

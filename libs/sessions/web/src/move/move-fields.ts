import { Component, computed, inject, input, output, signal, type OnInit } from '@angular/core';
import { FormField, FormRoot, apply, form, submit } from '@angular/forms/signals';
import {
  SERIES_SCOPES,
  SESSION_LIMITS,
  wallTime,
  type CaseSession,
  type SessionRoom,
  type SessionsScheduled,
} from '@reknit/sessions/model';
import { SharedProblem } from '@reknit/shared/model';
import { Clock, focusFirstError, lengthWithin, serverFaults, write } from '@reknit/shared/web-kernel';
import { Control, Field } from '@reknit/shared/web-ui';
import type { ChosenTime } from '../calendar/chosen-time';
import { SessionsApi } from '../data/sessions-api';
import { PlaceFields } from '../plan/place-fields';
import { Refusal } from '../plan/refusal';
import { TimeFields } from '../plan/time-fields';
import {
  placeBody,
  placeSchema,
  timeBody,
  timeSchema,
  type PlaceModel,
  type TimeModel,
} from '../plan/time-form';
import { SCOPE_WORDS, cityOf, dayAndTime } from '../words/session-words';

interface MoveModel {
  scope: string;
  time: TimeModel;
  place: PlaceModel;
  reason: string;
}

const MINUTE = 60_000;

/** Which of a series, when, where and why. */
@Component({
  selector: 'rk-move-fields',
  imports: [FormField, FormRoot, Control, Field, PlaceFields, Refusal, TimeFields],
  template: `
    <form class="rk-stack" [formRoot]="form">
      <p>
        <span class="rk-strong">{{ session().caseTitle }}.</span>
        Planned for {{ before() }}.
      </p>
      @if (ofSeries()) {
        <fieldset class="rk-fieldset">
          <legend>Which sessions</legend>
          @for (scope of scopes; track scope.value) {
            <label class="rk-choice">
              <input type="radio" [value]="scope.value" [formField]="form.scope" />
              <span>{{ scope.words }}</span>
            </label>
          }
          @if (model().scope !== 'this') {
            <p class="rk-fine">
              The others move by as many days, to the same time of day. Those that were moved or cancelled on
              their own stay as they are.
            </p>
          }
        </fieldset>
      }
      <rk-time-fields [field]="form.time" [timeZone]="session().timeZone" [people]="session().participants" />
      <rk-place-fields [field]="form.place" [rooms]="rooms()" />
      <rk-field label="Why" [optional]="true" seenBy="Only the care team">
        <textarea rkControl [formField]="form.reason"></textarea>
      </rk-field>
      <p class="rk-fine">Everybody who is booked gets a message with the new time and nothing else.</p>
      <rk-refusal [problem]="save.problem()" [names]="names()" />
    </form>
  `,
  styleUrl: '../plan/sheet.css',
  styles: `
    :host,
    form {
      height: auto;
    }
    form {
      display: flex;
    }
  `,
})
export class MoveFields implements OnInit {
  private readonly api = inject(SessionsApi);
  private readonly clock = inject(Clock);
  readonly session = input.required<CaseSession>();
  readonly rooms = input.required<readonly SessionRoom[]>();
  readonly to = input<ChosenTime>();
  readonly moved = output<SessionsScheduled>();
  /** It was changed elsewhere in the meantime. */
  readonly stale = output();

  protected readonly model = signal<MoveModel>({
    scope: 'this',
    time: { on: '', at: '', minutes: '50' },
    place: { medium: 'in_person', roomId: '', link: '' },
    reason: '',
  });
  protected readonly form = form(
    this.model,
    (path) => {
      const { session, clock } = this;
      const here = {
        get timeZone() {
          return session().timeZone;
        },
        now: () => clock.now(),
      };
      apply(path.time, (time) => timeSchema(time, here));
      apply(path.place, placeSchema);
      lengthWithin(path.reason, SESSION_LIMITS.reason);
    },
    { submission: { action: () => this.go(), onInvalid: () => focusFirstError(this.form) } },
  );
  readonly save = write(() => this.api.reschedule(this.session(), this.body()));

  protected readonly scopes = SERIES_SCOPES.map((value) => ({ value, words: SCOPE_WORDS[value] }));
  protected readonly ofSeries = computed(
    () => this.session().seriesId !== undefined && this.session().following > 0,
  );
  protected readonly before = computed(() => {
    const { start, timeZone } = this.session();
    return `${dayAndTime(start, timeZone)} (${cityOf(timeZone)})`;
  });
  protected readonly names = computed(
    () =>
      new Map<string, string>([
        ...this.session().participants.map(({ participantId, name }): [string, string] => [
          participantId,
          name,
        ]),
        ...this.session().clinicians.map(({ accountId, name }): [string, string] => [accountId, name]),
        ...this.rooms().map(({ id, name }): [string, string] => [id, name]),
      ]),
  );

  ngOnInit(): void {
    const { start, end, timeZone, medium, room, link } = this.session();
    const length = Math.round((Date.parse(end) - Date.parse(start)) / MINUTE);
    const { on, at } = this.to() ?? wallTime(start, timeZone);
    this.model.update((model) => ({
      ...model,
      time: { on, at, minutes: String(length) },
      place: { medium, roomId: room?.id ?? '', link: link ?? '' },
    }));
  }

  /** Sends what is typed, or shows what is missing. */
  move(): void {
    void submit(this.form);
  }

  private body() {
    const { scope, time, place, reason } = this.model();
    const when = timeBody(time, this.session().timeZone);
    if (!when) throw new Error('A move without a time is not sent.');
    return {
      scope: SERIES_SCOPES.find((one) => one === scope) ?? 'this',
      time: when,
      place: placeBody(place),
      ...(reason.trim() && { reason: reason.trim() }),
    };
  }

  private async go(): Promise<ReturnType<typeof serverFaults>> {
    const outcome = await this.save.run();
    if (outcome.ok) {
      this.moved.emit(outcome.value);
      return undefined;
    }
    if (outcome.problem.code === SharedProblem.versionStale) this.stale.emit();
    return serverFaults(this.form, outcome.problem);
  }
}

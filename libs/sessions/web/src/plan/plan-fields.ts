import { Component, computed, inject, input, output, signal, type OnInit } from '@angular/core';
import { FormField, FormRoot, form, submit } from '@angular/forms/signals';
import type { CaseRecord } from '@reknit/cases/model';
import type { SessionRoom, SessionsScheduled } from '@reknit/sessions/model';
import {
  Clock,
  IdSource,
  Session,
  focusFirstError,
  localDate,
  serverFaults,
  write,
} from '@reknit/shared/web-kernel';
import { Control, Field } from '@reknit/shared/web-ui';
import { SessionsApi } from '../data/sessions-api';
import { busyWords } from '../words/problem-words';
import { MODALITY_WORDS } from '../words/session-words';
import { PlaceFields } from './place-fields';
import { RHYTHMS, modalityOf, planBody, planModel, planSchema, plannedDays } from './plan-form';
import { Refusal } from './refusal';
import { TimeFields } from './time-fields';
import type { TimeModel } from './time-form';

/** Everything about a new session of one case. Says when it was planned. */
@Component({
  selector: 'rk-plan-fields',
  imports: [FormField, FormRoot, Control, Field, PlaceFields, Refusal, TimeFields],
  templateUrl: './plan-fields.html',
  styleUrl: './sheet.css',
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
export class PlanFields implements OnInit {
  private readonly api = inject(SessionsApi);
  private readonly session = inject(Session);
  private readonly clock = inject(Clock);
  private readonly keyFor = inject(IdSource).attempt();
  readonly record = input.required<CaseRecord>();
  readonly rooms = input.required<readonly SessionRoom[]>();
  readonly start = input.required<TimeModel>();
  readonly planned = output<SessionsScheduled>();

  protected readonly timeZone = this.session.person()?.practice.timeZone ?? this.session.timeZone();
  protected readonly model = signal(planModel({ participants: [], careTeam: [] }, EMPTY, NOBODY));
  protected readonly form = form(
    this.model,
    planSchema({ timeZone: this.timeZone, now: () => this.clock.now() }),
    { submission: { action: () => this.go(), onInvalid: () => focusFirstError(this.form) } },
  );
  readonly save = write(() => {
    const body = planBody(this.model(), this.record().kind, this.timeZone);
    if (!body) throw new Error('A plan without a time is not sent.');
    return this.api.schedule(this.record().id, body, this.keyFor(body));
  });

  protected readonly rhythms = RHYTHMS;
  protected readonly chosen = computed(() => this.model().people.filter(({ chosen }) => chosen));
  protected readonly kind = computed(
    () => MODALITY_WORDS[modalityOf(this.record().kind, this.chosen().length)],
  );
  protected readonly days = computed(() => plannedDays(this.model()));
  protected readonly lastDay = computed(() => {
    const day = this.days().at(-1);
    return day === undefined ? '' : LONG.format(new Date(`${day}T12:00:00Z`));
  });
  protected readonly names = computed(
    () =>
      new Map<string, string>([
        ...this.model().people.map(({ id, name }): [string, string] => [id, name]),
        ...this.model().clinicians.map(({ id, name }): [string, string] => [id, name]),
        ...this.rooms().map(({ id, name }): [string, string] => [id, name]),
      ]),
  );

  ngOnInit(): void {
    const self = this.session.person()?.accountId ?? '';
    const today = localDate(this.clock.now(), this.timeZone);
    this.model.set(planModel(this.record(), this.start(), { self, today }));
  }

  /** Sends what is typed, or shows what is missing. */
  plan(): void {
    void submit(this.form);
  }

  private async go(): Promise<ReturnType<typeof serverFaults>> {
    const outcome = await this.save.run();
    if (!outcome.ok) {
      // A time that is taken is said as a whole, and may be free again at the next press: no field is wrong.
      const taken = busyWords(outcome.problem.fields, this.names()).length > 0;
      return taken ? undefined : serverFaults(this.form, outcome.problem);
    }
    this.planned.emit(outcome.value);
    return undefined;
  }
}

const EMPTY: TimeModel = { on: '', at: '', minutes: '50' };
const NOBODY = { self: '', today: '' } as const;
const LONG = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

import { Component, computed, inject, input, output, signal, type OnInit } from '@angular/core';
import { FormField, FormRoot, form, submit } from '@angular/forms/signals';
import type { CaseRecord } from '@reknit/cases/model';
import type { CaseSession } from '@reknit/sessions/model';
import { SharedProblem } from '@reknit/shared/model';
import { Clock, Session, focusFirstError, localDate, serverFaults, write } from '@reknit/shared/web-kernel';
import { SessionsApi } from '../data/sessions-api';
import { modalityOf } from '../plan/plan-form';
import { Refusal } from '../plan/refusal';
import { MODALITY_WORDS } from '../words/session-words';
import { meaningOf, peopleBody, peopleModel, peopleSchema, type PeopleModel } from './people-form';

/** Who comes to a session and who holds it, with what changing it means to each. */
@Component({
  selector: 'rk-people-fields',
  imports: [FormField, FormRoot, Refusal],
  template: `
    <form class="rk-stack" [formRoot]="form">
      <fieldset class="rk-fieldset">
        <legend>Who comes</legend>
        <div class="people">
          @for (person of form.people; track person.id().value()) {
            <label class="rk-choice">
              <input type="checkbox" [formField]="person.chosen" />
              <span>{{ person.name().value() }}</span>
            </label>
          }
        </div>
        @if (form.people().touched() && form.people().errors()[0]; as fault) {
          <p class="rk-field-error" role="alert">{{ fault.message }}</p>
        } @else if (coming() > 0) {
          <p class="rk-fine">{{ kind() }} session</p>
        }
      </fieldset>
      @if (model().clinicians.length > 1) {
        <fieldset class="rk-fieldset">
          <legend>Who holds it</legend>
          <div class="people">
            @for (person of form.clinicians; track person.id().value()) {
              <label class="rk-choice">
                <input type="checkbox" [formField]="person.chosen" />
                <span>{{ person.name().value() }}</span>
              </label>
            }
          </div>
          @if (form.clinicians().touched() && form.clinicians().errors()[0]; as fault) {
            <p class="rk-field-error" role="alert">{{ fault.message }}</p>
          }
        </fieldset>
      }
      <div aria-live="polite" class="rk-stack">
        @for (line of meaning(); track line) {
          <p class="rk-fine">{{ line }}</p>
        }
      </div>
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
export class PeopleFields implements OnInit {
  private readonly api = inject(SessionsApi);
  private readonly clock = inject(Clock);
  private readonly viewer = inject(Session);
  private readonly minute = this.clock.minute();
  readonly session = input.required<CaseSession>();
  readonly record = input.required<CaseRecord>();
  readonly saved = output();
  /** It was changed elsewhere in the meantime. */
  readonly stale = output();

  protected readonly model = signal<PeopleModel>({ people: [], clinicians: [] });
  protected readonly form = form(this.model, peopleSchema, {
    submission: { action: () => this.go(), onInvalid: () => focusFirstError(this.form) },
  });
  readonly save = write(() =>
    this.api.changePeople(this.session(), peopleBody(this.model(), this.record().kind)),
  );

  protected readonly coming = computed(() => this.model().people.filter(({ chosen }) => chosen).length);
  protected readonly kind = computed(() => MODALITY_WORDS[modalityOf(this.record().kind, this.coming())]);
  protected readonly meaning = computed(() => meaningOf(this.model(), this.session(), this.minute()));
  protected readonly names = computed(
    () =>
      new Map<string, string>(
        [...this.model().people, ...this.model().clinicians].map(({ id, name }): [string, string] => [
          id,
          name,
        ]),
      ),
  );

  ngOnInit(): void {
    const zone = this.viewer.person()?.practice.timeZone ?? this.viewer.timeZone();
    this.model.set(peopleModel(this.record(), this.session(), localDate(this.clock.now(), zone)));
  }

  /** Sends what is ticked, or shows what is missing. */
  change(): void {
    void submit(this.form);
  }

  private async go(): Promise<ReturnType<typeof serverFaults>> {
    const outcome = await this.save.run();
    if (outcome.ok) {
      this.saved.emit();
      return undefined;
    }
    if (outcome.problem.code === SharedProblem.versionStale) this.stale.emit();
    return serverFaults(this.form, outcome.problem);
  }
}

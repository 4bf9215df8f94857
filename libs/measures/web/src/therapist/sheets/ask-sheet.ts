import { Component, computed, inject, signal } from '@angular/core';
import { FormField, FormRoot, form } from '@angular/forms/signals';
import { MeasuresProblem, type CaseMeasures } from '@reknit/measures/model';
import {
  Clock,
  IdSource,
  ProblemNotice,
  Session,
  focusFirstError,
  localDate,
  serverFaults,
  write,
} from '@reknit/shared/web-kernel';
import { Control, Field } from '@reknit/shared/web-ui';
import { SHEET_DATA, Sheet, SheetRef } from '@reknit/shared/web-ui/overlays';
import { CaseMeasuresApi } from '../../data/case-measures-api';
import { rhythmInWords } from '../../words/measure-words';
import { RHYTHMS, askBody, askModel, askSchema, type AskModel } from './ask-form';

export interface AskSheetData {
  readonly caseId: string;
  readonly measures: CaseMeasures;
  /** Filled in where somebody asks again after an answer that called for it. */
  readonly filledIn?: Partial<AskModel>;
}

/** Asks one person for one questionnaire, once or again and again. Closes with true when it is asked. */
@Component({
  selector: 'rk-ask-sheet',
  imports: [FormField, FormRoot, Control, Field, ProblemNotice, Sheet],
  template: `
    <form [formRoot]="form">
      <rk-sheet title="Ask for a check-in">
        <div class="rk-stack">
          <p>
            They find it on their start page from the first day on. Nobody else in the case learns that they
            were asked.
          </p>
          <rk-field label="Whom">
            <select rkControl [formField]="form.participantId">
              <option value="" disabled>Choose a person</option>
              @for (person of people(); track person.participantId) {
                <option [value]="person.participantId">{{ person.name }}</option>
              }
            </select>
          </rk-field>
          <rk-field label="What" [help]="about()">
            <select rkControl [formField]="form.instrument">
              <option value="" disabled>Choose a questionnaire</option>
              @for (one of instruments(); track one.code) {
                <option [value]="one.code" [disabled]="!one.available">
                  {{ one.name
                  }}{{ one.available ? '' : ' (its words are not compared with the printing yet)' }}
                </option>
              }
            </select>
          </rk-field>
          <rk-field label="From" help="The first day on which it can be filled in.">
            <input rkControl type="date" [formField]="form.startsOn" />
          </rk-field>
          <rk-field label="How often">
            <select rkControl [formField]="form.everyWeeks">
              <option value="">Once</option>
              @for (weeks of rhythms; track weeks.value) {
                <option [value]="weeks.value">{{ weeks.words }}</option>
              }
            </select>
          </rk-field>
          <p class="rk-notice">
            Answers are not watched. Where one calls for it, the person is shown whom to call before anything
            else, and a flag opens in this case.
          </p>
          <rk-problem [problem]="save.problem()" />
        </div>
        <ng-container rkSheetActions>
          <button class="rk-button rk-primary" [disabled]="save.pending()">Ask</button>
          <button type="button" class="rk-button rk-quiet" (click)="sheet.close()">Not now</button>
        </ng-container>
      </rk-sheet>
    </form>
  `,
  styleUrl: './sheet.css',
})
export class AskSheet {
  private readonly api = inject(CaseMeasuresApi);
  private readonly keyFor = inject(IdSource).attempt();
  protected readonly data = inject(SHEET_DATA) as AskSheetData;
  protected readonly sheet = inject<SheetRef<boolean>>(SheetRef);
  private readonly today = today();
  protected readonly people = computed(() =>
    this.data.measures.people.filter(({ mayBeAsked }) => mayBeAsked),
  );
  protected readonly instruments = computed(() => this.data.measures.instruments);
  protected readonly rhythms = RHYTHMS.map((weeks) => ({
    value: String(weeks),
    words: rhythmInWords(weeks).replace(/^e/, 'E'),
  }));
  private readonly model = signal<AskModel>({
    ...askModel(this.data.measures, this.today),
    ...this.data.filledIn,
  });
  protected readonly form = form(this.model, askSchema(this.today), {
    submission: { action: () => this.go(), onInvalid: () => focusFirstError(this.form) },
  });
  protected readonly about = computed(() => {
    const chosen = this.instruments().find(({ code }) => code === this.model().instrument);
    return (
      chosen &&
      `${chosen.items} questions, about ${chosen.minutes} min. At most every ${chosen.minIntervalDays} days.`
    );
  });
  protected readonly save = write(() => {
    const body = askBody(this.model(), this.instruments());
    return this.api.ask(this.data.caseId, body, this.keyFor(body));
  });

  private async go(): Promise<ReturnType<typeof serverFaults>> {
    const outcome = await this.save.run();
    // Its fault on the day counts days, where another form's counts weeks: the sentence of the problem says it whole.
    if (!outcome.ok)
      return outcome.problem.code === MeasuresProblem.tooSoon
        ? undefined
        : serverFaults(this.form, outcome.problem);
    this.sheet.close(true);
    return undefined;
  }
}

/** What is asked falls due on days of the practice. */
function today(): string {
  const session = inject(Session);
  return localDate(inject(Clock).now(), session.person()?.practice.timeZone ?? session.timeZone());
}

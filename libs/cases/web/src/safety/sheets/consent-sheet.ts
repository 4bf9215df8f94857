import { Component, computed, inject, signal } from '@angular/core';
import { FormField, FormRoot, form } from '@angular/forms/signals';
import {
  PROPOSABLE_CONSENTS,
  RECORDABLE_CONSENTS,
  RECORDED_METHODS,
  currentTextOf,
  type ConsentKind,
  type PersonSafety,
} from '@reknit/cases/model';
import { Clock, Session, focusFirstError, localDate, serverFaults, write } from '@reknit/shared/web-kernel';
import { Control, Field } from '@reknit/shared/web-ui';
import { SHEET_DATA, Sheet, SheetRef } from '@reknit/shared/web-ui/overlays';
import { SafetyApi } from '../../data/safety-api';
import { SaveProblem } from '../../ui/save-problem';
import { CONSENT_KIND_WORDS, CONSENT_METHOD_WORDS } from '../../words/consent-words';
import {
  consentModel,
  givenByGuardian,
  kindsFor,
  proposalBody,
  proposalSchema,
  recordBody,
  recordSchema,
  toldOutside,
} from '../forms/consent-form';

export interface ConsentSheetData {
  readonly caseId: string;
  readonly people: readonly PersonSafety[];
  /** `ask`: the person decides in the portal. `record`: it was decided elsewhere and is written down. */
  readonly way: 'ask' | 'record';
  readonly participantId?: string;
  readonly kind?: ConsentKind;
}

/** Asks somebody for a consent, or writes down what was decided in a room. Closes with true when it was saved. */
@Component({
  selector: 'rk-consent-sheet',
  imports: [FormField, FormRoot, Control, Field, Sheet, SaveProblem],
  templateUrl: './consent-sheet.html',
  styleUrl: './sheet.css',
})
export class ConsentSheet {
  private readonly api = inject(SafetyApi);
  protected readonly data = inject(SHEET_DATA) as ConsentSheetData;
  protected readonly sheet = inject<SheetRef<boolean>>(SheetRef);
  private readonly today = localDate(inject(Clock).now(), inject(Session).timeZone());
  protected readonly asks = this.data.way === 'ask';
  protected readonly methods = RECORDED_METHODS.map((value) => ({
    value,
    words: CONSENT_METHOD_WORDS[value],
  }));
  private readonly model = signal(consentModel(this.data.participantId ?? '', this.data.kind ?? ''));
  protected readonly form = form(
    this.model,
    this.asks ? proposalSchema(this.today) : recordSchema(this.today),
    {
      submission: { action: () => this.go(), onInvalid: () => focusFirstError(this.form) },
    },
  );
  protected readonly save = write(() =>
    this.asks
      ? this.api.proposeConsent(this.data.caseId, proposalBody(this.model()))
      : this.api.recordConsent(this.data.caseId, recordBody(this.model())),
  );
  protected readonly kinds = computed(() => {
    const person = this.data.people.find(({ participantId }) => participantId === this.model().participantId);
    return kindsFor(this.asks ? PROPOSABLE_CONSENTS : RECORDABLE_CONSENTS, person).map((value) => ({
      value,
      words: CONSENT_KIND_WORDS[value],
    }));
  });
  /** What the person reads, word for word. */
  protected readonly text = computed(() => {
    const kind = this.kinds().find(({ value }) => value === this.model().kind)?.value;
    return kind && currentTextOf(kind);
  });
  protected readonly outside = computed(() => toldOutside(this.model().kind));
  protected readonly guardian = computed(() => givenByGuardian(this.model().kind));

  private async go(): Promise<ReturnType<typeof serverFaults>> {
    const outcome = await this.save.run();
    if (!outcome.ok) return serverFaults(this.form, outcome.problem);
    this.sheet.close(true);
    return undefined;
  }
}

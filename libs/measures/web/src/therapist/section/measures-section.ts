import { Component, computed, inject, input, type Type } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CaseMeasures, MeasureRequestView, PersonMeasures } from '@reknit/measures/model';

import { ProblemNotice, ProblemWords, RESOURCE_GATE, write } from '@reknit/shared/web-kernel';
import { EmptyState, Toasts } from '@reknit/shared/web-ui';
import { Confirm, SideSheets } from '@reknit/shared/web-ui/overlays';
import { CaseMeasuresApi } from '../../data/case-measures-api';
import { MEASURES_PROBLEM_WORDS } from '../../words/problem-words';
import { PersonMeasuresPart, type Stopping } from '../ui/person-measures';
import type { AskSheetData } from '../sheets/ask-sheet';
import type { ResponseSheetData } from '../sheets/response-sheet';

/**
 * The questionnaires of a case, each person for themselves: what is asked now, what came back, what changed. Stands on the page of
 * progress, which hands over its chart.
 */
@Component({
  selector: 'rk-measures-section',
  imports: [RouterLink, RESOURCE_GATE, EmptyState, ProblemNotice, PersonMeasuresPart],
  templateUrl: './measures-section.html',
  styleUrl: './measures-section.css',
})
export class MeasuresSection {
  private readonly api = inject(CaseMeasuresApi);
  private readonly sheets = inject(SideSheets);
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);
  readonly caseId = input.required<string>();
  /** The chart of another domain, loaded when there is something to draw. */
  readonly chart = input<() => Promise<Type<unknown>>>();

  protected readonly measures = this.api.ofCase(this.caseId);
  protected readonly stopping = write((request: MeasureRequestView) => this.api.stop(this.caseId(), request));
  protected readonly mayAsk = computed(() => {
    const loaded = this.measures.hasValue() ? this.measures.value() : undefined;
    return (loaded?.mayAsk ?? false) && (loaded?.people.some(({ mayBeAsked }) => mayBeAsked) ?? false);
  });

  constructor() {
    // It stands on a page of another domain, which does not bring the words of measures.
    inject(ProblemWords).add(MEASURES_PROBLEM_WORDS);
  }

  protected nothing({ people }: CaseMeasures): boolean {
    return people.every(({ requests, series }) => requests.length + series.length === 0);
  }

  protected hasAny({ requests, series }: PersonMeasures): boolean {
    return requests.length + series.length > 0;
  }

  protected async ask(measures: CaseMeasures): Promise<void> {
    const { AskSheet } = await import('../sheets/ask-sheet');
    const data: AskSheetData = { caseId: this.caseId(), measures };
    const asked = await this.sheets.open<AskSheetData, boolean>(AskSheet, {
      label: 'Ask for a check-in',
      data,
    });
    if (!asked) return;
    this.toasts.show('They are asked. It stands on their start page from the first day on.');
    this.measures.reload();
  }

  protected async stop({ request, name, instrument }: Stopping): Promise<void> {
    const sure = await this.confirm.ask({
      title: `Stop asking ${name} for ${instrument}?`,
      text: 'No further one falls due. What was filled in stays.',
      confirm: 'Stop asking',
    });
    if (!sure) return;
    const outcome = await this.stopping.run(request);
    if (outcome.ok) this.toasts.show('Stopped. What was filled in stays.');
    this.measures.reload();
  }

  protected async look(responseId: string): Promise<void> {
    const { ResponseSheet } = await import('../sheets/response-sheet');
    const data: ResponseSheetData = { caseId: this.caseId(), responseId };
    await this.sheets.open<ResponseSheetData, void>(ResponseSheet, { label: 'Answers', data });
  }
}

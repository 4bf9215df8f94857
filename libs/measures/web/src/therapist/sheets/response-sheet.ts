import { Component, inject } from '@angular/core';
import { RESOURCE_GATE, When } from '@reknit/shared/web-kernel';
import { Chip } from '@reknit/shared/web-ui';
import { SHEET_DATA, Sheet } from '@reknit/shared/web-ui/overlays';
import { CaseMeasuresApi } from '../../data/case-measures-api';
import { bandInWords, patternInWords } from '../../words/measure-words';

export interface ResponseSheetData {
  readonly caseId: string;
  readonly responseId: string;
}

/** What was answered, item by item, in the words of the instrument. */
@Component({
  selector: 'rk-response-sheet',
  imports: [RESOURCE_GATE, When, Chip, Sheet],
  template: `
    <rk-sheet title="Answers">
      <rk-gate label="Answers">
        <ng-template [rkReady]="response" let-one>
          <div class="rk-stack">
            <p class="rk-fine">
              {{ one.instrument.name }}
              @if (one.submittedAt; as at) {
                · handed in
                <rk-when [at]="at" />
              } @else {
                · not handed in
              }
            </p>
            @if (one.total !== undefined) {
              <p class="rk-strong">
                {{ one.total }} of {{ one.instrument.range.max }}{{ one.band ? ', ' + band(one.band) : '' }}
              </p>
            } @else {
              <p>No total is made of an unfinished one.</p>
            }
            <p class="rk-muted">{{ one.stem }}</p>
            <dl>
              @for (item of one.items; track item.code) {
                <div>
                  <dt>{{ item.text }}</dt>
                  <dd>
                    @if (item.answer; as answer) {
                      <span class="rk-strong">{{ answer.text }}</span>
                      <span class="rk-fine rk-figures">{{ answer.value }}</span>
                    } @else {
                      <span class="rk-muted">Not answered</span>
                    }
                    @if (item.alert) {
                      <rk-chip tone="danger">Look at this</rk-chip>
                    }
                  </dd>
                </div>
              }
              @if (one.after; as after) {
                <div>
                  <dt>{{ after.text }}</dt>
                  <dd>
                    <span [class.rk-muted]="!after.answer">{{ after.answer?.text ?? 'Left open' }}</span>
                    <span class="rk-fine">not counted</span>
                  </dd>
                </div>
              }
            </dl>
            @if (pattern(one.pattern); as line) {
              <p class="rk-fine">{{ line }}</p>
            }
            <p class="rk-fine">{{ one.instrument.attribution }} That you have read this is kept.</p>
          </div>
        </ng-template>
      </rk-gate>
    </rk-sheet>
  `,
  styles: `
    :host {
      display: block;
      height: 100%;
    }
    dl > div {
      padding-block: var(--rk-space-3);
      border-top: 1px solid var(--rk-line);
    }
    dt {
      font-size: var(--rk-text-small);
    }
    dd {
      display: flex;
      flex-wrap: wrap;
      gap: var(--rk-space-1) var(--rk-space-3);
      align-items: center;
    }
  `,
})
export class ResponseSheet {
  private readonly data = inject(SHEET_DATA) as ResponseSheetData;
  protected readonly response = inject(CaseMeasuresApi).response(this.data.caseId, this.data.responseId);
  protected readonly band = bandInWords;
  protected readonly pattern = patternInWords;
}

import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { NoteFormat, NoteSection, NoteState } from '@reknit/sessions/model';
import { When } from '@reknit/shared/web-kernel';
import { Chip } from '@reknit/shared/web-ui';
import { STATE_TONES, STATE_WORDS, formatWords, sectionWords } from '../words/note-words';

/** What every list knows of a note; no word of its text. */
export interface ListedNote {
  readonly id: string;
  readonly format: NoteFormat;
  readonly section: NoteSection;
  readonly sectionName?: string;
  readonly state: NoteState;
  readonly about: string;
  readonly overdue: boolean;
}

/** One note in a list: format, section and state. */
@Component({
  selector: 'rk-note-line',
  imports: [RouterLink, Chip, When],
  template: `
    <div class="words">
      <a [routerLink]="['/cases', caseId(), 'notes', note().id]">{{ format() }}</a>
      <span class="section" [attr.data-section]="note().section === 'joint' ? 'joint' : 'own'">
        {{ section() }}
      </span>
      <span class="rk-fine">
        <rk-when [at]="note().about" />
        <ng-content />
      </span>
    </div>
    @if (note().overdue) {
      <rk-chip tone="attention">Overdue</rk-chip>
    }
    <rk-chip [tone]="tones[note().state]">{{ states[note().state] }}</rk-chip>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: var(--rk-space-1) var(--rk-space-3);
      align-items: center;
    }
    .words {
      display: flex;
      flex: 1;
      flex-wrap: wrap;
      gap: 0 var(--rk-space-3);
      align-items: baseline;
      min-width: min(14rem, 100%);
    }
    a {
      font-weight: 600;
    }
    .section {
      padding-inline-start: var(--rk-space-2);
      border-inline-start: 3px solid var(--rk-series-one);
      font-size: var(--rk-text-small);
    }
    [data-section='own'] {
      border-inline-start: 6px double var(--rk-series-two);
    }
  `,
})
export class NoteLine {
  readonly caseId = input.required<string>();
  readonly note = input.required<ListedNote>();
  protected readonly states = STATE_WORDS;
  protected readonly tones = STATE_TONES;
  protected readonly format = computed(() => formatWords(this.note().format));
  protected readonly section = computed(() => sectionWords(this.note()));
}

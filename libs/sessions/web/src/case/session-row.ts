import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CaseSessionRow } from '@reknit/sessions/model';
import { Chip, Icon } from '@reknit/shared/web-ui';
import { MEDIUM_WORDS, MODALITY_WORDS, dayWords, spanWords, standingOf } from '../words/session-words';

/** One session in the list of a case: when, with whom, and what it wants. */
@Component({
  selector: 'rk-session-row',
  imports: [RouterLink, Chip, Icon],
  template: `
    <a class="rk-link-row" [routerLink]="['/cases', caseId(), 'sessions', row().id]">
      <span class="words">
        <span class="rk-strong" [class.off]="row().state === 'cancelled'">{{ when() }}</span>
        <span class="rk-fine">{{ about() }}</span>
      </span>
      @if (standing(); as standing) {
        <rk-chip [tone]="standing.tone">{{ standing.words }}</rk-chip>
      }
      <rk-icon name="chevron" />
    </a>
  `,
  styles: `
    .words {
      display: flex;
      flex: 1;
      flex-direction: column;
      min-width: 0;
    }
    .off {
      color: var(--rk-muted);
      text-decoration: line-through;
    }
    rk-icon {
      color: var(--rk-muted);
    }
    @media (max-width: 40rem) {
      .rk-link-row {
        flex-wrap: wrap;
      }
      .words {
        flex-basis: calc(100% - 3rem);
      }
      rk-chip {
        order: 3;
      }
    }
  `,
})
export class SessionRow {
  readonly caseId = input.required<string>();
  readonly row = input.required<CaseSessionRow>();

  protected readonly when = computed(() => {
    const { start, timeZone } = this.row();
    return `${dayWords(start, timeZone)}, ${spanWords(this.row(), timeZone)}`;
  });
  protected readonly about = computed(() => {
    const { modality, medium, room, participants } = this.row();
    const who = modality === 'individual' ? (participants[0]?.name ?? '') : MODALITY_WORDS[modality];
    return [who, room?.name ?? MEDIUM_WORDS[medium]].join(' · ');
  });
  /** That a session is planned is what its place in the list says. */
  protected readonly standing = computed(() => {
    const row = this.row();
    const planned = row.state === 'scheduled' && !row.attendanceDue && !row.undecided;
    return planned ? undefined : standingOf(row);
  });
}

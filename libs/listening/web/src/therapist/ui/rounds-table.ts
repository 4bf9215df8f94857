import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CaseListening } from '@reknit/listening/model';
import { When } from '@reknit/shared/web-kernel';
import { Chip } from '@reknit/shared/web-ui';
import { STATUS_WORDS, TEAM_WAY_WORDS } from '../words/listening-words';
import { nameIn } from '../words/names';

/** Every round of a case, newest first, with where it stands and who ended it. */
@Component({
  selector: 'rk-rounds-table',
  imports: [RouterLink, Chip, When],
  templateUrl: './rounds-table.html',
  styles: `
    .standing {
      display: flex;
      flex-wrap: wrap;
      gap: var(--rk-space-1) var(--rk-space-2);
      align-items: center;
    }
  `,
})
export class RoundsTable {
  readonly caseId = input.required<string>();
  readonly listening = input.required<CaseListening>();
  protected readonly states = STATUS_WORDS;
  protected readonly ways = TEAM_WAY_WORDS;

  protected nameOf(id: string): string {
    return nameIn(this.listening().people, id);
  }

  protected namesOf(ids: readonly string[]): string {
    return [...new Set(ids)].map((id) => this.nameOf(id)).join(', ');
  }
}

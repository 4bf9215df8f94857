import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MyRoundRow } from '@reknit/listening/model';
import { Icon } from '@reknit/shared/web-ui';
import { standingWords, withWhom } from '../words/round-words';

/** One round in a list: with whom, about what, and where it stands. */
@Component({
  selector: 'rk-round-link',
  imports: [RouterLink, Icon],
  template: `
    <a class="rk-link-row" [routerLink]="['/my/together/listening', row().id]">
      <span class="words">
        <span class="rk-strong">{{ row().label ? 'With ' + row().label : withWhom(row().people) }}</span>
        @if (row().topic; as topic) {
          <span class="rk-quote topic">{{ topic }}</span>
        }
        <span class="rk-fine">{{ standing(row()) }}</span>
      </span>
      <rk-icon name="chevron" />
    </a>
  `,
  styles: `
    .rk-link-row {
      padding-block: 0;
    }
    .words {
      display: flex;
      flex: 1;
      flex-direction: column;
      min-width: 0;
    }
    .topic {
      font-size: 1rem;
    }
    rk-icon {
      color: var(--rk-muted);
    }
  `,
})
export class RoundLink {
  readonly row = input.required<MyRoundRow>();
  protected readonly withWhom = withWhom;
  protected readonly standing = standingWords;
}

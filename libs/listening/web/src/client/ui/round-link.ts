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
    <a class="rk-link-row rk-slim" [routerLink]="['/my/together/listening', row().id]">
      <span class="rk-words">
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
    .topic {
      font-size: 1rem;
    }
  `,
})
export class RoundLink {
  readonly row = input.required<MyRoundRow>();
  protected readonly withWhom = withWhom;
  protected readonly standing = standingWords;
}

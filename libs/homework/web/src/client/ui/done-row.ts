import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MyHomeworkRow } from '@reknit/homework/model';
import { When } from '@reknit/shared/web-kernel';
import { Icon } from '@reknit/shared/web-ui';
import { doneWords } from '../words/home-words';

/** One piece of homework that needs nothing any more. */
@Component({
  selector: 'rk-done-row',
  imports: [RouterLink, When, Icon],
  template: `
    <a class="rk-link-row rk-slim" [routerLink]="['/my/homework', row().id]">
      <span class="rk-words">
        <span class="title">{{ row().title }}</span>
        <span class="rk-fine">
          {{ words() }}
          @if (row().submittedAt; as at) {
            {{ words() ? '· sent' : 'Sent' }}
            <rk-when [at]="at" />
          }
        </span>
      </span>
      <rk-icon name="chevron" />
    </a>
  `,
  styles: `
    .title {
      font-weight: 550;
    }
  `,
})
export class DoneRow {
  readonly row = input.required<MyHomeworkRow>();
  protected readonly words = computed(() => doneWords(this.row().status));
}

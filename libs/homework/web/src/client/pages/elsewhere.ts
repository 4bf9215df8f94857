import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MyHomework } from '@reknit/homework/model';
import { PageHeader } from '@reknit/shared/web-ui';
import { ReleasedWords } from '../sharing/released-words';

/** Homework that is not a form: why, when and where, and the way to the page it is done on. */
@Component({
  selector: 'rk-elsewhere',
  imports: [RouterLink, PageHeader, ReleasedWords],
  template: `
    <rk-page-header [title]="homework().title" />
    <div class="body">
      <dl>
        <dt>Why</dt>
        <dd>{{ reason().rationale }}</dd>
        <dt>When and where</dt>
        <dd>{{ reason().whenAndWhere }}</dd>
        <dt>What might get in the way</dt>
        <dd>{{ reason().obstacle }}</dd>
        <dt>The smallest version</dt>
        <dd>{{ reason().smallestVersion }}</dd>
      </dl>
      <a class="rk-button rk-primary rk-button-large" [routerLink]="place()">
        {{ homework().status === 'assigned' ? 'Start' : 'Open' }}
      </a>
      <rk-released-words [homework]="homework()" />
    </div>
  `,
  styles: `
    .body {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-6);
    }
    dl {
      margin: 0;
    }
    dt {
      font-size: var(--rk-text-small);
      color: var(--rk-muted);
    }
    dd {
      margin: 0 0 var(--rk-space-4);
      overflow-wrap: anywhere;
    }
  `,
})
export class Elsewhere {
  readonly homework = input.required<MyHomework>();
  protected readonly reason = computed(() => this.homework().reason);
  /** Each kind has pages of its own, all of them reached by one address. */
  protected readonly place = computed(() => ['/my/together/start', this.homework().kind, this.homework().id]);
}

import { Component, input } from '@angular/core';

/**
 * The title of a page over its seam. Projected content stands beside the title (`rkActions`) or under it (anything else).
 *
 * @example
 * <rk-page-header title="Caseload" lead="People you work with">
 *   <button rkActions class="rk-button rk-primary">Open a case</button>
 * </rk-page-header>
 */
@Component({
  selector: 'rk-page-header',
  template: `
    <header>
      <div class="words">
        @if (above()) {
          <p class="rk-fine">{{ above() }}</p>
        }
        <h1 tabindex="-1">{{ title() }}</h1>
        @if (lead()) {
          <p class="rk-muted">{{ lead() }}</p>
        }
        <ng-content />
      </div>
      <div class="actions"><ng-content select="[rkActions]" /></div>
    </header>
    <div class="seam" aria-hidden="true"></div>
  `,
  styles: `
    :host {
      display: block;
      margin-bottom: var(--rk-space-6);
    }
    header {
      display: flex;
      flex-wrap: wrap;
      gap: var(--rk-space-3) var(--rk-space-6);
      align-items: flex-end;
      justify-content: space-between;
    }
    .words {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-1);
      min-width: 0;
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: var(--rk-space-2);
    }
    .actions:empty {
      display: none;
    }
    .seam {
      height: 7px;
      margin-top: var(--rk-space-3);
      border-bottom: 1px solid var(--rk-line);
      background: linear-gradient(var(--rk-seam), var(--rk-seam)) left bottom / 4.5rem 2px no-repeat;
      margin-bottom: -1px;
    }
  `,
})
export class PageHeader {
  readonly title = input.required<string>();
  /** A line above the title: where this page stands. */
  readonly above = input<string>();
  /** A line under the title: what the page is for. */
  readonly lead = input<string>();
}

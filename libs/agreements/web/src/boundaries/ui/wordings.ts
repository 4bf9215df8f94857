import { Component, computed, input } from '@angular/core';
import type { BoundaryRevisionView } from '@reknit/agreements/model';
import { When } from '@reknit/shared/web-kernel';
import { CHANNEL_WORDS, DOMAIN_WORDS, FLEX_WORDS } from '../words/boundary-words';
import { FIELD_NAMES } from '../editor/editor-steps';

const NAMED: Readonly<Record<string, Readonly<Record<string, string | { readonly name: string }>>>> = {
  domain: DOMAIN_WORDS,
  flex: FLEX_WORDS,
  channel: CHANNEL_WORDS,
};

/** Earlier wordings, newest first: what each changed in the one before. */
@Component({
  selector: 'rk-wordings',
  imports: [When],
  template: `
    @if (changed().length > 0) {
      <details>
        <summary>Earlier wordings</summary>
        <ol class="rk-list">
          @for (revision of changed(); track revision.revision) {
            <li>
              <p class="rk-fine">
                Wording {{ revision.revision }} ·
                <rk-when [at]="revision.at" />
              </p>
              @for (change of revision.changes; track change.field) {
                <dl>
                  <dt class="rk-fine">{{ nameOf(change.field) }}</dt>
                  @if (change.before) {
                    <dd class="before">
                      <span class="rk-visually-hidden">Before:</span>
                      <del>{{ said(change.field, change.before) }}</del>
                    </dd>
                  }
                  @if (change.after) {
                    <dd>
                      <span class="rk-visually-hidden">After:</span>
                      <ins>{{ said(change.field, change.after) }}</ins>
                    </dd>
                  }
                </dl>
              }
            </li>
          }
        </ol>
      </details>
    }
  `,
  styles: `
    summary {
      cursor: pointer;
      font-weight: 550;
    }
    dl {
      margin-top: var(--rk-space-2);
    }
    dd {
      font-family: var(--rk-serif);
      overflow-wrap: anywhere;
      white-space: pre-line;
    }
    del {
      color: var(--rk-muted);
    }
    ins {
      text-decoration-color: var(--rk-control-line);
      text-underline-offset: 0.2em;
    }
  `,
})
export class Wordings {
  readonly revisions = input.required<readonly BoundaryRevisionView[]>();
  protected readonly changed = computed(() =>
    this.revisions()
      .filter(({ changes }) => changes.length > 0)
      .toSorted((a, b) => b.revision - a.revision),
  );

  protected nameOf(field: string): string {
    return FIELD_NAMES[field] ?? field;
  }

  protected said(field: string, value: string): string {
    const found = NAMED[field]?.[value];
    return found === undefined ? value : typeof found === 'string' ? found : found.name;
  }
}

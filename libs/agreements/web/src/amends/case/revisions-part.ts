import { Component, computed, input } from '@angular/core';
import { amendsDiff, type AmendsChange, type AmendsRevisionForTeam } from '@reknit/agreements/model';
import { When } from '@reknit/shared/web-kernel';
import { PlanText } from '../plan-text';
import { partInWords, REVISION_WORDS } from './amends-case-words';
import { valueAt } from './value-at';
import { wordsDiff } from './words-diff';

const KIND: Record<AmendsChange['kind'], string> = {
  added: 'new',
  removed: 'taken out',
  changed: 'changed',
};

/** Every version that was handed in, with what it says otherwise than the one before. */
@Component({
  selector: 'rk-revisions-part',
  imports: [PlanText, When],
  template: `
    <section aria-labelledby="versions">
      <h2 id="versions">Versions</h2>
      <ul class="rk-list">
        @for (row of rows(); track row.number) {
          <li>
            <p>
              <span class="rk-strong">Version {{ row.number }}, {{ words[row.state] }}</span>
              <span class="rk-fine">
                @if (row.submittedAt) {
                  · handed in
                  <rk-when [at]="row.submittedAt" />
                }
                @if (row.approvedBy) {
                  · approved by {{ row.approvedBy }}
                }
                @if (row.coApprovedBy) {
                  and {{ row.coApprovedBy }}
                }
              </span>
            </p>
            @if (row.changes; as changes) {
              @for (change of changes; track change.path + change.kind) {
                <dl class="change">
                  <dt>{{ change.part }}, {{ change.kind }}</dt>
                  <dd class="rk-quote">
                    @for (words of change.words; track $index) {
                      @switch (words.kind) {
                        @case ('gone') {
                          <span class="rk-visually-hidden">taken out:</span>
                          <del>{{ words.text }}</del>
                        }
                        @case ('new') {
                          <span class="rk-visually-hidden">new:</span>
                          <ins>{{ words.text }}</ins>
                        }
                        @default {
                          <span>{{ words.text }}</span>
                        }
                      }
                    }
                  </dd>
                </dl>
              } @empty {
                <p class="rk-fine">The same words as the version before.</p>
              }
            }
            @if (!row.latest) {
              <details>
                <summary>Read version {{ row.number }}</summary>
                <rk-plan-text [text]="row.text" />
              </details>
            }
          </li>
        }
      </ul>
    </section>
  `,
  styleUrl: './part.css',
  styles: `
    .change {
      margin-top: var(--rk-space-3);
    }
    dd {
      margin: 0;
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
    dt {
      color: var(--rk-muted);
      font-size: var(--rk-text-small);
    }
    del {
      color: var(--rk-muted);
      margin-inline-end: 0.25em;
    }
    ins {
      text-decoration-line: underline;
      text-decoration-color: var(--rk-seam);
      text-decoration-thickness: 2px;
    }
  `,
})
export class RevisionsPart {
  /** Newest first. */
  readonly revisions = input.required<readonly AmendsRevisionForTeam[]>();
  protected readonly words = REVISION_WORDS;
  protected readonly rows = computed(() =>
    this.revisions().map((revision, index, all) => {
      const before = all[index + 1];
      return { ...revision, latest: index === 0, changes: before && changesOf(before, revision) };
    }),
  );
}

function changesOf(before: AmendsRevisionForTeam, after: AmendsRevisionForTeam) {
  return amendsDiff(before.text, after.text).map(({ path, kind }) => ({
    path,
    part: partInWords(path),
    kind: KIND[kind],
    words: wordsDiff(
      kind === 'added' ? '' : valueAt(before.text, path),
      kind === 'removed' ? '' : valueAt(after.text, path),
    ),
  }));
}

import { Component, computed, input, output } from '@angular/core';
import type { AmendsForTeam } from '@reknit/agreements/model';
import { dayOf, scheduleInWords } from '../schedule-words';

/** What its author has written so far of a plan that was begun together, to be read along. Only they write. */
@Component({
  selector: 'rk-draft-part',
  template: `
    <section aria-labelledby="plan-draft">
      <h2 id="plan-draft">Being written together</h2>
      <p>
        {{ plan().author.name }} writes, on their own page; you read what is saved, and the page tells them
        so. Nobody else sees any of it.
      </p>
      <dl>
        @for (line of lines(); track line.name) {
          <dt>{{ line.name }}</dt>
          <dd [class.rk-quote]="line.words" [class.rk-muted]="!line.words">
            {{ line.words || 'Nothing yet' }}
          </dd>
        }
        <dt>What they commit to</dt>
        <dd>
          @for (promise of promises(); track $index) {
            <p>
              {{ promise.text }}
              <span class="rk-fine">{{ promise.when }}</span>
            </p>
          } @empty {
            <p class="rk-muted">Nothing yet</p>
          }
        </dd>
      </dl>
      <button type="button" class="rk-button" (click)="again.emit()">Read it again</button>
    </section>
  `,
  styleUrl: './part.css',
  styles: `
    dl {
      margin: var(--rk-space-4) 0 0;
    }
    dt {
      color: var(--rk-muted);
      font-size: var(--rk-text-small);
    }
    dd {
      margin: 0 0 var(--rk-space-4);
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
    dd p {
      margin: 0 0 var(--rk-space-2);
    }
  `,
})
export class DraftPart {
  readonly plan = input.required<AmendsForTeam>();
  readonly again = output();

  protected readonly lines = computed(() => {
    const { harm, terms } = this.plan().draft ?? {};
    const { startsOn, endsOn } = terms ?? {};
    const end = endsOn && endsOn !== 'open_ended' ? ` to ${dayOf(endsOn)}` : '';
    return [
      { name: 'Title', words: harm?.title },
      { name: 'What they did', words: harm?.harmOwned },
      { name: 'What they understand it did', words: harm?.impactUnderstood },
      { name: 'What was asked for', words: harm?.whatTheyAskedFor.join('\n') },
      { name: 'What they will not do', words: harm?.willNotDo.join('\n') },
      { name: 'How long', words: startsOn && `From ${dayOf(startsOn)}${end}` },
    ];
  });
  protected readonly promises = computed(() =>
    (this.plan().draft?.commitments ?? []).map(({ text, schedule }) => ({
      text,
      when: scheduleInWords(schedule),
    })),
  );
}

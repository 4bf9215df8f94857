import { Component, computed, input } from '@angular/core';
import type { NoteRow } from '@reknit/sessions/model';
import { Icon } from '@reknit/shared/web-ui';
import { sectionWords } from '../words/note-words';

/** Whose record this is. Colour, icon and words say it, so that a joint note is never taken for somebody's own. */
@Component({
  selector: 'rk-section-band',
  imports: [Icon],
  template: `
    <rk-icon [name]="joint() ? 'people' : 'lock'" />
    <p>
      <span class="rk-strong">{{ words() }}</span>
      <span class="meaning">
        {{
          joint()
            ? 'Part of the record of everybody in this case.'
            : 'Kept apart from the joint record and from everybody else’s section.'
        }}
      </span>
    </p>
  `,
  host: { '[attr.data-section]': "joint() ? 'joint' : 'own'" },
  styles: `
    :host {
      --band: var(--rk-series-one);

      display: flex;
      gap: var(--rk-space-3);
      align-items: center;
      padding: var(--rk-space-2) var(--rk-space-4);
      border-inline-start: 4px solid var(--band);
      border-radius: 2px var(--rk-radius) var(--rk-radius) 2px;
      background: color-mix(in srgb, var(--band) 9%, var(--rk-surface));
    }
    :host([data-section='own']) {
      --band: var(--rk-series-two);

      border-inline-start-style: double;
      border-inline-start-width: 8px;
    }
    rk-icon {
      color: var(--band);
    }
    .meaning {
      margin-inline-start: var(--rk-space-2);
      font-size: var(--rk-text-small);
    }
  `,
})
export class SectionBand {
  readonly row = input.required<Pick<NoteRow, 'section' | 'sectionName'>>();
  protected readonly joint = computed(() => this.row().section === 'joint');
  protected readonly words = computed(() => sectionWords(this.row()));
}

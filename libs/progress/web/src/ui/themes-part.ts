import { Component, input } from '@angular/core';

/** What one person's exercises were about, as often as they said so. */
export interface ThemesLine {
  readonly name: string;
  readonly source: string;
  readonly words: string;
}

@Component({
  selector: 'rk-themes-part',
  template: `
    <section aria-labelledby="themes">
      <h3 id="themes">What it was about</h3>
      <ul class="lines">
        @for (line of lines(); track line.name + line.source) {
          <li>
            <span class="rk-strong">{{ line.name }}</span>
            <span class="rk-fine">{{ line.source }}</span>
            {{ line.words }}
          </li>
        }
      </ul>
    </section>
  `,
  styles: `
    section {
      margin-top: var(--rk-space-8);
    }
    h3 {
      margin-bottom: var(--rk-space-2);
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--rk-space-3);
      align-items: baseline;
      padding-block: var(--rk-space-1);
    }
  `,
})
export class ThemesPart {
  readonly lines = input.required<readonly ThemesLine[]>();
}

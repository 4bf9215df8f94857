import { Component } from '@angular/core';

/** The name with its seam. */
@Component({
  selector: 'rk-wordmark',
  template: `
    <span class="name">Reknit</span>
  `,
  styles: `
    .name {
      padding-bottom: 2px;
      background: linear-gradient(var(--rk-seam), var(--rk-seam)) left bottom / 1.15em 2px no-repeat;
      color: var(--rk-ink);
      font: 600 1.25rem/1.2 var(--rk-serif);
      letter-spacing: -0.01em;
    }
  `,
})
export class Wordmark {}

import { Component } from '@angular/core';

/** The way on, where the thumb is; the page scrolls behind it. */
@Component({
  selector: 'rk-action-bar',
  template: `
    <ng-content />
  `,
  host: { class: 'rk-ways' },
})
export class ActionBar {}

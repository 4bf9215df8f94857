import { Component, output } from '@angular/core';

/** This device has words the server never got, and the draft has been written on since. */
@Component({
  selector: 'rk-left-behind',
  template: `
    <div class="rk-notice rk-notice-attention" role="status">
      <p>
        This device kept words of yours that were not sent. The draft has been changed somewhere else since
        then; using them puts them in the place of what you see.
      </p>
      <div class="rk-actions">
        <button type="button" class="rk-button" (click)="used.emit()">Use them</button>
        <button type="button" class="rk-button rk-quiet" (click)="dropped.emit()">Throw them away</button>
      </div>
    </div>
  `,
})
export class LeftBehind {
  readonly used = output();
  readonly dropped = output();
}

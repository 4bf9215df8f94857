import { Component, input } from '@angular/core';

/** A grey bar where words will be. Give it the width of what is coming, so that nothing jumps. */
@Component({
  selector: 'rk-skeleton',
  template: '',
  host: {
    class: 'rk-skeleton',
    'aria-hidden': 'true',
    '[style.width]': 'width()',
    '[style.height]': 'height()',
  },
})
export class Skeleton {
  readonly width = input('100%');
  readonly height = input('1em');
}

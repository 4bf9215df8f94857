import { Component, computed, input } from '@angular/core';
import { PointScale } from '@reknit/shared/web-ui';
import type { Place } from '../form/place';
import { scaleShape } from './scale-steps';
import { SliderScale } from './slider-scale';
import { WordedScale } from './worded-scale';

/** A number on a scale: as words where every point has one, as numbers where there are few, by sliding where there are many. */
@Component({
  selector: 'rk-scale-control',
  imports: [PointScale, SliderScale, WordedScale],
  template: `
    @if (worded()) {
      <rk-worded-scale [place]="place()" />
    } @else if (points(); as points) {
      <rk-point-scale
        [name]="place().id"
        [points]="points"
        [value]="place().number()"
        [low]="place().words(place().field.words.low)"
        [high]="place().words(place().field.words.high)"
        (chosen)="place().set($event)"
        (left)="place().leave()"
      />
    } @else {
      <rk-slider-scale [place]="place()" />
    }
  `,
})
export class ScaleControl {
  readonly place = input.required<Place>();
  protected readonly points = computed(() => scaleShape(this.place().field).points);
  protected readonly worded = computed(() => {
    const labels = Object.keys(this.place().field.words.options ?? {}).length;
    return labels > 0 && labels === this.points()?.length;
  });
}

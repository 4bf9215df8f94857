import { Component, computed, input } from '@angular/core';
import { TEXT_MAX, codePoints, wordCount } from '@reknit/exercises/model';
import type { Place } from '../form/place';

/** The room left is only worth a word when it is nearly used up. */
const NEARLY = 0.85;

/** A field that grows with what is written in it, so that nobody loses sight of their own words; a short text has no line ends. */
@Component({
  selector: 'rk-text-control',
  template: `
    <textarea
      class="rk-input rk-input-words"
      [class.line]="oneLine()"
      [rows]="oneLine() ? 1 : 4"
      [id]="place().id"
      [value]="place().text()"
      [placeholder]="placeholder()"
      [attr.aria-describedby]="describedBy()"
      [attr.aria-invalid]="place().fault() ? 'true' : null"
      [attr.aria-required]="place().required() ? 'true' : null"
      (input)="write($event)"
      (keydown.enter)="stayOnLine($event)"
      (blur)="place().leave()"
    ></textarea>
    <p class="rk-fine room" [id]="place().id + '-room'" aria-live="polite">{{ room() }}</p>
  `,
  styles: `
    :host {
      display: block;
    }
    textarea {
      display: block;
    }
    textarea.line {
      min-height: var(--rk-control-height);
    }
    /* A field that grows by itself needs no handle. */
    @supports (field-sizing: content) {
      textarea {
        resize: none;
      }
    }
    .room {
      margin-top: var(--rk-space-1);
    }
    .room:empty {
      display: none;
    }
  `,
})
export class TextControl {
  readonly place = input.required<Place>();
  protected readonly placeholder = computed(() => this.place().words(this.place().field.words.placeholder));
  protected readonly room = computed(() => roomLeft(this.place()));
  protected readonly describedBy = computed(
    () =>
      [this.place().describedBy(), this.room() && `${this.place().id}-room`].filter(Boolean).join(' ') ||
      null,
  );

  protected readonly oneLine = computed(() => this.place().field.type === 'shortText');

  protected stayOnLine(event: Event): void {
    if (this.oneLine()) event.preventDefault();
  }

  protected write(event: Event): void {
    const { value } = event.target as HTMLTextAreaElement;
    this.place().set(this.oneLine() ? value.replaceAll(/\s*\n\s*/g, ' ') : value);
  }
}

function roomLeft(place: Place): string {
  const { definition } = place.field;
  if (definition.type !== 'shortText' && definition.type !== 'longText') return '';
  const text = place.text();
  const { maxWords } = definition;
  const words = maxWords === undefined ? 0 : wordCount(text);
  if (maxWords !== undefined && words >= maxWords * NEARLY) return inWords(maxWords - words, 'word');
  const max = Math.min(definition.max ?? TEXT_MAX[definition.type], TEXT_MAX[definition.type]);
  if (text.length < max * NEARLY) return '';
  const left = max - codePoints(text);
  return left <= max * (1 - NEARLY) ? inWords(left, 'character') : '';
}

function inWords(left: number, unit: string): string {
  const count = Math.abs(left);
  const units = `${count} ${unit}${count === 1 ? '' : 's'}`;
  return left >= 0 ? `${units} left` : `${units} too many`;
}

import { Component, input, output } from '@angular/core';
import type { BoundaryHeld, LogBoundaryEvent } from '@reknit/agreements/model';
import { PointScale } from '@reknit/shared/web-ui';
import { Choices, choicesOf } from '../../ui/choices';
import { HELD_WORDS, RUNG_WORDS } from '../words/boundary-words';
import { FEELINGS, type NoteModel } from './note-model';

const POINTS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/** What may be said besides: when, in what words, how strong, what one did and felt. All of it optional. */
@Component({
  selector: 'rk-note-details',
  imports: [PointScale, Choices],
  templateUrl: './note-details.html',
  styleUrls: ['../../ui/write-page.css', './note-page.css'],
})
export class NoteDetails {
  readonly note = input.required<NoteModel>();
  readonly changed = output<Partial<NoteModel>>();

  protected readonly held = choicesOf(HELD_WORDS);
  protected readonly levels = Object.entries(RUNG_WORDS).map(([value, words]) => ({ value, words }));
  protected readonly raises = [
    { value: 'no', words: 'No need' },
    { value: 'session', words: 'Talk about it in a session' },
    { value: 'message', words: 'Ask my therapist to get in touch' },
  ] as const;
  protected readonly feelings = FEELINGS;
  protected readonly points = POINTS;

  protected put(what: Partial<NoteModel>): void {
    this.changed.emit(what);
  }

  protected holds(held: string): void {
    this.put({ held: held as BoundaryHeld });
  }

  protected climb(level: string): void {
    this.put({ level: Number(level) as 0 | 1 | 2 | 3 });
  }

  protected raise(raise: string): void {
    this.put({ raise: raise as LogBoundaryEvent['wantToRaise'] });
  }

  protected feel(word: string): void {
    const { [word]: strength, ...others } = this.note().felt;
    this.put({ felt: strength === undefined ? { ...others, [word]: 5 } : others });
  }

  protected strength(word: string, strength: number): void {
    this.put({ felt: { ...this.note().felt, [word]: strength } });
  }

  protected textOf(event: Event): string {
    return (event.target as HTMLInputElement | HTMLTextAreaElement).value;
  }
}

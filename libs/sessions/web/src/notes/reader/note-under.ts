import { Component, computed, inject, input } from '@angular/core';
import type { Note } from '@reknit/sessions/model';
import { Session, When, inWords } from '@reknit/shared/web-kernel';
import { ADDITION_WORDS } from '../words/note-words';

/** What stands under a locked note: additions in the order of time, words released from it, and what a supervisor asked for. */
@Component({
  selector: 'rk-note-under',
  imports: [When],
  templateUrl: './note-under.html',
  styleUrl: './note-under.css',
})
export class NoteUnder {
  private readonly session = inject(Session);
  readonly note = input.required<Note>();
  readonly names = input.required<ReadonlyMap<string, string>>();
  protected readonly additionWords = ADDITION_WORDS;
  protected readonly shown = computed(() => this.note().additions.filter(({ state }) => state === 'signed'));

  protected section(section: string): string {
    return section === 'joint' ? 'the joint record' : (this.names().get(section) ?? 'another section');
  }

  /** What is signed or late says exactly when, on paper too. */
  protected exact(at: string): string {
    return inWords(at, { timeZone: this.session.timeZone(), now: at }).exact;
  }
}

import { Component, computed, inject, input, output } from '@angular/core';
import type { LeftOpenAddition, Note, NoteAddition } from '@reknit/sessions/model';
import { When } from '@reknit/shared/web-kernel';
import { Banner } from '@reknit/shared/web-ui';
import { QuickWork } from '@reknit/shared/web-ui/overlays';
import { NoteCorrections } from '../../corrections/note-corrections';
import { ADDITION_WORDS, ONE_ADDITION_WORDS } from '../words/note-words';
import { NoteAdditionPart } from './note-addition';
import { READER_SHEETS, type SetAsideData } from './reader-sheets';

/** What stands under a locked note: additions in the order of time, corrections asked for, words released from it, and what a supervisor asked for. */
@Component({
  selector: 'rk-note-under',
  imports: [Banner, NoteAdditionPart, NoteCorrections, When],
  templateUrl: './note-under.html',
  styleUrl: './note-under.css',
})
export class NoteUnder {
  private readonly work = inject(QuickWork);
  readonly note = input.required<Note>();
  readonly names = input.required<ReadonlyMap<string, string>>();
  readonly changed = output();
  /** One's own that is still to be signed. */
  readonly goOn = output<NoteAddition>();
  protected readonly additionWords = ADDITION_WORDS;
  protected readonly oneOf = ONE_ADDITION_WORDS;
  protected readonly shown = computed(() => this.note().additions.filter(({ state }) => state !== 'draft'));
  protected readonly open = computed(() =>
    this.note().additions.find(
      ({ state, mine }) => mine && (state === 'draft' || state === 'returned_for_changes'),
    ),
  );

  protected section(section: string): string {
    return section === 'joint' ? 'the joint record' : (this.names().get(section) ?? 'another section');
  }

  protected async setAside(open: LeftOpenAddition): Promise<void> {
    const { caseId, row } = this.note();
    const data: SetAsideData = { place: { caseId, noteId: row.id }, open };
    const done = await this.work.sheet(await READER_SHEETS.setAside(), 'Set it aside', data);
    if (!done) return;
    this.work.said('Set aside');
    this.changed.emit();
  }
}

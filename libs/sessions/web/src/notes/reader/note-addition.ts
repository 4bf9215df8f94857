import { Component, computed, inject, input, output } from '@angular/core';
import type { AdditionState, Note, NoteAddition } from '@reknit/sessions/model';
import { ProblemNotice, When, write } from '@reknit/shared/web-kernel';
import { Chip, type Tone } from '@reknit/shared/web-ui';
import { QuickWork } from '@reknit/shared/web-ui/overlays';
import { NotesApi } from '../data/notes-api';
import { SignatureBlock } from '../ui/signature-block';
import { ADDITION_STATE_WORDS, ADDITION_WORDS } from '../words/note-words';
import type { GiveBackData } from './give-back-sheet';
import { READER_SHEETS } from './reader-sheets';

const TONES: Partial<Record<AdditionState, Tone>> = {
  awaiting_cosign: 'action',
  returned_for_changes: 'attention',
  discarded: 'neutral',
};

/** One thing that stands under a note, with its own signatures; its author's supervisor co-signs it here, or gives it back. */
@Component({
  selector: 'rk-note-addition',
  imports: [Chip, ProblemNotice, SignatureBlock, When],
  templateUrl: './note-addition.html',
  styleUrl: './note-under.css',
})
export class NoteAdditionPart {
  private readonly api = inject(NotesApi);
  private readonly work = inject(QuickWork);
  readonly note = input.required<Note>();
  readonly one = input.required<NoteAddition>();
  readonly changed = output();
  protected readonly additionWords = ADDITION_WORDS;
  /** What nobody has signed as it stands now is on no paper. */
  protected readonly unsigned = computed(
    () => this.one().mine && this.one().state === 'returned_for_changes',
  );
  protected readonly stands = computed(() => {
    const { state } = this.one();
    const tone = TONES[state];
    return tone && { tone, words: ADDITION_STATE_WORDS[state] };
  });
  protected readonly cosigning = write(() =>
    this.api.cosignAddition({ caseId: this.note().caseId, noteId: this.note().row.id }, this.one()),
  );

  protected async cosign(): Promise<void> {
    const sure = await this.work.ask({
      title: `Co-sign this ${ADDITION_WORDS[this.one().kind].toLowerCase()}?`,
      text: 'Under it will stand your name, your credential, this moment and the words “Reviewed and discussed in supervision”.',
      confirm: 'Co-sign',
    });
    if (!sure) return;
    const outcome = await this.cosigning.run();
    if (outcome.ok) this.work.said('Co-signed');
    if (outcome.ok || outcome.problem.status === 409) this.changed.emit();
  }

  protected async giveBack(): Promise<void> {
    const { caseId, row } = this.note();
    const { id, version, kind, authorName } = this.one();
    const data: GiveBackData = { id: row.id, caseId, version, authorName, addition: { id, kind } };
    const given = await this.work.sheet(await READER_SHEETS.giveBack(), 'Give it back', data);
    if (!given) return;
    this.work.said('Given back');
    this.changed.emit();
  }
}

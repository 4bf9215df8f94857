import { HttpClient } from '@angular/common/http';
import { Component, DOCUMENT, computed, inject, input, output } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { casePaths, type CaseRecord } from '@reknit/cases/model';
import { AdditionKind, type MarkedInError, type Note, type NoteAddition } from '@reknit/sessions/model';
import { ProblemNotice, Session, When, clockTime, handOver, inWords, write } from '@reknit/shared/web-kernel';
import { Banner } from '@reknit/shared/web-ui';
import { QuickWork } from '@reknit/shared/web-ui/overlays';
import { firstValueFrom } from 'rxjs';
import { NotesApi } from '../data/notes-api';
import { HeaderFacts } from '../ui/header-facts';
import { PulledIn } from '../ui/pulled-in';
import { wayToText } from '../ui/note-place';
import { SectionBand } from '../ui/section-band';
import { SignatureBlock } from '../ui/signature-block';
import { ADDITION_WORDS, labelOf, sectionWords } from '../words/note-words';
import { NoteLeftover } from './note-leftover';
import { NoteUnder } from './note-under';
import { READER_SHEETS, type AdditionData, type ReleaseData } from './reader-sheets';

/** A note that nobody writes in any more: what it says, who signed it, and what stands under it in the order of time. */
@Component({
  selector: 'rk-note-reader',
  imports: [
    RouterLink,
    Banner,
    HeaderFacts,
    NoteLeftover,
    NoteUnder,
    ProblemNotice,
    PulledIn,
    SectionBand,
    SignatureBlock,
    When,
  ],
  templateUrl: './note-reader.html',
  styleUrl: './note-reader.css',
})
export class NoteReader {
  private readonly api = inject(NotesApi);
  private readonly http = inject(HttpClient);
  private readonly work = inject(QuickWork);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly document = inject(DOCUMENT);
  readonly note = input.required<Note>();
  readonly changed = output();

  protected readonly place = computed(() => ({ caseId: this.note().caseId, noteId: this.note().row.id }));
  protected readonly names = computed(
    () =>
      new Map(
        this.note().header.attendance.map(({ participantId, name }) => [participantId as string, name]),
      ),
  );
  protected readonly signed = computed(() => this.note().signatures.length > 0);

  protected readonly unsigning = write(() => this.api.unsign(this.place(), this.note().version));
  protected readonly cosigning = write(() => this.api.cosign(this.place(), this.note()));
  /** Fetched and then handed over: a link would show whoever is refused the bare answer instead of words. */
  protected readonly fetching = write(async () =>
    handOver(this.document, await this.api.pdf(this.place()), 'note.pdf'),
  );
  protected readonly looking = write(() =>
    firstValueFrom(this.http.get<CaseRecord>(casePaths.case(this.place().caseId))),
  );

  constructor() {
    wayToText()();
  }

  protected label(key: string): string {
    return labelOf(this.note().row.format, key);
  }

  protected clock(at: string): string {
    return clockTime(at, this.session.timeZone());
  }

  /** What is signed or late says exactly when, on paper too. */
  protected exact(at: string): string {
    return inWords(at, { timeZone: this.session.timeZone(), now: at }).exact;
  }

  protected print(): void {
    this.document.defaultView?.print();
  }

  protected async unsign(): Promise<void> {
    const sure = await this.work.ask({
      title: 'Reopen this note?',
      text: 'It becomes a draft again. What was signed stays on record as an earlier version.',
      confirm: 'Reopen',
    });
    if (!sure) return;
    const outcome = await this.unsigning.run();
    if (outcome.ok) this.work.said('Reopened');
    if (outcome.ok || outcome.problem.status === 409) this.changed.emit();
  }

  protected async cosign(): Promise<void> {
    const sure = await this.work.ask({
      title: 'Co-sign this note?',
      text: 'Under it will stand your name, your credential, this moment and the words “Reviewed and discussed in supervision”.',
      confirm: 'Co-sign',
    });
    if (!sure) return;
    const outcome = await this.cosigning.run();
    if (outcome.ok) this.work.said('Co-signed');
    if (outcome.ok || outcome.problem.status === 409) this.changed.emit();
  }

  protected async giveBack(): Promise<void> {
    const { row, caseId, version } = this.note();
    const data = { id: row.id, version, caseId, authorName: row.authorName };
    const given = await this.work.sheet(await READER_SHEETS.giveBack(), 'Give it back', data);
    if (!given) return;
    this.work.said('Given back');
    await this.router.navigateByUrl('/supervision');
  }

  protected async add(kind: AdditionKind, open?: NoteAddition): Promise<void> {
    const data: AdditionData = { note: this.note(), kind, open };
    const done = await this.work.sheet(await READER_SHEETS.addition(), ADDITION_WORDS[kind], data);
    if (done) this.changed.emit();
  }

  protected async markInError(): Promise<void> {
    const sheet = await READER_SHEETS.inError();
    const done = await this.work.sheet<Note, MarkedInError>(sheet, 'Mark in error', this.note());
    if (!done) return;
    this.work.said('Marked as written in error');
    if (done.replacementId === undefined) this.changed.emit();
    else await this.router.navigate(['/cases', this.place().caseId, 'notes', done.replacementId]);
  }

  protected async release(): Promise<void> {
    const found = await this.looking.run();
    if (!found.ok) return;
    const { section } = this.note().row;
    const own = found.value.participants.map(({ id, givenName, familyName }) => ({
      section: id,
      name: sectionWords({ section: id, sectionName: `${givenName} ${familyName}` }),
    }));
    const all = [{ section: 'joint' as const, name: 'Joint notes' }, ...own];
    const data: ReleaseData = { note: this.note(), sections: all.filter((one) => one.section !== section) };
    const done = await this.work.sheet(await READER_SHEETS.release(), 'Release words', data);
    if (done) this.changed.emit();
  }

  protected async versions(): Promise<void> {
    await this.work.sheet(await READER_SHEETS.versions(), 'Versions', this.note());
  }
}

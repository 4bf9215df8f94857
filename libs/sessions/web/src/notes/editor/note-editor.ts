import {
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  output,
  resource,
  signal,
  untracked,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  NoteState,
  fieldsOf,
  missingTexts,
  namesIn,
  type Note,
  type NoteField,
  type NotePullIn,
  type NoteText,
} from '@reknit/sessions/model';
import { ProblemNotice, When, write } from '@reknit/shared/web-kernel';
import { Banner, Icon } from '@reknit/shared/web-ui';
import { QuickWork } from '@reknit/shared/web-ui/overlays';
import { NotesApi } from '../data/notes-api';
import { NOTE_DRAFTING, NoteSession, openNote, type OpenNote } from '../draft/note-session';
import { HeaderFacts } from '../ui/header-facts';
import { wayToText } from '../ui/note-place';
import { PulledIn } from '../ui/pulled-in';
import { SectionBand } from '../ui/section-band';
import { LastNote } from './last-note';
import { NoteKeyHint } from './note-key-hint';
import { noteKeyOf } from './note-keys';
import { NoteTextArea } from './note-text';
import type { PullInData } from './pull-in-sheet';
import { SaveState } from './save-state';
import { TwoVersions } from './two-versions';

/** Where a note is written. Header and attendance are filled from the session; everything else is written or taken by hand. */
@Component({
  selector: 'rk-note-editor',
  imports: [
    RouterLink,
    Banner,
    Icon,
    HeaderFacts,
    LastNote,
    NoteKeyHint,
    NoteTextArea,
    ProblemNotice,
    PulledIn,
    SaveState,
    SectionBand,
    TwoVersions,
    When,
  ],
  providers: [...NOTE_DRAFTING],
  templateUrl: './note-editor.html',
  styleUrl: './note-editor.css',
  host: { '(keydown)': 'pressed($event)' },
})
export class NoteEditor {
  private readonly api = inject(NotesApi);
  private readonly work = inject(QuickWork);
  private readonly session = inject<NoteSession<OpenNote>>(NoteSession);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(Injector);
  readonly start = input.required<Note>();
  /** It was signed, or is no draft any more. */
  readonly finished = output();

  protected readonly engine = this.session.engine;
  protected readonly note = computed<Note>(() => this.engine()?.note() ?? this.start());
  protected readonly place = computed(() => ({ caseId: this.start().caseId, noteId: this.start().row.id }));
  protected readonly fields = computed(() => fieldsOf(this.start().row.format, this.start().row.section));
  protected readonly names = computed(
    () =>
      new Map(
        this.note().header.attendance.map(({ participantId, name }) => [participantId as string, name]),
      ),
  );
  protected readonly missing = signal<readonly string[]>([]);
  protected readonly disputed = computed(() => {
    const conflicts = this.engine()?.conflicts() ?? {};
    return this.fields().filter(({ key }) => Object.hasOwn(conflicts, key));
  });
  protected readonly over = computed(() => this.engine()?.saving().kind === 'over');
  protected readonly snippets = resource({ loader: () => this.api.snippets() });
  protected readonly phrases = computed(() =>
    this.snippets.hasValue() ? this.snippets.value().snippets : [],
  );
  protected readonly signing = write(() => this.signNow());
  protected readonly taking = write((copy: NotePullIn) =>
    this.act((version) => this.api.removePullIn(this.place(), copy.id, version)),
  );

  constructor() {
    const goToText = wayToText();
    afterNextRender(() => void this.begin().then(goToText), { injector: this.injector });
    effect(() => {
      if (!this.note().may.write && !this.over()) untracked(() => this.finished.emit());
    });
  }

  /** The format's own texts and the pattern between people have a page of room, the lines under them one line. */
  protected isLong({ key, required }: NoteField): boolean {
    return (
      required ||
      key === 'system' ||
      !['interventions', 'risk_line', 'homework_line', 'next_session'].includes(key)
    );
  }

  protected pressed(event: KeyboardEvent): void {
    const key = noteKeyOf(event);
    if (key === undefined) return;
    event.preventDefault();
    if (key === 'next') this.step(1);
    if (key === 'previous') this.step(-1);
    if (key === 'sign') void this.sign();
    if (key === 'pull-in') void this.pullIn();
    if (key === 'snippets') void this.manageSnippets();
    if (key === 'save') void this.engine()?.flush();
  }

  /** What a joint note says of those who go by a role in it. */
  private named(texts: readonly NoteText[]): string {
    if (this.start().row.section !== 'joint') return '';
    const named = namesIn(
      texts.map(({ text }) => text),
      [...this.names().values()],
    );
    if (named.length === 0) return '';
    const who = new Intl.ListFormat('en-GB').format(named);
    return ` It names ${who}. A joint note goes by roles (A and B, the parent), so that one of them can be given a copy later that leaves the others out.`;
  }

  protected async sign(): Promise<void> {
    const engine = this.engine();
    if (!engine || this.over() || this.disputed().length > 0) return this.toFirst('section[aria-label]');
    const { format, section } = this.start().row;
    const texts = this.fields().map(({ key }) => ({ key, text: engine.textOf(key) }));
    this.missing.set(missingTexts({ format, section, texts }));
    if (this.missing().length > 0) return this.toFirst(`[data-note-key="${this.missing()[0]}"]`);
    const sure = await this.work.ask({
      title: 'Sign this note?',
      text: `Your name, your credential and this moment are put under it, and it is locked. You can reopen it for a short while, until somebody else has read it.${this.named(texts)}`,
      confirm: 'Sign',
    });
    if (sure) await this.signing.run();
  }

  protected async pullIn(): Promise<void> {
    const { PullInSheet } = await import('./pull-in-sheet');
    const data: PullInData = {
      place: this.place(),
      joint: this.start().row.section === 'joint',
      names: this.names(),
      released: () => this.releasedToTake(),
      pull: (source) => this.act((version) => this.api.pullIn(this.place(), source, version)),
    };
    await this.work.sheet<PullInData, void>(PullInSheet, 'Pull in', data);
  }

  protected async manageSnippets(): Promise<void> {
    if (!this.snippets.hasValue()) return;
    const { SnippetsSheet } = await import('./snippets-sheet');
    const kept = await this.work.sheet(SnippetsSheet, 'Your snippets', this.snippets.value());
    if (kept) this.snippets.reload();
  }

  private begin(): Promise<void> {
    const place = this.place();
    return this.session.begin(place.noteId, openNote(this.start()), {
      of: { caseId: place.caseId },
      load: async () => openNote(await this.api.read(place)),
      save: (texts, version) => this.api.save(place, texts, version),
    });
  }

  private async signNow(): Promise<void> {
    const isReady = (): boolean => this.note().row.state === NoteState.readyToSign;
    await this.engine()?.act((at) => this.api.sign(this.place(), at, isReady()));
    const waits = this.note().row.state === NoteState.awaitingCosign;
    this.work.said(waits ? 'Signed. It waits for a co-signature now.' : 'Signed');
  }

  private async act(deed: (version: number) => ReturnType<NotesApi['pullIn']>): Promise<void> {
    await this.engine()?.act(({ version }) => deed(version));
  }

  private releasedToTake(): Note['releasedHere'] {
    const { pullIns, releasedHere } = this.note();
    const taken = new Set(pullIns.map(({ releaseId }) => releaseId));
    return releasedHere.filter(({ id }) => !taken.has(id));
  }

  private step(by: 1 | -1): void {
    const areas = [...this.host.nativeElement.querySelectorAll('textarea')];
    const at = areas.indexOf(document.activeElement as HTMLTextAreaElement);
    areas[at < 0 ? 0 : Math.min(areas.length - 1, Math.max(0, at + by))]?.focus();
  }

  private toFirst(selector: string): void {
    const look = (): void => {
      this.host.nativeElement.querySelector<HTMLElement>(selector)?.focus();
    };
    afterNextRender(look, { injector: this.injector });
  }
}

import {
  Component,
  DestroyRef,
  ElementRef,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import type { NoteField, Snippet } from '@reknit/sessions/model';
import type { NoteEngine } from '../draft/note-engine';
import { snippetsFor, tokenBefore } from './snippet-token';

/**
 * One text of a note: plain, growing with what is in it. Keys are listened to past the framework and the text is fetched only when it
 * is saved, so that ten thousand words type like ten. Typing `/name` offers a standing phrase.
 */
@Component({
  selector: 'rk-note-text',
  template: `
    <label class="rk-label" [attr.for]="id()">
      {{ field().label }}
      @if (!field().required) {
        <span class="optional">(optional)</span>
      }
    </label>
    <p class="rk-fine" [id]="id() + '-prompt'">{{ field().prompt }}</p>
    <textarea
      #area
      class="rk-input"
      rows="1"
      [id]="id()"
      [class.short]="!long()"
      [readonly]="readonly()"
      [attr.data-note-key]="field().key"
      [attr.aria-describedby]="id() + '-prompt' + (missing() ? ' ' + id() + '-missing' : '')"
      [attr.aria-invalid]="missing() ? 'true' : null"
      [attr.aria-controls]="offered().length ? id() + '-snippets' : null"
      [attr.aria-activedescendant]="offered().length ? id() + '-snippet-' + chosen() : null"
    ></textarea>
    @if (missing()) {
      <p class="rk-field-error" [id]="id() + '-missing'">Write something here before you sign.</p>
    }
    @if (offered().length > 0) {
      <ul #menu class="menu" role="listbox" [id]="id() + '-snippets'" aria-label="Snippets">
        @for (one of offered(); track one.shortcut; let index = $index) {
          <li
            role="option"
            [id]="id() + '-snippet-' + index"
            [attr.aria-selected]="index === chosen()"
            (mousedown)="$event.preventDefault(); insert(one)"
          >
            <span class="rk-strong">/{{ one.shortcut }}</span>
            <span class="start">{{ one.text.slice(0, 80) }}</span>
          </li>
        }
      </ul>
    }
  `,
  styleUrl: './note-text.css',
})
export class NoteTextArea {
  readonly field = input.required<NoteField>();
  readonly engine = input.required<NoteEngine>();
  readonly snippets = input<readonly Snippet[]>([]);
  /** A text with a page of room, or one line. */
  readonly long = input(true);
  readonly readonly = input(false);
  readonly missing = input(false);
  private readonly area = viewChild.required<ElementRef<HTMLTextAreaElement>>('area');
  private readonly menu = viewChild<ElementRef<HTMLElement>>('menu');
  private readonly token = signal<string | undefined>(undefined);
  protected readonly chosen = signal(0);
  protected readonly id = computed(() => `note-${this.field().key}`);
  protected readonly offered = computed(() => {
    const token = this.token();
    return token === undefined ? [] : snippetsFor(token, this.snippets());
  });

  constructor() {
    const destroyed = inject(DestroyRef);
    afterNextRender(() => {
      const area = this.area().nativeElement;
      const typed = (event: Event): void => this.typed(area, event as InputEvent);
      const pressed = (event: KeyboardEvent): void => this.pressed(event);
      const left = (): void => this.token.set(undefined);
      area.addEventListener('input', typed);
      area.addEventListener('keydown', pressed);
      area.addEventListener('blur', left);
      destroyed.onDestroy(() => {
        area.removeEventListener('input', typed);
        area.removeEventListener('keydown', pressed);
        area.removeEventListener('blur', left);
      });
    });
    // Under the last line of a phone's page it would lie behind the bar.
    effect(() => this.menu()?.nativeElement.scrollIntoView({ block: 'nearest' }));
    effect(() => {
      const text = this.engine().texts()[this.field().key] ?? '';
      untracked(() => this.fill(this.area().nativeElement, text));
    });
  }

  /** Puts a standing phrase where the caret is, in the place of what was typed for it. */
  protected insert({ text }: Snippet): void {
    const area = this.area().nativeElement;
    const length = this.token()?.length ?? -1;
    const caret = area.selectionStart;
    area.setRangeText(text, caret - length - 1, caret, 'end');
    this.token.set(undefined);
    this.tell(area);
  }

  private typed(area: HTMLTextAreaElement, { data }: InputEvent): void {
    this.tell(area);
    if (this.token() === undefined && data !== '/') return;
    this.token.set(tokenBefore(area.value, area.selectionStart));
    this.chosen.set(0);
  }

  private tell(area: HTMLTextAreaElement): void {
    this.engine().typed(this.field().key, () => area.value);
  }

  private pressed(event: KeyboardEvent): void {
    const offered = this.offered();
    if (offered.length === 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const one = offered[this.chosen()];
    if (step !== undefined) this.chosen.update((at) => (at + step + offered.length) % offered.length);
    else if ((event.key === 'Enter' || event.key === 'Tab') && one) this.insert(one);
    else if (event.key === 'Escape') this.token.set(undefined);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** What came from elsewhere; what stands here already is left alone, so that the caret stays where it is. */
  private fill(area: HTMLTextAreaElement, text: string): void {
    if (area.value === text) return;
    const { selectionStart, selectionEnd } = area;
    area.value = text;
    area.setSelectionRange(selectionStart, selectionEnd);
  }
}

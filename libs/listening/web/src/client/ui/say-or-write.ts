import {
  Component,
  DestroyRef,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  type OnInit,
} from '@angular/core';
import { FormField, FormRoot, form } from '@angular/forms/signals';
import type { MoveRound } from '@reknit/listening/model';
import { focusFirstError, serverFaults } from '@reknit/shared/web-kernel';
import { Control, Field } from '@reknit/shared/web-ui';
import { Room } from '../room/room';
import { readBy } from '../room/room-words';
import { wordsSchema, type WordsModel } from '../steps/words-form';

/**
 * One step done in words: typed, or said aloud and ticked. What is typed is kept when the floor moves on first, and is there
 * again when the same step comes back.
 */
@Component({
  selector: 'rk-say-or-write',
  imports: [FormField, FormRoot, Control, Field],
  template: `
    <form [formRoot]="form">
      <rk-field [label]="label()" [help]="help()" [seenBy]="seenBy()">
        <textarea rkControl class="rk-input-words" rows="4" [formField]="form.text"></textarea>
      </rk-field>
      <ng-content />
      <div class="ways">
        <button class="rk-button rk-primary rk-button-large" [disabled]="room.moving.pending()">
          {{ done() }}
        </button>
        <button type="button" class="rk-button" [disabled]="room.moving.pending()" (click)="sayAloud()">
          {{ aloud() }}
        </button>
      </div>
    </form>
  `,
  styleUrl: '../steps/step.css',
})
export class SayOrWrite implements OnInit {
  protected readonly room = inject(Room);
  readonly kind = input.required<'say' | 'reflect' | 'makeSense'>();
  readonly label = input.required<string>();
  readonly help = input<string>();
  readonly limits = input.required<{ readonly min?: number; readonly max: number }>();
  /** On the button: what being finished means here. */
  readonly done = input.required<string>();
  readonly aloud = input.required<string>();
  readonly typed = output<string>();

  private sent = false;
  private readonly model = signal<WordsModel>({ text: '' });
  protected readonly form = form(
    this.model,
    wordsSchema(() => this.limits()),
    {
      submission: { action: () => this.send(), onInvalid: () => focusFirstError(this.form) },
    },
  );
  protected readonly seenBy = computed(() => readBy(this.room.now()));

  constructor() {
    effect(() => this.typed.emit(this.model().text));
    inject(DestroyRef).onDestroy(() => {
      const text = this.model().text.trim();
      if (!this.sent && text !== '') this.room.keep({ kind: this.kind(), text });
    });
  }

  ngOnInit(): void {
    const draft = this.kind() === 'say' ? this.room.now().draft : undefined;
    const text = draft || this.room.takeBack(this.kind());
    if (text) this.model.set({ text });
  }

  /** The time to speak has run out: what is there is what was said; who wrote nothing has been speaking. */
  async finish(): Promise<void> {
    const text = this.model().text.trim();
    this.sent = true;
    await this.room.moveQuietly(text ? { kind: this.kind(), text } : { kind: 'timeUp' });
  }

  protected async sayAloud(): Promise<void> {
    await this.move({ kind: this.kind(), spoken: true });
  }

  private async send(): Promise<ReturnType<typeof serverFaults>> {
    return this.move({ kind: this.kind(), text: this.model().text.trim() });
  }

  private async move(body: MoveRound): Promise<ReturnType<typeof serverFaults>> {
    this.sent = true;
    const outcome = await this.room.move(body);
    if (outcome.ok) return undefined;
    this.sent = false;
    return serverFaults(this.form, outcome.problem);
  }
}

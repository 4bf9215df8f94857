import {
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { fieldAt, type CompiledForm } from '@reknit/exercises/model';
import { HOMEWORK_LIMITS } from '@reknit/homework/model';
import { Icon } from '@reknit/shared/web-ui';
import { readerMark } from '../data/field-readers';

/** What stands under one answer for the care team: who else reads it, and what is said about it. */
@Component({
  selector: 'rk-answer-side',
  imports: [Icon],
  templateUrl: './answer-side.html',
  styleUrl: './answer-side.css',
})
export class AnswerSide {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(Injector);
  readonly form = input.required<CompiledForm>();
  readonly path = input.required<string>();
  readonly prompt = input.required<string>();
  /** Who wrote the answer. */
  readonly name = input.required<string>();
  /** What is said about it so far; undefined when nothing is. */
  readonly comment = input<string>();
  readonly editable = input.required<boolean>();
  /** The comment as typed; undefined takes it away. */
  readonly commented = output<string | undefined>();

  protected readonly most = HOMEWORK_LIMITS.comment.max;
  protected readonly opened = signal(false);
  private readonly field = computed(() => fieldAt(this.form(), this.path()));
  protected readonly mark = computed(() => {
    const field = this.field();
    const whole = !field || field.type === 'group' || field.type === 'list' || field.type === 'info';
    return whole ? '' : readerMark(field, this.name());
  });
  /** Whole answers and whole rows are commented on, not every part of a row. */
  protected readonly commentable = computed(() => {
    const parts = this.path().split('.');
    const field = this.field();
    if (parts.length === 1) return field?.type !== 'list';
    return parts.length === 2 && /^\d+$/.test(parts[1] ?? '');
  });

  protected open(): void {
    this.opened.set(true);
    this.commented.emit('');
    const focus = (): void => this.host.nativeElement.querySelector('textarea')?.focus();
    afterNextRender({ read: focus }, { injector: this.injector });
  }

  protected remove(): void {
    this.opened.set(false);
    this.commented.emit(undefined);
  }
}

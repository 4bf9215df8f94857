import { Component, computed, input, output } from '@angular/core';

/** A few short lines, one below the other, each on a line of its own. */
@Component({
  selector: 'rk-lines-field',
  template: `
    <label>
      <span class="rk-label">{{ label() }}</span>
      <span class="rk-fine">One on each line. May be left empty.</span>
      <textarea class="rk-input" rows="3" [value]="text()" (input)="write($event)"></textarea>
    </label>
  `,
  styles: `
    label {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-1);
    }
  `,
})
export class LinesField {
  readonly label = input.required<string>();
  readonly lines = input.required<readonly string[]>();
  readonly written = output<readonly string[]>();
  private held: string | undefined;
  /**
   * What is typed stays as typed while it is: an empty last line is the beginning of the next. What is put in from beside it
   * takes its place.
   */
  protected readonly text = computed(() => {
    const lines = this.lines().join('\n');
    return this.held !== undefined && read(this.held).join('\n') === lines ? this.held : lines;
  });

  protected write(event: Event): void {
    this.held = (event.target as HTMLTextAreaElement).value;
    this.written.emit(read(this.held));
  }
}

function read(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

import { Service, signal } from '@angular/core';
import type { NoteFormat } from '@reknit/sessions/model';

/** The format somebody used last in this window: most people write in one. */
@Service()
export class LastFormat {
  private readonly last = signal<NoteFormat>('dap');
  readonly format = this.last.asReadonly();

  keep(format: NoteFormat): void {
    this.last.set(format);
  }
}

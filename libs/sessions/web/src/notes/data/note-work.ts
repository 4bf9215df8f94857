import { Service, inject, type Type } from '@angular/core';
import { Toasts } from '@reknit/shared/web-ui';
import { Confirm, SideSheets, type Question } from '@reknit/shared/web-ui/overlays';

/** Quick work beside a note: ask, open a sheet, say that it happened. */
@Service()
export class NoteWork {
  private readonly sheets = inject(SideSheets);
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);

  ask(question: Question): Promise<boolean> {
    return this.confirm.ask(question);
  }

  sheet<Data, Answer>(content: Type<unknown>, label: string, data: Data): Promise<Answer | undefined> {
    return this.sheets.open<Data, Answer>(content, { label, data });
  }

  said(text: string): void {
    this.toasts.show(text);
  }
}

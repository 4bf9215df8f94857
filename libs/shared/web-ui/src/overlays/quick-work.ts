import { Service, inject, type Type } from '@angular/core';
import { Confirm, type Question } from './confirm';
import { SideSheets } from './side-sheet';
import { Toasts } from './toasts';

/** Quick work beside the page: ask, do, say that it happened. */
@Service()
export class QuickWork {
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

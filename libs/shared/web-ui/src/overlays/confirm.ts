import { DOCUMENT, Injector, Service, inject } from '@angular/core';

export interface Question {
  readonly title: string;
  /** What will happen, plainly. */
  readonly text: string;
  /** The verb on the button: "Withdraw", never "OK". */
  readonly confirm: string;
  readonly cancel?: string;
  /** True for what cannot be taken back. */
  readonly grave?: boolean;
}

/**
 * Asks before something that cannot simply be undone. Resolves `true` only on the named verb. What shows the question is
 * fetched with the first one; where it cannot be fetched, the browser asks in its own way, so that no button stays mute.
 */
@Service()
export class Confirm {
  private readonly injector = inject(Injector);
  private readonly document = inject(DOCUMENT);

  async ask(question: Question): Promise<boolean> {
    const asked = await import('./confirm-dialog').catch(() => undefined);
    if (asked) return asked.askIn(this.injector, question);
    return this.document.defaultView?.confirm(`${question.title}\n\n${question.text}`) ?? false;
  }
}

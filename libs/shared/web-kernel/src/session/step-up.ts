import { HttpClient } from '@angular/common/http';
import { DOCUMENT, Injector, Service, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { SESSION_PATHS } from './signed-in-person';

/**
 * Asks for the password again where something is done in a person's name. What shows the question is fetched with the first one.
 * However many calls wait for the answer, it is asked once.
 */
@Service()
export class StepUp {
  private readonly injector = inject(Injector);
  private readonly http = inject(HttpClient);
  private readonly paths = inject(SESSION_PATHS);
  private readonly document = inject(DOCUMENT);
  private asking: Promise<boolean> | undefined;
  private times = 0;
  /** Where the person was last. */
  private last: EventTarget | null = null;

  constructor() {
    this.document.addEventListener('focusin', ({ target }) => (this.last = target));
  }

  /** How often the session of this page went on under a new token. */
  get renewals(): number {
    return this.times;
  }

  /** Whether the person gave it; false when they would rather not, or when it cannot be asked for. */
  confirm(): Promise<boolean> {
    this.asking ??= this.ask().finally(() => (this.asking = undefined));
    return this.asking;
  }

  /** Gives the password; rejects with an `HttpProblem` when it is not theirs or cannot be looked at now. */
  async prove(password: string): Promise<void> {
    await firstValueFrom(this.http.post<void>(this.paths.stepUp, { password }));
    this.times += 1;
  }

  private async ask(): Promise<boolean> {
    const before = this.last;
    const dialog = await import('./step-up-dialog').catch(() => undefined);
    const given = dialog ? await dialog.askIn(this.injector) : false;
    if (!given) this.goBack(before);
    return given;
  }

  /** To the button it began with: it could not hold the focus while it waited, and can again a moment later. */
  private goBack(before: EventTarget | null): void {
    setTimeout(() => {
      const nowhere = this.document.activeElement === this.document.body;
      if (nowhere && before instanceof HTMLElement) before.focus();
    });
  }
}

import { HttpClient } from '@angular/common/http';
import { DOCUMENT, Injector, Service, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { SESSION_PATHS } from './signed-in-person';

const REMEMBERED = 8;
/** In milliseconds; together as long as somebody would wait before going on by themselves. */
const BETWEEN_TRIES = 50;
const MOST_TRIES = 40;

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
  /** Where the person was, newest first: a question that was closed since is not there any more. */
  private been: readonly EventTarget[] = [];

  constructor() {
    this.document.addEventListener('focusin', ({ target }) => {
      if (target) this.been = [target, ...this.been].slice(0, REMEMBERED);
    });
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
    const been = this.been;
    const dialog = await import('./step-up-dialog').catch(() => undefined);
    const given = dialog ? await dialog.askIn(this.injector) : false;
    if (!given) this.goBack(been);
    return given;
  }

  /** To the button it began with: it cannot hold the focus as long as it waits, and can a moment later. */
  private goBack(been: readonly EventTarget[], tries = MOST_TRIES): void {
    const before = been.find((one): one is HTMLElement => one instanceof HTMLElement && one.isConnected);
    setTimeout(() => {
      if (!before || this.document.activeElement !== this.document.body) return;
      before.focus();
      if (this.document.activeElement !== before && tries > 0) this.goBack(been, tries - 1);
    }, BETWEEN_TRIES);
  }
}

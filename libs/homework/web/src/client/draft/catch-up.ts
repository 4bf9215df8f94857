import { EnvironmentInjector, Service, effect, inject, signal, untracked } from '@angular/core';
import { Network } from '@reknit/shared/web-kernel/start';
import { Toasts } from '@reknit/shared/web-ui';
import { DraftVault } from '@reknit/shared/web-kernel/drafts';

/**
 * Looks, when a page opens and whenever the network is back, whether this device still has something to send, and sends
 * it. Provided by the page, together with the vault.
 */
@Service({ autoProvided: false })
export class CatchUp {
  private readonly vault = inject(DraftVault);
  private readonly injector = inject(EnvironmentInjector);
  private readonly toasts = inject(Toasts);
  private readonly network = inject(Network);
  private readonly reached = signal(0);
  private underWay = false;

  /** How many pieces of homework have reached the server by this so far. */
  readonly count = this.reached.asReadonly();

  constructor() {
    effect(() => {
      if (this.network.online()) untracked(() => void this.run());
    });
  }

  private async run(): Promise<void> {
    if (this.underWay || (await this.vault.waiting()).length === 0) return;
    this.underWay = true;
    const { replayKept } = await import('./draft-replay');
    const replayed = await replayKept(this.injector).finally(() => (this.underWay = false));
    for (const { title, kind } of replayed)
      this.toasts.show(`You are back online. “${title}” ${kind === 'sent' ? 'has been sent' : 'is saved'}.`);
    this.reached.update((count) => count + replayed.length);
  }
}

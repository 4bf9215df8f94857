import { DOCUMENT, DestroyRef, Service, effect, inject, untracked } from '@angular/core';
import { emptyAnswers, validate, type CompiledForm } from '@reknit/exercises/model';
import type { MyHomework } from '@reknit/homework/model';
import { IdSource, Network } from '@reknit/shared/web-kernel/start';
import { DraftChannel, DraftVault } from '@reknit/shared/web-kernel/drafts';
import { MyHomeworkApi } from '../data/my-homework-api';
import type { KeptDraft } from './kept-draft';
import { DraftEngine, type EngineStart } from './draft-engine';

/** Makes draft engines out of what the browser has. */
@Service({ autoProvided: false })
export class DraftEngines {
  private readonly api = inject(MyHomeworkApi);
  private readonly vault = inject(DraftVault);
  private readonly channel = inject(DraftChannel);
  private readonly ids = inject(IdSource);

  /** Goes on from what the server holds and what this device had kept. */
  async begin(homework: Pick<MyHomework, 'id' | 'draft'>, form: CompiledForm): Promise<DraftEngine> {
    const { id, draft } = homework;
    const shelf = await this.vault.open<KeptDraft>(id);
    const ports = {
      transport: this.api.draftOf(id),
      shelf,
      tabs: { tell: (revision: number) => this.channel.tell(id, revision) },
      newKey: () => this.ids.next(),
    };
    return new DraftEngine(ports, {
      ...startOf(form),
      participationId: id,
      view: draft,
      kept: shelf.kept,
      step: draft?.step ?? form.steps[0]?.key ?? '',
    });
  }
}

function startOf(form: CompiledForm): Pick<EngineStart, 'defaults' | 'fits'> {
  return {
    defaults: emptyAnswers(form),
    fits: (field, value) => value === null || validate(form, { [field]: value }, 'draft').ok,
  };
}

/**
 * The draft of the page that is open: saved when the page is hidden, tried again when the network is back, refreshed when
 * another tab has saved, and let go of when the page is left. Provided by the page.
 */
@Service({ autoProvided: false })
export class DraftSession {
  private readonly document = inject(DOCUMENT);
  private readonly engines = inject(DraftEngines);
  private readonly channel = inject(DraftChannel);
  private readonly network = inject(Network);
  private engine: DraftEngine | undefined;
  private gone = false;

  constructor() {
    const { document } = this;
    const onHide = (): void => void (document.visibilityState === 'hidden' && this.engine?.flush());
    const onUnload = (event: Event): void => void (this.engine?.atRisk && event.preventDefault());
    document.addEventListener('visibilitychange', onHide);
    document.defaultView?.addEventListener('beforeunload', onUnload);
    effect(() => {
      if (this.network.online()) untracked(() => void this.engine?.again());
    });
    inject(DestroyRef).onDestroy(() => {
      this.gone = true;
      document.removeEventListener('visibilitychange', onHide);
      document.defaultView?.removeEventListener('beforeunload', onUnload);
      void this.engine?.leave();
    });
  }

  async begin(homework: MyHomework, form: CompiledForm): Promise<DraftEngine> {
    const engine = await this.engines.begin(homework, form);
    if (this.gone) await engine.leave();
    else {
      this.engine = engine;
      this.channel.listen(homework.id, (revision) => void engine.refresh(revision));
    }
    return engine;
  }
}

/** What a page provides to work with drafts. */
export const DRAFTING = [DraftVault, DraftChannel, DraftEngines] as const;

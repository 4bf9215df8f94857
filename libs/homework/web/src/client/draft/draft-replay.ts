import { EnvironmentInjector, Service, createEnvironmentInjector, inject } from '@angular/core';
import { compile, type FormDefinition } from '@reknit/exercises/model';
import { DraftVault } from '@reknit/shared/web-kernel/drafts';
import { MyHomeworkApi } from '../data/my-homework-api';
import { DRAFTING, DraftEngines } from './draft-session';
import type { HandedIn } from './draft-ports';

export interface Replayed {
  readonly title: string;
  readonly kind: 'saved' | 'sent';
}

/**
 * Sends what this device has kept since the network was away, without the page on which it was written. What needs a
 * person to choose, and what the server does not take, stays kept until they open it.
 */
@Service({ autoProvided: false })
export class DraftReplay {
  private readonly api = inject(MyHomeworkApi);
  private readonly vault = inject(DraftVault);
  private readonly engines = inject(DraftEngines);
  private underWay: Promise<readonly Replayed[]> | undefined;

  /** Answers what reached the server by this. A second call meanwhile gets the same answer. */
  run(): Promise<readonly Replayed[]> {
    this.underWay ??= this.all().finally(() => (this.underWay = undefined));
    return this.underWay;
  }

  private async all(): Promise<readonly Replayed[]> {
    const replayed: Replayed[] = [];
    for (const id of await this.vault.waiting()) {
      const done = await this.one(id).catch(() => undefined);
      if (done) replayed.push(done);
    }
    return replayed;
  }

  private async one(id: string): Promise<Replayed | undefined> {
    const homework = await this.api.read(id);
    const form = compile(homework.definition as FormDefinition, homework.relationType);
    const engine = await this.engines.begin(homework, form);
    const queued = engine.queued();
    const waited = queued || engine.saving().kind !== 'saved';
    const outcome = await engine.again();
    await engine.leave();
    if (queued) return isIn(outcome) ? { title: homework.title, kind: 'sent' } : undefined;
    return waited && engine.saving().kind === 'saved' ? { title: homework.title, kind: 'saved' } : undefined;
  }
}

function isIn(outcome: HandedIn | undefined): boolean {
  return outcome?.kind === 'sent' || outcome?.kind === 'already';
}

/** One replay from wherever the page is. Loaded when there is something to send: it brings the form engine with it. */
export async function replayKept(around: EnvironmentInjector): Promise<readonly Replayed[]> {
  const own = createEnvironmentInjector([...DRAFTING, DraftReplay], around);
  try {
    return await own.get(DraftReplay).run();
  } finally {
    own.destroy();
  }
}

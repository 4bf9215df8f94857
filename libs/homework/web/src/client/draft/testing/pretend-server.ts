import {
  EMPTY_DRAFT,
  HomeworkProblem,
  conflictsOf,
  mergeDraft,
  type DraftView,
  type KeptDraft as ServerDraft,
  type Receipt,
  type SaveDraft,
  type SavedDraft,
} from '@reknit/homework/model';
import { HttpProblem } from '@reknit/shared/web-kernel/start';
import type { DraftShelf } from '@reknit/shared/web-kernel/drafts';
import type { DraftTransport } from '../draft-ports';
import type { KeptDraft } from '../kept-draft';

type Weather = 'fine' | 'no-answer' | 'offline' | 'locked' | 'slow' | 'broken';

/**
 * A server that merges with the very rules of the real one, behind a network with weather: `offline` reaches nothing,
 * `no-answer` does the work and loses the reply, `locked` and `slow` hold the request until `release`.
 */
export class PretendServer {
  weather: Weather = 'fine';
  status = 'in_progress';
  draft: ServerDraft = EMPTY_DRAFT;
  readonly saves: SaveDraft[] = [];
  readonly entries = new Map<string, Readonly<Record<string, unknown>>>();
  submissions = 0;
  private held: (() => void)[] = [];

  readonly transport: DraftTransport = {
    load: () => this.over(() => ({ status: this.status as 'in_progress', draft: this.view() })),
    save: (body) => this.over(() => this.save(body)),
    submit: (answers, key) => this.over(() => this.submit(answers, key)),
  };

  /** Another device saves. */
  elsewhere(changes: Readonly<Record<string, unknown>>, baseRevision = this.draft.revision): void {
    this.save({ baseRevision, changes, step: 'one' }, false);
  }

  view(): DraftView | undefined {
    if (this.draft.revision === 0) return undefined;
    return {
      answers: this.draft.answers,
      revision: this.draft.revision,
      conflicts: conflictsOf(this.draft),
      step: 'one',
      savedAt: '2026-03-05T09:00:00.000Z',
    };
  }

  /** Lets through what was held back. */
  release(): void {
    this.weather = 'fine';
    const held = this.held;
    this.held = [];
    for (const go of held) go();
  }

  private async over<Answer>(work: () => Answer): Promise<Answer> {
    await Promise.resolve();
    if (this.weather === 'offline') throw new HttpProblem('unreachable', 0);
    if (this.weather === 'broken') throw new HttpProblem('unexpected', 500);
    if (this.weather === 'locked' || this.weather === 'slow')
      await new Promise<void>((go) => this.held.push(go));
    const answer = work();
    if (this.weather === 'no-answer') throw new HttpProblem('unreachable', 0);
    return answer;
  }

  private save(body: SaveDraft, counted = true): SavedDraft {
    if (counted) this.saves.push(body);
    if (this.entries.size > 0) throw new HttpProblem(HomeworkProblem.alreadySubmitted, 409);
    const merged = mergeDraft(this.draft, JSON.parse(JSON.stringify(body)) as SaveDraft);
    if (!merged.ok) throw new HttpProblem(merged.problem.code, 409);
    this.draft = merged.value;
    return {
      answers: this.draft.answers,
      revision: this.draft.revision,
      conflicts: conflictsOf(this.draft),
      step: body.step,
      savedAt: '2026-03-05T09:00:00.000Z',
    };
  }

  private submit(answers: Readonly<Record<string, unknown>>, key: string): Receipt {
    this.submissions++;
    if (!this.entries.has(key) && this.entries.size > 0)
      throw new HttpProblem(HomeworkProblem.alreadySubmitted, 409);
    if (answers['refuse']) throw new HttpProblem(HomeworkProblem.answersInvalid, 422, '', { refuse: [] });
    this.entries.set(key, answers);
    return {
      entryId: 'entry-1',
      number: 1,
      submittedAt: '2026-03-05T09:05:00.000Z',
      late: false,
      readers: ['Ilse Brandt'],
    };
  }
}

/** What a device keeps, in memory; `full` keeps nothing. */
export class PretendShelf implements DraftShelf<KeptDraft> {
  kept: KeptDraft | undefined;
  full = false;

  keep(draft: KeptDraft): Promise<boolean> {
    if (!this.full) this.kept = JSON.parse(JSON.stringify(draft)) as KeptDraft;
    return Promise.resolve(!this.full);
  }

  forget(): Promise<void> {
    this.kept = undefined;
    return Promise.resolve();
  }
}

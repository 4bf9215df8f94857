import { NoteProblem, type NoteSaved, type NoteText } from '@reknit/sessions/model';
import { SharedProblem } from '@reknit/shared/model';
import { HttpProblem } from '@reknit/shared/web-kernel/start';
import type { DraftShelf } from '@reknit/shared/web-kernel/drafts';
import type { KeptNote } from '../note-copy';
import type { Written } from '../note-ports';

const AT = '2026-03-05T09:00:00.000Z';

/** One note on a server that refuses a save over another version, goes silent or loses its answer as it is told. */
export class PretendNoteServer {
  texts: readonly NoteText[] = [];
  version = 1;
  weather: 'fine' | 'offline' | 'no-answer' = 'fine';
  locked = false;
  readonly saves: (readonly NoteText[])[] = [];

  view(): Written {
    const { version, texts } = this;
    return { version, revision: version, texts, changedAt: AT, writable: !this.locked };
  }

  textOf(key: string): string {
    return this.texts.find((text) => text.key === key)?.text ?? '';
  }

  /** Somebody writes one text from elsewhere. */
  elsewhere(key: string, text: string): void {
    this.texts = [...this.texts.filter((one) => one.key !== key), { key, text }];
    this.version += 1;
  }

  readonly load = async (): Promise<Written> => {
    await Promise.resolve();
    if (this.weather === 'offline') throw new HttpProblem('unreachable', 0);
    return this.view();
  };

  readonly save = async (texts: readonly NoteText[], version: number): Promise<NoteSaved> => {
    await Promise.resolve();
    if (this.weather === 'offline') throw new HttpProblem('unreachable', 0);
    if (this.locked) throw new HttpProblem(NoteProblem.locked, 409);
    if (version !== this.version) throw new HttpProblem(SharedProblem.versionStale, 409);
    this.saves.push(texts);
    this.texts = texts;
    this.version += 1;
    if (this.weather === 'no-answer') throw new HttpProblem('unreachable', 0);
    return { id: 'n1', version: this.version, revision: this.version, savedAt: AT };
  };
}

export class PretendNoteShelf implements DraftShelf<KeptNote> {
  kept: KeptNote | undefined;

  readonly keep = (draft: KeptNote): Promise<boolean> => {
    this.kept = JSON.parse(JSON.stringify(draft)) as KeptNote;
    return Promise.resolve(true);
  };

  readonly forget = (): Promise<void> => {
    this.kept = undefined;
    return Promise.resolve();
  };
}

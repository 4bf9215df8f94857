import { Injectable } from '@nestjs/common';
import { canonicalText, type Snippet, type Snippets } from '@reknit/sessions/model';
import {
  Clock,
  fieldProblem,
  ProblemException,
  Sealing,
  Sql,
  statement,
  type Actor,
} from '@reknit/shared/api-kernel';
import { SharedProblem, type Instant } from '@reknit/shared/model';

const LOOK = statement(
  'note.look-at-snippets',
  'select content, version, changed_at as "changedAt" from note_snippets where practice_id = $1 and account_id = $2',
);
const ADD = statement(
  'note.first-snippets',
  `insert into note_snippets (practice_id, account_id, content, version, changed_at) values ($1, $2, $3, 1, $4) on conflict do nothing`,
);
const PUT = statement(
  'note.put-snippets',
  `update note_snippets set content = $3, version = version + 1, changed_at = $4
   where practice_id = $1 and account_id = $2 and version = $5`,
);

interface Row {
  readonly content: Buffer;
  readonly version: number;
  readonly changedAt: Date;
}

/** A phrase, and since when it has stood in these words. */
export interface StandingPhrase extends Snippet {
  readonly since: Instant;
}

interface Kept {
  readonly version: number;
  readonly phrases: readonly StandingPhrase[];
}

/** Somebody's standing phrases: theirs, and sealed like what they are used for. */
@Injectable()
export class NoteSnippets {
  constructor(
    private readonly sql: Sql,
    private readonly sealing: Sealing,
    private readonly clock: Clock,
  ) {}

  async read(actor: Actor): Promise<Snippets> {
    const { version, phrases } = await this.kept(actor);
    return { version, snippets: phrases.map(({ shortcut, text }) => ({ shortcut, text })) };
  }

  async keep(actor: Actor, snippets: readonly Snippet[], expected: number): Promise<Snippets> {
    requireDistinct(snippets);
    const before = new Map((await this.kept(actor)).phrases.map(({ text, since }) => [text, since]));
    const now = this.clock.now();
    const kept = snippets.map(({ shortcut, text: typed }) => {
      const text = canonicalText(typed);
      return { shortcut, text, since: before.get(text) ?? now };
    });
    const own = [actor.practiceId, actor.accountId];
    const place = placeOf(actor, expected + 1);
    const scope = { tree: 'record', accountId: actor.accountId } as const;
    const sealed = await this.sealing.seal(scope, place, JSON.stringify(kept));
    const changed =
      expected === 0
        ? await this.sql.change(ADD, [...own, sealed, now])
        : await this.sql.change(PUT, [...own, sealed, now, expected]);
    if (changed !== 1) throw new ProblemException(SharedProblem.versionStale);
    return { version: expected + 1, snippets: kept.map(({ shortcut, text }) => ({ shortcut, text })) };
  }

  /** Each with the moment since which it stands: words that became a phrase after they were noted about somebody are no phrase. */
  async phrasesOf(actor: Actor): Promise<readonly StandingPhrase[]> {
    return (await this.kept(actor)).phrases;
  }

  private async kept(actor: Actor): Promise<Kept> {
    const row = await this.sql.first<Row>(LOOK, [actor.practiceId, actor.accountId]);
    if (!row) return { version: 0, phrases: [] };
    const text = await this.sealing.open(row.content, placeOf(actor, row.version));
    const since = row.changedAt.toISOString();
    const phrases = JSON.parse(text) as readonly (Snippet & { readonly since?: Instant })[];
    return { version: row.version, phrases: phrases.map((phrase) => ({ since, ...phrase })) };
  }
}

function requireDistinct(snippets: readonly Snippet[]): void {
  snippets.forEach(({ shortcut }, index) => {
    if (snippets.findIndex((other) => other.shortcut === shortcut) !== index)
      throw fieldProblem(`snippets.${index}.shortcut`, 'twice');
  });
}

const placeOf = (actor: Actor, revision: number) => ({
  table: 'note_snippets',
  column: 'content',
  rowId: actor.accountId,
  revision,
});

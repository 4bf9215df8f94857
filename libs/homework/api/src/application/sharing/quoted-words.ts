import { Injectable } from '@nestjs/common';
import { quotes, textsOf } from '@reknit/homework/model';
import { Clock, IdSource, Sql, statement, Transactions, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId, ClientId, EntryId } from '@reknit/shared/model';

interface Source {
  readonly id: string;
  readonly answers: Readonly<Record<string, unknown>> | null;
}

/** Everything somebody has accepted to read in this case, also what was withdrawn since: the released parts alone. */
const SOURCES = statement(
  'share.quotable',
  `select g.id, sec.only_paths(e.answers, g.paths) as answers
   from share_grant g
   join share_answer a on a.practice_id = g.practice_id and a.share_id = g.id and a.answer = 'accepted'
   join homework_entry e on e.practice_id = g.practice_id and e.id = g.entry_id
   where g.practice_id = $1 and g.case_id = $2 and g.recipient_client_id = $3`,
);
/** The same over every case somebody is or was in. */
const HEARD = statement(
  'share.heard',
  `select g.id, sec.only_paths(e.answers, g.paths) as answers
   from share_grant g
   join share_answer a on a.practice_id = g.practice_id and a.share_id = g.id and a.answer = 'accepted'
   join homework_entry e on e.practice_id = g.practice_id and e.id = g.entry_id
   where g.practice_id = $1 and g.recipient_client_id = $2`,
);
const NOTE = statement(
  'share.note-quote',
  `insert into share_quote (practice_id, id, case_id, share_id, entry_id, found_at)
   values ($1, $2, $3, $4, $5, $6) on conflict (practice_id, entry_id, share_id) do nothing`,
);

/** What somebody was ever let read, also what was withdrawn since. Says of a text of theirs whether it repeats any of it. */
export interface HeardWords {
  areIn(answer: unknown): boolean;
}

/**
 * Notes that a new entry repeats words its author was let read. The words stay theirs; should they stop being shared, the care
 * team sees that there is a quotation. Which words, is kept nowhere.
 */
@Injectable()
export class QuotedWords {
  constructor(
    private readonly sql: Sql,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {}

  async noteIn(
    entry: { readonly id: EntryId; readonly caseId: CaseId; readonly clientId: ClientId },
    answers: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    await this.transactions.asSystem(async () => {
      const { practiceId } = this.transactions.current().who;
      const sources = await this.sql.rows<Source & Record<string, unknown>>(SOURCES, [
        practiceId,
        entry.caseId,
        entry.clientId,
      ]);
      if (sources.length === 0) return;
      const said = textsOf(answers);
      for (const source of sources.filter((one) => repeats(said, textsOf(one.answers)))) {
        const values = [practiceId, this.ids.next(), entry.caseId, source.id, entry.id, this.clock.now()];
        await this.sql.change(NOTE, values);
      }
    });
  }

  /** Read as the system, because what was withdrawn nobody but its author can read; the statement names nobody but the reader. */
  async heardBy({ practiceId, clientId }: Actor): Promise<HeardWords> {
    const rows = await this.transactions.asSystem(() =>
      this.sql.rows<Source & Record<string, unknown>>(HEARD, [practiceId, clientId ?? null]),
    );
    const heard = rows.flatMap(({ answers }) => textsOf(answers));
    return { areIn: (answer) => heard.length > 0 && repeats(textsOf(answer), heard) };
  }
}

const repeats = (said: readonly string[], heard: readonly string[]): boolean =>
  said.some((text) => heard.some((source) => quotes(text, source)));

import { Injectable } from '@nestjs/common';
import { Templates } from '@reknit/exercises/api';
import { compile, releasableFields } from '@reknit/exercises/model';
import { notFound, Sql, statement, type Actor } from '@reknit/shared/api-kernel';
import type { EntryId, Instant } from '@reknit/shared/model';
import type { MyAssignedPiece } from './assigned-work';
import { QuotedWords } from './sharing/quoted-words';

type Answers = Readonly<Record<string, unknown>>;

/** Of one's own, and no other way: the wall lets nobody write in somebody else's name. */
const KEEP = statement(
  'homework.keep-releasable',
  `insert into homework_entry (practice_id, id, participation_id, case_id, client_id, number, template_code, template_version,
     answers, scores, attention, submitted_at, late)
   select p.practice_id, $4, p.id, p.case_id, p.client_id,
     (select coalesce(max(e.number), 0) + 1 from homework_entry e where e.practice_id = p.practice_id and e.participation_id = p.id),
     h.template_code, h.template_version, $5, '{}', '[]', $6, false
   from participation p join homework h on h.practice_id = p.practice_id and h.id = p.homework_id
   where p.practice_id = $1 and p.client_id = $2 and p.id = $3
   on conflict (practice_id, id) do nothing`,
);

/**
 * Words of somebody that another domain holds and that their author may let others read. Kept as an entry of theirs they go the
 * way of everything that is shared: chosen, seen as the other will see it, held, taken back; read only over a grant.
 */
@Injectable()
export class ReleasableWords {
  constructor(
    private readonly templates: Templates,
    private readonly sql: Sql,
    private readonly quoted: QuotedWords,
  ) {}

  /** Whether the version somebody was given lets this question out at all. */
  async mayRelease(piece: Pick<MyAssignedPiece, 'exercise' | 'relationType'>, key: string): Promise<boolean> {
    const form = compile(await this.templates.get(piece.exercise), piece.relationType);
    return releasableFields(form).some((field) => field.key === key);
  }

  /**
   * In the name of their author. The same id again is the same entry; nothing of how the work stands is changed by it.
   *
   * @throws not-found where the version that was given does not let them out
   */
  async keep(
    actor: Actor,
    piece: MyAssignedPiece,
    words: { readonly id: EntryId; readonly at: Instant; readonly answers: Answers },
  ): Promise<void> {
    for (const key of Object.keys(words.answers)) if (!(await this.mayRelease(piece, key))) throw notFound();
    const { clientId } = actor;
    if (!clientId) throw notFound();
    const kept = [words.id, JSON.stringify(words.answers), words.at];
    const added = await this.sql.change(KEEP, [actor.practiceId, clientId, piece.participationId, ...kept]);
    if (added === 1)
      await this.quoted.noteIn({ id: words.id, caseId: piece.caseId, clientId }, words.answers);
  }
}

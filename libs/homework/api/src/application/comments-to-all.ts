import { Injectable } from '@nestjs/common';
import { SafetyGate } from '@reknit/cases/api';
import {
  commentToAll,
  everybodyHandedIn,
  textsOf,
  type CommentToAll,
  type Together,
  type WrittenStatus,
} from '@reknit/homework/model';
import { Clock, IdSource, orThrow, Sql, statement, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId, ClientId, HomeworkId, ParticipantId, ParticipationId } from '@reknit/shared/model';
import { instantOf } from '../persistence/instants';

interface Part {
  readonly id: ParticipationId;
  readonly participantId: ParticipantId;
  readonly clientId: ClientId;
  readonly name: string;
  readonly status: WrittenStatus;
}

const PARTS = statement(
  'comment-to-all.parts',
  `select p.id, p.participant_id as "participantId", p.client_id as "clientId", k.given_name as name, p.status
   from participation p join client k on k.practice_id = p.practice_id and k.id = p.client_id
   where p.practice_id = $1 and p.homework_id = $2 order by p.id`,
);
const ANSWERS = statement(
  'comment-to-all.answers',
  `select e.answers from homework_entry e join participation p on p.practice_id = e.practice_id and p.id = e.participation_id
   where p.practice_id = $1 and p.homework_id = $2`,
);
const ADD = statement(
  'comment-to-all.add',
  `insert into comment_to_all (practice_id, id, case_id, homework_id, author_id, words, at) values ($1, $2, $3, $4, $5, $6, $7)`,
);
/** What was said to all of the homework `h`, newest first. */
export const SAID_TO_ALL = `(
  select coalesce(jsonb_agg(jsonb_build_object('at', c.at, 'by', b.name, 'words', c.words) order by c.at desc, c.id desc), '[]')
  from comment_to_all c join account b on b.practice_id = c.practice_id and b.id = c.author_id
  where c.practice_id = h.practice_id and c.case_id = h.case_id and c.homework_id = h.id)`;
const SAID = statement(
  'comment-to-all.said',
  `select ${SAID_TO_ALL} as said_to_all from homework h where h.practice_id = $1 and h.id = $2`,
);

/** The column that holds them: moments as the database writes them. */
export interface SaidColumns {
  readonly said_to_all: readonly { readonly at: string; readonly by: string; readonly words: string }[];
}

export function saidToAllOf({ said_to_all: said }: SaidColumns): readonly CommentToAll[] {
  return said.map(({ at, by, words }) => ({ at: instantOf(new Date(at)), by, words }));
}

/** What is said to everybody who takes part in a piece of homework, in the same words. */
@Injectable()
export class CommentsToAll {
  constructor(
    private readonly sql: Sql,
    private readonly gate: SafetyGate,
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {}

  /**
   * In the transaction of the review it goes with, once that is written.
   *
   * @returns everybody it was said to
   * @throws what is wrong with it under `toAll`; the neutral refusal while joint work of these people is not open
   */
  async say(
    actor: Actor,
    of: { readonly caseId: CaseId; readonly homeworkId: HomeworkId },
    said: { readonly words: string; readonly decision: 'accept' | 'return' },
  ): Promise<readonly ClientId[]> {
    const where = [actor.practiceId, of.homeworkId];
    const parts = await this.parts(where);
    const answers = await this.sql.rows<{ answers: unknown }>(ANSWERS, where);
    const words = orThrow(
      commentToAll(said.words, {
        decision: said.decision,
        statuses: parts.map(({ status }) => status),
        texts: answers.flatMap((entry) => textsOf(entry.answers)),
      }),
    );
    await this.gate.requireOpen(
      of.caseId,
      parts.map(({ participantId }) => participantId),
    );
    const about = [of.caseId, of.homeworkId, actor.accountId];
    await this.sql.change(ADD, [actor.practiceId, this.ids.next(), ...about, words, this.clock.now()]);
    return parts.map(({ clientId }) => clientId);
  }

  /** As the care team sees it on the page of one part; undefined where one person works alone. */
  async together(
    actor: Actor,
    of: { readonly id: ParticipationId; readonly caseId: CaseId; readonly homeworkId: HomeworkId },
  ): Promise<Together | undefined> {
    const parts = await this.parts([actor.practiceId, of.homeworkId]);
    if (parts.length < 2) return undefined;
    const people = parts.map(({ participantId }) => participantId);
    return {
      names: parts.map(({ name }) => name),
      handedIn: everybodyHandedIn(parts.map(({ status }) => status)),
      open: await this.gate.isOpen(of.caseId, people),
      said: await this.said(actor, of.homeworkId),
    };
  }

  private async said({ practiceId }: Actor, homeworkId: HomeworkId): Promise<readonly CommentToAll[]> {
    const row = await this.sql.first<SaidColumns & Record<string, unknown>>(SAID, [practiceId, homeworkId]);
    return row ? saidToAllOf(row) : [];
  }

  private parts(where: readonly unknown[]): Promise<readonly Part[]> {
    return this.sql.rows<Part & Record<string, unknown>>(PARTS, where);
  }
}

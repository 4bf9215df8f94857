import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Mail } from '@reknit/identity/api';
import { cosignDueAt } from '@reknit/sessions/model';
import {
  CONFIG,
  Jobs,
  Sql,
  statement,
  type Config,
  type DatabaseActor,
  type JobIds,
} from '@reknit/shared/api-kernel';
import type { Instant } from '@reknit/shared/model';
import type { NoteRecord } from '../persistence/note-row';
import { NoteTimes } from './note-times';

export const COSIGN_DUE = 'note.cosign-due';
export const COSIGN_OVERDUE = 'note.cosign-overdue';

/** Still waiting, as the revision that was signed then. */
const WAITS = statement(
  'note.still-awaits-cosign',
  `select n.author_id as "authorId" from note n
   where n.practice_id = $1 and n.id = $2 and n.state = 'awaiting_cosign' and n.revision = $3`,
);
const ADDITION_WAITS = statement(
  'note.addition-still-awaits-cosign',
  `select w."authorId" from (select sec.author_of_waiting($1, $2) as "authorId") w where w."authorId" is not null`,
);
const SUPERVISORS = statement(
  'note.supervisors-of',
  `select a.email from supervision s join account a on a.practice_id = s.practice_id and a.id = s.supervisor_id and a.status = 'active'
   where s.practice_id = $1 and s.supervisee_id = $2 and s.from_on <= sec.today() and (s.to_on is null or s.to_on > sec.today())
   order by a.id`,
);
const ADMINISTRATORS = statement(
  'note.administrators',
  `select email from account where practice_id = $1 and status = 'active' and 'administrator' = any (roles) and $2::uuid is not null order by id`,
);

/** A co-signature that does not come: a letter to the supervisor when it is due, and to the practice when as long has passed again. */
@Injectable()
export class NoteReminders implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly sql: Sql,
    private readonly mail: Mail,
    private readonly times: NoteTimes,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicOrigin'>,
  ) {}

  onModuleInit(): void {
    this.jobs.define(COSIGN_DUE, (ids, who) => this.remind(ids, who));
    this.jobs.define(COSIGN_OVERDUE, (ids, who) => this.escalate(ids, who));
  }

  /** With the signature that begins the wait. */
  async plan({ id, revision }: NoteRecord, signedAt: Instant): Promise<void> {
    await this.send({ noteId: id, revision: String(revision) }, signedAt);
  }

  /** The same for what stands under a note. */
  async planForAddition(additionId: string, version: number, signedAt: Instant): Promise<void> {
    await this.send({ additionId, version: String(version) }, signedAt);
  }

  private async send(ids: JobIds, signedAt: Instant): Promise<void> {
    const settings = await this.times.settings();
    const due = cosignDueAt(signedAt, settings);
    await this.jobs.send(COSIGN_DUE, ids, { startAfter: due });
    await this.jobs.send(COSIGN_OVERDUE, ids, { startAfter: cosignDueAt(due, settings) });
  }

  private async remind(ids: JobIds, who: DatabaseActor): Promise<void> {
    await this.write(ids, who, SUPERVISORS, {
      subject: 'A note waits for your co-signature in Reknit',
      text: `A note is waiting for you to co-sign it or to return it:\n\n${this.config.publicOrigin}/supervision\n`,
    });
  }

  private async escalate(ids: JobIds, who: DatabaseActor): Promise<void> {
    await this.write(ids, who, ADMINISTRATORS, {
      subject: 'A co-signature is long overdue in Reknit',
      text: `A note has waited twice as long for a co-signature as your practice allows. Please talk to its supervisor.\n\n${this.config.publicOrigin}\n`,
    });
  }

  private async write(
    { noteId, revision, additionId, version }: JobIds,
    { practiceId }: DatabaseActor,
    to: typeof SUPERVISORS,
    letter: { readonly subject: string; readonly text: string },
  ): Promise<void> {
    const waits = await (additionId === undefined
      ? this.sql.first<{ authorId: string }>(WAITS, [practiceId, noteId, Number(revision)])
      : this.sql.first<{ authorId: string }>(ADDITION_WAITS, [additionId, Number(version)]));
    if (!waits) return;
    const rows = await this.sql.rows<{ email: string }>(to, [practiceId, waits.authorId]);
    for (const { email } of rows) await this.mail.send(email, letter);
  }
}

import { Injectable } from '@nestjs/common';
import {
  JOINT_SECTION,
  type NotePullIn,
  type NoteRelease,
  type NoteSection,
  type ReleaseFromNote,
} from '@reknit/sessions/model';
import {
  Clock,
  IdSource,
  Sealing,
  Sql,
  statement,
  Transactions,
  type Actor,
} from '@reknit/shared/api-kernel';
import type { CaseId, ParticipantId } from '@reknit/shared/model';
import { participantOf, type NoteRecord } from './note-row';

/** What is frozen of something pulled in. */
export type PulledContent = Pick<
  NotePullIn,
  'event' | 'happenedAt' | 'subject' | 'count' | 'change' | 'words'
>;

export interface NewPullIn {
  readonly sourceKind: string;
  readonly sourceId: string;
  readonly participantId?: ParticipantId;
  readonly readers: readonly ParticipantId[];
  readonly releaseId?: string;
  readonly content: PulledContent;
}

interface PullInRow {
  readonly id: string;
  readonly sourceKind: string;
  readonly sourceId: string;
  readonly participantId: ParticipantId | null;
  readonly releaseId: string | null;
  readonly content: Buffer;
  readonly pulledBy: string;
  readonly at: Date;
}

interface ReleaseRow {
  readonly id: string;
  readonly noteId: string;
  readonly from: ParticipantId | null;
  readonly to: ParticipantId | null;
  readonly words: Buffer;
  readonly why: Buffer;
  readonly by: string;
  readonly at: Date;
}

const PULL = statement(
  'note.pull-in',
  `insert into note_pull_in (practice_id, id, note_id, case_id, source_kind, source_id, participant_id, readers, release_id, content, pulled_by, at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
);
const PULLED = statement(
  'note.pulled-in',
  `select i.id, i.source_kind as "sourceKind", i.source_id as "sourceId", i.participant_id as "participantId", i.release_id as "releaseId",
     i.content, a.name as "pulledBy", i.at
   from note_pull_in i join account a on a.practice_id = i.practice_id and a.id = i.pulled_by
   where i.practice_id = $1 and i.id = any ($2) order by array_position($2::uuid[], i.id)`,
);
const RELEASE = statement(
  'note.release',
  `insert into note_release (practice_id, id, note_id, case_id, from_participant, to_participant, words, why, agreed, by_account, at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
);
const RELEASES = statement(
  'note.releases',
  `select r.id, r.note_id as "noteId", r.from_participant as "from", r.to_participant as "to", r.words, r.why, a.name as by, r.at
   from note_release r join account a on a.practice_id = r.practice_id and a.id = r.by_account
   where r.practice_id = $1 and r.case_id = $2 order by r.at, r.id`,
);

/** What came into notes from elsewhere, as it was then, and what was released from one section to another. */
@Injectable()
export class NoteCrossings {
  constructor(
    private readonly sql: Sql,
    private readonly sealing: Sealing,
    private readonly transactions: Transactions,
    private readonly ids: IdSource,
    private readonly clock: Clock,
  ) {}

  async pullIn(actor: Actor, note: NoteRecord, pulled: NewPullIn): Promise<string> {
    const id = this.ids.next();
    const scope = { tree: 'record', caseId: note.caseId } as const;
    const sealed = await this.sealing.seal(
      scope,
      placeOf('note_pull_in', 'content', id),
      JSON.stringify(pulled.content),
    );
    await this.sql.change(PULL, [
      this.practiceId(),
      id,
      note.id,
      note.caseId,
      pulled.sourceKind,
      pulled.sourceId,
      pulled.participantId ?? null,
      pulled.readers,
      pulled.releaseId ?? null,
      sealed,
      actor.accountId,
      this.clock.now(),
    ]);
    return id;
  }

  /** In the order of the ids. */
  async pulledIn(ids: readonly string[]): Promise<readonly NotePullIn[]> {
    if (ids.length === 0) return [];
    const rows = await this.sql.rows<PullInRow>(PULLED, [this.practiceId(), ids]);
    const contents = await this.sealing.openAll(
      rows.map(({ id, content }) => ({ box: content, place: placeOf('note_pull_in', 'content', id) })),
    );
    return rows.map((row, index) => ({
      id: row.id,
      sourceKind: row.sourceKind,
      sourceId: row.sourceId,
      ...(JSON.parse(contents[index] ?? '{}') as PulledContent),
      pulledAt: row.at.toISOString(),
      pulledBy: row.pulledBy,
      participantId: row.participantId ?? undefined,
      releaseId: row.releaseId ?? undefined,
    }));
  }

  async release(
    actor: Actor,
    note: NoteRecord,
    { to, words, why, agreed }: ReleaseFromNote,
  ): Promise<string> {
    const id = this.ids.next();
    const [sealedWords, sealedWhy] = await this.sealing.sealAll({ tree: 'record', caseId: note.caseId }, [
      { place: placeOf('note_release', 'words', id), text: words },
      { place: placeOf('note_release', 'why', id), text: why },
    ]);
    await this.sql.change(RELEASE, [
      this.practiceId(),
      id,
      note.id,
      note.caseId,
      participantOf(note.section),
      participantOf(to),
      sealedWords,
      sealedWhy,
      agreed,
      actor.accountId,
      this.clock.now(),
    ]);
    return id;
  }

  /** Everything released in a case, oldest first. */
  async releases(caseId: CaseId): Promise<readonly NoteRelease[]> {
    const rows = await this.sql.rows<ReleaseRow>(RELEASES, [this.practiceId(), caseId]);
    const texts = await this.sealing.openAll(
      rows.flatMap(({ id, words, why }) => [
        { box: words, place: placeOf('note_release', 'words', id) },
        { box: why, place: placeOf('note_release', 'why', id) },
      ]),
    );
    return rows.map(({ id, noteId, from, to, by, at }, index) => ({
      id,
      noteId,
      from: sectionOf(from),
      to: sectionOf(to),
      words: texts[index * 2] ?? '',
      why: texts[index * 2 + 1] ?? '',
      by,
      at: at.toISOString(),
    }));
  }

  private practiceId(): string {
    return this.transactions.current().who.practiceId;
  }
}

const sectionOf = (participantId: ParticipantId | null): NoteSection => participantId ?? JOINT_SECTION;
const placeOf = (table: string, column: string, rowId: string) => ({ table, column, rowId, revision: 0 });

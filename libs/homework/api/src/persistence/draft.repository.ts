import { Injectable } from '@nestjs/common';
import { EMPTY_DRAFT, type KeptDraft } from '@reknit/homework/model';
import { Sql, statement } from '@reknit/shared/api-kernel';
import type { Instant } from '@reknit/shared/model';
import type { OwnHomework } from './own-homework.repository';

interface DraftRow {
  readonly answers: Readonly<Record<string, unknown>> | null;
  readonly field_revisions: KeptDraft['fieldRevisions'];
  readonly conflicts: KeptDraft['conflicts'];
  readonly revision: number;
  readonly last_answers: Readonly<Record<string, unknown>> | null;
}

/** The draft or, where there is none but something was handed in before, what was handed in: the person goes on from there. */
const GET = statement(
  'draft.get',
  `select d.answers, d.field_revisions, d.conflicts, d.revision,
     case when d.participation_id is null then (
       select coalesce(x.answers, e.answers) from homework_entry e
       left join homework_private_entry x on x.practice_id = e.practice_id and x.entry_id = e.id
       where e.practice_id = $1 and e.participation_id = $2 order by e.number desc limit 1) end as last_answers
   from (values (1)) as one (row)
   left join homework_draft d on d.practice_id = $1 and d.participation_id = $2`,
);
const PUT = statement(
  'draft.put',
  `insert into homework_draft (practice_id, participation_id, client_id, answers, field_revisions, conflicts, step, revision, progress, updated_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
   on conflict (practice_id, participation_id) do update set answers = excluded.answers, field_revisions = excluded.field_revisions,
     conflicts = excluded.conflicts, step = excluded.step, revision = excluded.revision, progress = excluded.progress,
     updated_at = excluded.updated_at`,
);

/** Drafts. Only their author's transactions find any. */
@Injectable()
export class DraftRepository {
  constructor(private readonly sql: Sql) {}

  async of({ practiceId, id }: OwnHomework): Promise<KeptDraft> {
    const row = await this.sql.first<DraftRow>(GET, [practiceId, id]);
    if (!row?.answers) return { ...EMPTY_DRAFT, answers: row?.last_answers ?? {} };
    return {
      answers: row.answers,
      fieldRevisions: row.field_revisions,
      conflicts: row.conflicts,
      revision: row.revision,
    };
  }

  async put(
    own: OwnHomework,
    draft: KeptDraft,
    more: { readonly step: string; readonly progress: number; readonly at: Instant },
  ): Promise<void> {
    await this.sql.change(PUT, [
      own.practiceId,
      own.id,
      own.clientId,
      JSON.stringify(draft.answers),
      JSON.stringify(draft.fieldRevisions),
      JSON.stringify(draft.conflicts),
      more.step,
      draft.revision,
      more.progress,
      more.at,
    ]);
  }
}

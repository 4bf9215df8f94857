import { Injectable } from '@nestjs/common';
import { SecretsPolicies } from '@reknit/cases/api';
import { Templates } from '@reknit/exercises/api';
import { compile, type TemplateDefinition } from '@reknit/exercises/model';
import {
  conflictsOf,
  EMPTY_DRAFT,
  isReturned,
  statusAt,
  type DraftView,
  type HomeworkStatus,
  type KeptDraft,
  type MyEntry,
  type MyHomework,
  type WrittenStatus,
} from '@reknit/homework/model';
import { AuditTrail, Clock, notFound, Sql, statement, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId, ParticipationId, RelationType } from '@reknit/shared/model';
import {
  afterwardsOf,
  ENTRY_COLUMNS,
  ENTRY_JOINS,
  reviewOf,
  type EntryColumns,
} from '../persistence/entry-rows';
import {
  dueOf,
  HOMEWORK_COLUMNS,
  pinOf,
  reasonOf,
  THEIRS_TO_OPEN,
  type HomeworkColumns,
} from '../persistence/homework-columns';
import { instantOf } from '../persistence/instants';
import { definitionForAuthor } from './author-definition';
import { SAID_TO_ALL, saidToAllOf, type SaidColumns } from './comments-to-all';

interface MineSql extends HomeworkColumns, SaidColumns {
  readonly version: number;
  readonly case_id: CaseId;
  readonly person_name: string;
  readonly status: WrittenStatus;
  readonly lapse_at: Date;
  readonly entry_count: number;
  readonly held: boolean;
  readonly relation_type: RelationType;
  readonly answers: Readonly<Record<string, unknown>> | null;
  readonly conflicts: KeptDraft['conflicts'];
  readonly step: string;
  readonly revision: number;
  readonly saved_at: Date;
}

const MINE = statement(
  'homework.mine',
  `select ${HOMEWORK_COLUMNS}, p.version, p.case_id, p.person_name, p.status, p.lapse_at, p.entry_count, p.held_for is not null as held, h.relation_type,
     d.answers, d.conflicts, d.step, d.revision, d.updated_at as saved_at, ${SAID_TO_ALL} as said_to_all
   from participation p
   join homework h on h.practice_id = p.practice_id and h.id = p.homework_id
   join account a on a.practice_id = h.practice_id and a.id = h.assigned_by
   left join homework_draft d on d.practice_id = p.practice_id and d.participation_id = p.id
   where p.practice_id = $1 and p.client_id = $2 and p.id = $3 and p.participant_id in (select sec.my_participants())
     and p.status <> 'withdrawn' and ${THEIRS_TO_OPEN}`,
);
const ENTRIES = statement(
  'homework.my-entries',
  `select ${ENTRY_COLUMNS}, coalesce(x.answers, e.answers) as answers from homework_entry e ${ENTRY_JOINS}
   left join homework_private_entry x on x.practice_id = e.practice_id and x.entry_id = e.id
   where e.practice_id = $1 and e.client_id = $2 and e.participation_id = $3 order by e.number desc`,
);

/** Everything somebody needs to answer one piece of homework, and what they answered before, as they wrote it. */
@Injectable()
export class MyHomeworkQueries {
  constructor(
    private readonly templates: Templates,
    private readonly sql: Sql,
    private readonly clock: Clock,
    private readonly trail: AuditTrail,
    private readonly policies: SecretsPolicies,
  ) {}

  async mine(actor: Actor, id: ParticipationId): Promise<MyHomework> {
    const who = [actor.practiceId, actor.clientId ?? null, id];
    const row = await this.sql.first<MineSql>(MINE, who);
    if (!row) throw notFound();
    this.trail.about({ caseId: row.case_id, subjectType: 'participation', subjectId: id });
    const definition = await this.templates.get(pinOf(row));
    const entries = (await this.sql.rows<EntryColumns>(ENTRIES, who)).map(myEntryOf);
    const standing = { status: row.status, lapseAt: instantOf(row.lapse_at), entryCount: row.entry_count };
    const status = statusAt(standing, this.clock.now());
    const form = compile(definition, row.relation_type);
    return {
      id,
      version: row.version,
      kind: row.kind,
      title: form.words.title,
      status,
      due: dueOf(row),
      reason: reasonOf(row),
      therapist: row.assigned_by,
      held: row.held,
      mayReveal: row.mode === 'pair_parallel' && row.kind === 'form',
      secretsPolicy: (await this.policies.ofMine(actor, row.case_id)).kind,
      relationType: row.relation_type,
      definition: definitionForAuthor(definition),
      personName: row.person_name,
      saidToAll: saidToAllOf(row),
      draft: draftOf(row) ?? startedFrom(entries[0], status, definition),
      entries,
    };
  }
}

function draftOf(row: MineSql): DraftView | undefined {
  if (!row.answers) return undefined;
  return {
    answers: row.answers,
    step: row.step,
    revision: row.revision,
    savedAt: instantOf(row.saved_at),
    conflicts: conflictsOf({ ...EMPTY_DRAFT, conflicts: row.conflicts }),
  };
}

/** What was given back starts from what was handed in. */
function startedFrom(
  last: MyEntry | undefined,
  status: HomeworkStatus,
  definition: TemplateDefinition,
): DraftView | undefined {
  if (!last || !isReturned({ status, entryCount: last.number })) return undefined;
  const step = definition.steps[0]?.key ?? '';
  return { answers: last.answers, step, revision: EMPTY_DRAFT.revision, savedAt: last.submittedAt };
}

function myEntryOf(row: EntryColumns): MyEntry {
  return {
    id: row.id,
    number: row.number,
    submittedAt: instantOf(row.submitted_at),
    ...(row.written_by ? { writtenBy: row.written_by } : {}),
    answers: row.answers,
    afterwards: afterwardsOf(row),
    review: reviewOf(row),
  };
}

import { Injectable } from '@nestjs/common';
import { Cases } from '@reknit/cases/api';
import { Templates } from '@reknit/exercises/api';
import { wordsFor } from '@reknit/exercises/model';
import {
  isReturned,
  shelfOf,
  statusAt,
  type MyHome,
  type MyHomeworkRow,
  type Shelf,
  type WrittenStatus,
} from '@reknit/homework/model';
import { Clock, Sql, statement, type Actor } from '@reknit/shared/api-kernel';
import type { Instant, ParticipationId, RelationType } from '@reknit/shared/model';
import {
  dueOf,
  HOMEWORK_COLUMNS,
  pinOf,
  THEIRS_TO_OPEN,
  type HomeworkColumns,
} from '../persistence/homework-columns';
import { instantOf, instantOrNone } from '../persistence/instants';

interface MySql extends HomeworkColumns {
  readonly id: ParticipationId;
  readonly status: WrittenStatus;
  readonly lapse_at: Date;
  readonly entry_count: number;
  readonly submitted_at: Date | null;
  readonly held: boolean;
  readonly progress: number | null;
  readonly relation_type: RelationType;
}

const LAPSED_SHOWN_MILLIS = 30 * 24 * 60 * 60 * 1000;

/** What waits, with what lapsed in the last month; then the latest twenty that are done. */
const HOME = statement(
  'homework.my-home',
  `with mine as (
     (select p.* from participation p
      where p.practice_id = $1 and p.client_id = $2 and p.participant_id in (select sec.my_participants())
        and p.status in ('assigned', 'in_progress', 'paused')
        and (p.entry_count > 0 or p.status = 'paused' or p.lapse_at >= $3))
     union all
     (select p.* from participation p
      where p.practice_id = $1 and p.client_id = $2 and p.participant_id in (select sec.my_participants())
        and p.status in ('submitted', 'reviewed', 'closed', 'declined')
      order by coalesce(p.submitted_at, p.ended_at) desc limit 20))
   select ${HOMEWORK_COLUMNS}, p.id, p.status, p.lapse_at, p.entry_count, p.submitted_at, p.held_for is not null as held, d.progress, h.relation_type
   from mine p
   join homework h on h.practice_id = p.practice_id and h.id = p.homework_id and ${THEIRS_TO_OPEN}
   join account a on a.practice_id = h.practice_id and a.id = h.assigned_by
   left join homework_draft d on d.practice_id = p.practice_id and d.participation_id = p.id
   order by p.due_at, p.id`,
);

type Shelved = { readonly row: MyHomeworkRow; readonly shelf: Shelf | undefined };

/** A person's own homework, all cases together. */
@Injectable()
export class MyHomeQueries {
  constructor(
    private readonly cases: Cases,
    private readonly templates: Templates,
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  async home(actor: Actor): Promise<MyHome> {
    const now = this.clock.now();
    const since = new Date(Date.parse(now) - LAPSED_SHOWN_MILLIS).toISOString();
    const rows = await this.sql.rows<MySql>(HOME, [actor.practiceId, actor.clientId ?? null, since]);
    const found = await this.templates.ofPins(rows.map(pinOf));
    const shelved = rows.map((row) => shelvedOf(row, found(pinOf(row)), now));
    const on = (shelf: Shelf) => shelved.filter((one) => one.shelf === shelf).map(({ row }) => row);
    return {
      due: on('due'),
      coming: on('coming'),
      done: on('done').toReversed(),
      goals: await this.cases.goalsOf(actor),
    };
  }
}

function shelvedOf(row: MySql, definition: Awaited<ReturnType<Templates['find']>>, now: Instant): Shelved {
  const entryCount = row.entry_count;
  const status = statusAt({ status: row.status, lapseAt: instantOf(row.lapse_at), entryCount }, now);
  return {
    shelf: shelfOf({ status, dueAt: instantOf(row.due_at), entryCount }, now),
    row: {
      id: row.id,
      kind: row.kind,
      title: definition ? wordsFor(definition.words, row.relation_type).title : '',
      minutes: definition?.minutes ?? 0,
      status,
      due: dueOf(row),
      progress: row.progress ?? 0,
      submittedAt: instantOrNone(row.submitted_at),
      returned: isReturned({ status, entryCount }),
      therapist: row.assigned_by,
      held: row.held,
    },
  };
}

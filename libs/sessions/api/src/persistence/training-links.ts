import { Injectable } from '@nestjs/common';
import type { GrantTraining, TrainingSupervision } from '@reknit/sessions/model';
import { Clock, IdSource, Sql, statement, type Actor } from '@reknit/shared/api-kernel';
import type { LocalDate } from '@reknit/shared/model';

const MINE = statement(
  'psychnote.training-of',
  `select s.id as "supervisionId", a.name as "supervisorName", t.from_on::text as "from", t.until_on::text as "until"
   from supervision s join account a on a.practice_id = s.practice_id and a.id = s.supervisor_id and a.status = 'active'
   left join lateral (select x.from_on, x.until_on from training_supervision x
     where x.practice_id = s.practice_id and x.supervision_id = s.id and x.ended_at is null
       and (x.until_on is null or x.until_on >= $3::date) order by x.granted_at desc, x.id desc limit 1) t on true
   where s.practice_id = $1 and s.supervisee_id = $2 and s.from_on <= $3::date and (s.to_on is null or s.to_on > $3::date)
   order by a.name, s.id`,
);
const GRANT = statement(
  'psychnote.grant-training',
  `insert into training_supervision (practice_id, id, supervision_id, supervisee_id, from_on, until_on, granted_at)
   select s.practice_id, $3, s.id, s.supervisee_id, $5::date, $6::date, $7 from supervision s
   where s.practice_id = $1 and s.supervisee_id = $2 and s.id = $4 and (s.to_on is null or s.to_on > $8::date)`,
);
const END = statement(
  'psychnote.end-training',
  `update training_supervision set ended_at = greatest($4, granted_at)
   where practice_id = $1 and supervisee_id = $2 and supervision_id = $3 and ended_at is null`,
);
const EXISTS = statement(
  'psychnote.supervision-of',
  'select 1 as yes from supervision where practice_id = $1 and supervisee_id = $2 and id = $3',
);

interface Row {
  readonly supervisionId: string;
  readonly supervisorName: string;
  readonly from: LocalDate | null;
  readonly until: LocalDate | null;
}

/** Which supervisors a supervisee lets read their psychotherapy notes. What was granted and ended stays on record. */
@Injectable()
export class TrainingLinks {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {}

  async mine(actor: Actor): Promise<readonly TrainingSupervision[]> {
    const rows = await this.sql.rows<Row>(MINE, [actor.practiceId, actor.accountId, this.today(actor)]);
    return rows.map(({ supervisionId, supervisorName, from, until }) => ({
      supervisionId,
      supervisorName,
      link: from === null ? undefined : { from, until: until ?? undefined },
    }));
  }

  /** @returns its id, or nothing where nobody supervises them by that supervision */
  async grant(
    actor: Actor,
    { supervisionId, from, until }: GrantTraining & { readonly from: LocalDate },
  ): Promise<string | undefined> {
    await this.end(actor, supervisionId);
    const id = this.ids.next();
    const who = [actor.practiceId, actor.accountId, id, supervisionId];
    const dates = [from, until ?? null, this.clock.now(), this.today(actor)];
    return (await this.sql.change(GRANT, [...who, ...dates])) === 1 ? id : undefined;
  }

  async end(actor: Actor, supervisionId: string): Promise<void> {
    await this.sql.change(END, [actor.practiceId, actor.accountId, supervisionId, this.clock.now()]);
  }

  async isMine(actor: Actor, supervisionId: string): Promise<boolean> {
    const values = [actor.practiceId, actor.accountId, supervisionId];
    return (await this.sql.first<{ yes: number }>(EXISTS, values)) !== undefined;
  }

  today(actor: Actor): LocalDate {
    return this.clock.today(actor.practiceTimeZone);
  }
}

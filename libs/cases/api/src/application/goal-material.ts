import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Material, MaterialSource, MaterialWords } from '@reknit/cases/model';
import { Sql, statement, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId, ParticipantId } from '@reknit/shared/model';
import { CaseMaterial, type MaterialAsked } from './case-material';

interface Row {
  readonly id: string;
  readonly words: string;
  readonly participantId: ParticipantId;
  readonly rating: number;
  readonly before: number | null;
  readonly at: Date;
}

// A rating is known to whoever gave it and to nobody beside them, of a goal they share as well.
const RATINGS = `
  select r.id, r.goal_id, g.words, r.participant_id as "participantId", r.rating, before.rating as before, r.at
  from goal_rating r
  join goal g on g.practice_id = r.practice_id and g.case_id = r.case_id and g.id = r.goal_id
  left join lateral (
    select b.rating from goal_rating b
    where b.practice_id = r.practice_id and b.case_id = r.case_id and b.goal_id = r.goal_id
      and b.participant_id = r.participant_id and (b.at, b.id) < (r.at, r.id)
    order by b.at desc, b.id desc limit 1) before on true
  where r.practice_id = $1 and r.case_id = $2`;

const SINCE = statement(
  'goal.material',
  `select distinct on (goal_id, "participantId") * from (${RATINGS} and r.at >= $3 and r.at <= $4) rated
   order by goal_id, "participantId", at desc, id desc`,
);
const ONE = statement('goal.material-one', `${RATINGS} and r.id = $3`);

/** How people rate their goals, the newest rating of each. */
@Injectable()
export class GoalMaterial implements OnModuleInit {
  constructor(
    private readonly material: CaseMaterial,
    private readonly sql: Sql,
  ) {}

  onModuleInit(): void {
    this.material.register({
      domain: 'goal',
      materialOf: (actor, asked) => this.materialOf(actor, asked),
      wordsOf: (actor, caseId, source) => this.wordsOf(actor, caseId, source),
    });
  }

  private async materialOf(actor: Actor, { caseId, since, until }: MaterialAsked): Promise<Material[]> {
    const rows = await this.sql.rows<Row>(SINCE, [actor.practiceId, caseId, since, until]);
    return rows.map(lineOf);
  }

  private async wordsOf(
    actor: Actor,
    caseId: CaseId,
    { kind, id }: MaterialSource,
  ): Promise<MaterialWords | undefined> {
    if (kind !== 'goal.rating') return undefined;
    const row = await this.sql.first<Row>(ONE, [actor.practiceId, caseId, id]);
    return row && { material: lineOf(row), words: [{ label: row.words, text: `${row.rating}/10` }] };
  }
}

function lineOf(row: Row): Material {
  return {
    source: { kind: 'goal.rating', id: row.id },
    topic: 'goal',
    event: 'goal.rated',
    at: row.at.toISOString(),
    participantId: row.participantId,
    subject: row.words,
    change: { to: row.rating, ...(row.before === null ? {} : { from: row.before }) },
    readers: [row.participantId],
  };
}

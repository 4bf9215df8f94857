import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CaseMaterial, type MaterialAsked } from '@reknit/cases/api';
import type { Material } from '@reknit/cases/model';
import { Sql, statement, type Actor } from '@reknit/shared/api-kernel';
import type { ParticipantId } from '@reknit/shared/model';

interface Row {
  readonly id: string;
  readonly status: string;
  readonly completed: boolean;
  readonly at: Date;
  readonly readers: readonly ParticipantId[];
}

// Whoever had a seat knows how a round ended. Who ended it, and what anybody wrote afterwards, is not asked for here.
const ROUNDS = statement(
  'listening.material',
  `select r.id, r.status, r.completed, r.ended_at as at,
     case when sec.joint_work_suspended(r.case_id) then '{}'::uuid[]
       else (select array_agg(s.participant_id order by s.place) from listening_seat s
         where s.practice_id = r.practice_id and s.round_id = r.id) end as readers
   from listening_round r
   where r.practice_id = $1 and r.case_id = $2 and r.way <> 'solo' and r.ended_at >= $3 and r.ended_at <= $4
     and r.status in ('private_debrief', 'submitted', 'reviewed', 'stopped')
   order by r.ended_at desc, r.id`,
);

/** The rounds people did together, for the brief. No word and no rating of them: those stay where they are kept. */
@Injectable()
export class ListeningMaterial implements OnModuleInit {
  constructor(
    private readonly material: CaseMaterial,
    private readonly sql: Sql,
  ) {}

  onModuleInit(): void {
    this.material.register({
      domain: 'listening',
      materialOf: (actor, asked) => this.materialOf(actor, asked),
      wordsOf: () => Promise.resolve(undefined),
    });
  }

  private async materialOf(actor: Actor, { caseId, since, until }: MaterialAsked): Promise<Material[]> {
    const values = [actor.practiceId, caseId, since, until];
    const rows = await this.sql.rows<Row & Record<string, unknown>>(ROUNDS, values);
    return rows.map(({ id, completed, at, readers }) => ({
      source: { kind: 'listening.round', id },
      topic: 'together',
      event: completed ? 'listening.finished' : 'listening.stopped',
      at: at.toISOString(),
      readers: readers ?? [],
    }));
  }
}

import { Injectable } from '@nestjs/common';
import type { OpenSlip, OwnSlip, SlipState, TellDisclosed } from '@reknit/agreements/model';
import { Clock, IdSource, notFound, Sql, statement, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId, ParticipantId, ParticipationId } from '@reknit/shared/model';
import { SLIP_COLUMNS, type SlipRow } from './slip-rows';

/** Where a slip is written down. */
export interface SlipPlace {
  readonly caseId: CaseId;
  readonly participantId: ParticipantId;
  readonly participationId?: ParticipationId;
  readonly occurrenceId?: string;
}

/** What becomes of a slip. */
export interface SlipPatch {
  readonly state?: SlipState;
  readonly words?: OwnSlip;
  readonly known?: TellDisclosed;
  readonly looked?: true;
}

const ADD = statement(
  'slip.add',
  `insert into slip (practice_id, id, case_id, participant_id, client_id, participation_id, occurrence_id, happened, happened_at, area,
     size, told_within, known_at, repeated, opened_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
);
const EARLIER = statement(
  'slip.earlier',
  `select ${SLIP_COLUMNS} from slip s where s.practice_id = $1 and s.client_id = $2 and s.case_id = $3`,
);
const OWN = statement(
  'slip.own',
  `select ${SLIP_COLUMNS} from slip s
   where s.practice_id = $1 and s.client_id = $2 and s.id = $3 and s.case_id in (select sec.my_cases()) for no key update`,
);
const OF_CASE = statement(
  'slip.one-of-case',
  `select ${SLIP_COLUMNS} from slip s where s.practice_id = $1 and s.case_id = $2 and s.id = $3 for no key update`,
);
const MOVE = statement(
  'slip.move',
  `update slip set state = coalesce($3, state), own = coalesce($4, own), sorry = coalesce($5, sorry), fix = coalesce($6::jsonb, fix),
     guard_if = coalesce($7, guard_if), guard_then = coalesce($8, guard_then), told_within = coalesce($9, told_within),
     known_at = coalesce($10, known_at), looked_at = case when $11 then coalesce(looked_at, $12) else looked_at end,
     looked_by = case when $11 then coalesce(looked_by, $13) else looked_by end,
     closed_at = case when $3 = 'closed' then $12 else closed_at end, version = version + 1
   where practice_id = $1 and id = $2 returning version`,
);

/** Slips of whoever wrote them down, and of a case. */
@Injectable()
export class SlipRepository {
  constructor(
    private readonly sql: Sql,
    private readonly ids: IdSource,
    private readonly clock: Clock,
  ) {}

  async add(
    actor: Actor,
    place: SlipPlace,
    body: OpenSlip & { readonly repeated: boolean },
  ): Promise<string> {
    const id = this.ids.next();
    const { happened, happenedAt, area, size, toldWithin, knownAt, repeated } = body;
    const where = [place.caseId, place.participantId, actor.clientId];
    const about = [place.participationId ?? null, place.occurrenceId ?? null];
    const what = [happened, happenedAt, area, size, toldWithin ?? null, knownAt ?? null, repeated];
    await this.sql.change(ADD, [actor.practiceId, id, ...where, ...about, ...what, this.clock.now()]);
    return id;
  }

  earlier(actor: Actor, caseId: CaseId): Promise<readonly SlipRow[]> {
    return this.sql.rows<SlipRow>(EARLIER, [actor.practiceId, actor.clientId ?? null, caseId]);
  }

  /** Held until the transaction ends. */
  async own(actor: Actor, id: string): Promise<SlipRow> {
    const row = await this.sql.first<SlipRow>(OWN, [actor.practiceId, actor.clientId ?? null, id]);
    if (!row) throw notFound();
    return row;
  }

  /** For the care team, once it is known that the case is theirs. */
  async ofCase(actor: Actor, caseId: CaseId, id: string): Promise<SlipRow> {
    const row = await this.sql.first<SlipRow>(OF_CASE, [actor.practiceId, caseId, id]);
    if (!row) throw notFound();
    return row;
  }

  /** @returns the new version */
  async move(actor: Actor, row: SlipRow, { state, words, known, looked }: SlipPatch): Promise<number> {
    const said = [
      words?.own,
      words?.sorry,
      words && JSON.stringify(words.fix),
      words?.guard.if,
      words?.guard.then,
    ];
    const told = [known?.toldWithin, known?.knownAt];
    const values = [state, ...said, ...told].map((value) => value ?? null);
    const moved = await this.sql.first<{ version: number }>(MOVE, [
      actor.practiceId,
      row.id,
      ...values,
      looked === true,
      this.clock.now(),
      actor.accountId,
    ]);
    return moved?.version ?? row.version;
  }
}

import { Injectable } from '@nestjs/common';
import {
  disclosureOf,
  mayShareSlip,
  waitsForTherapist,
  type MySlip,
  type MySlips,
  type ReceivedSlip,
  type ReceivedSlips,
  type SlipFix,
  type SlipShareView,
} from '@reknit/agreements/model';
import { AuditTrail, notFound, Sql, statement, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId, ParticipantId } from '@reknit/shared/model';
import { viewOf, type StoredOccurrence } from '../persistence/occurrence-rows';
import { ReliabilityShares, type ShareRecipient } from '../persistence/reliability-shares';
import { contentOf, factsOf, knownOf, SLIP_COLUMNS, type SlipRow } from '../persistence/slip-rows';
import { SlipFixes } from './slip-fixes';

interface ShareRow {
  readonly id: string;
  readonly slip_id: string;
  readonly recipient_participant_id: ParticipantId;
  readonly shared_at: Date;
}
interface ShownRow {
  readonly share_id: string;
  readonly given_name: string;
  readonly shared_at: Date;
  readonly happened: string;
  readonly own: string | null;
  readonly sorry: string | null;
  readonly fix: SlipFix | null;
  readonly guard_if: string | null;
  readonly guard_then: string | null;
  readonly fix_done: boolean;
}

const MINE = statement(
  'slip.mine',
  `select ${SLIP_COLUMNS} from slip s
   where s.practice_id = $1 and s.client_id = $2 and ($3::uuid is null or s.id = $3) and s.case_id in (select sec.my_cases())
   order by s.opened_at desc, s.id desc limit 200`,
);
const SHARES = statement(
  'slip.my-shares',
  `select id, slip_id, recipient_participant_id, shared_at from slip_share
   where practice_id = $1 and client_id = $2 and ended_at is null order by shared_at`,
);
const SHOWN = statement('slip.received', 'select * from sec.slips_shown_to_me()');

/** One's own slips, and those somebody has chosen to show. */
@Injectable()
export class MySlipsQueries {
  constructor(
    private readonly sql: Sql,
    private readonly fixes: SlipFixes,
    private readonly shares: ReliabilityShares,
    private readonly trail: AuditTrail,
  ) {}

  async list(actor: Actor): Promise<MySlips> {
    const rows = await this.sql.rows<SlipRow>(MINE, [actor.practiceId, actor.clientId ?? null, null]);
    this.trail.about({ ids: rows.map(({ id }) => id) });
    return { rows: await this.shown(actor, rows), disclosure: disclosureOf(rows.map(knownOf)) };
  }

  async one(actor: Actor, id: string): Promise<MySlip> {
    const rows = await this.sql.rows<SlipRow>(MINE, [actor.practiceId, actor.clientId ?? null, id]);
    const [slip] = await this.shown(actor, rows);
    if (!slip || !rows[0]) throw notFound();
    this.trail.about({ caseId: rows[0].case_id, subjectType: 'slip', subjectId: id });
    return slip;
  }

  async received(): Promise<ReceivedSlips> {
    const rows = await this.sql.rows<ShownRow & Record<string, unknown>>(SHOWN, []);
    this.trail.about({ ids: rows.map(({ share_id }) => share_id) });
    return { rows: rows.map(receivedOf) };
  }

  private async shown(actor: Actor, rows: readonly SlipRow[]): Promise<readonly MySlip[]> {
    const fixes = await this.fixes.of(rows.map(({ id }) => id));
    const shares = await this.sql.rows<ShareRow & Record<string, unknown>>(SHARES, [
      actor.practiceId,
      actor.clientId ?? null,
    ]);
    const recipients = new Map<CaseId, readonly ShareRecipient[]>();
    for (const { case_id } of rows)
      if (!recipients.has(case_id)) recipients.set(case_id, await this.shares.recipients(case_id));
    return rows.map((row) =>
      mineOf(row, {
        fix: fixes.get(row.id),
        shares: shares.filter(({ slip_id }) => slip_id === row.id),
        others: recipients.get(row.case_id) ?? [],
      }),
    );
  }
}

interface Around {
  readonly fix: StoredOccurrence | undefined;
  readonly shares: readonly ShareRow[];
  readonly others: readonly ShareRecipient[];
}

function mineOf(row: SlipRow, { fix, shares, others }: Around): MySlip {
  const facts = factsOf(row);
  return {
    id: row.id,
    version: row.version,
    state: row.state,
    ...contentOf(row),
    ...knownOf(row),
    openedAt: row.opened_at.toISOString(),
    area: row.area,
    size: row.size,
    occurrenceId: row.occurrence_id ?? undefined,
    fixOccurrence: fix && viewOf(fix),
    therapistFirst: waitsForTherapist(facts) || (row.size === 'serious' && row.looked_at === null),
    mayShare: mayShareSlip(facts) && others.length > 0,
    others: others.map(({ participantId, givenName }) => ({ participantId, givenName })),
    shares: shares.flatMap((share) => shareOf(share, others)),
  };
}

/** As its author left it: that nobody can read it while joint work has stopped is seen from nothing here. */
function shareOf(row: ShareRow, others: readonly ShareRecipient[]): readonly SlipShareView[] {
  const to = others.find(({ participantId }) => participantId === row.recipient_participant_id);
  if (!to) return [];
  const { participantId, givenName } = to;
  return [{ id: row.id, participantId, givenName, sharedAt: row.shared_at.toISOString() }];
}

function receivedOf(row: ShownRow): ReceivedSlip {
  return {
    id: row.share_id,
    from: row.given_name,
    sharedAt: row.shared_at.toISOString(),
    ...contentOf(row),
    fixDone: row.fix_done,
  };
}

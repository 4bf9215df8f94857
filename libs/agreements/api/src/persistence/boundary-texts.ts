import { Injectable } from '@nestjs/common';
import type { Boundary, BoundaryControlCheck, BoundaryDraft } from '@reknit/agreements/model';
import { Clock, IdSource, Sql, statement, Transactions } from '@reknit/shared/api-kernel';
import type { Instant, LocalDate, ParticipantId } from '@reknit/shared/model';
import type { BoundaryRow } from './boundary-row';

const DRAFT = statement(
  'boundary.draft',
  'select content from boundary_draft where practice_id = $1 and id = $2',
);
const PUT_DRAFT = statement(
  'boundary.put-draft',
  `insert into boundary_draft (practice_id, id, client_id, content, updated_at) values ($1, $2, $3, $4, $5)
   on conflict (practice_id, id) do update set content = excluded.content, updated_at = excluded.updated_at`,
);
const ADD = statement(
  'boundary.add-revision',
  `with revision as (
     insert into boundary_revision (practice_id, id, boundary_id, case_id, client_id, revision, kind, domain, statement, starts_on, ends_on,
       review_on, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13))
   insert into boundary_private (practice_id, id, boundary_id, case_id, client_id, revision, why, control_check, safe_to_tell, channel,
     confidence, frame, applies_to, at)
   values ($1, $14, $3, $4, $5, $6, $15, $16, $17, $18, $19, $20, $21, $13)`,
);
const ADD_PART = statement(
  'boundary.add-part',
  `insert into boundary_part (practice_id, id, boundary_id, revision, case_id, client_id, part, value) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
);
const ADD_NAMED = statement(
  'boundary.add-named',
  `insert into boundary_named (practice_id, id, boundary_id, revision, case_id, client_id, participant_id)
   values ($1, $2, $3, $4, $5, $6, $7)`,
);
const REVISIONS = statement(
  'boundary.revisions',
  `select r.revision, r.at, r.kind, r.domain, r.statement, r.starts_on::text, r.ends_on::text, r.review_on::text, p.why, p.control_check,
     p.safe_to_tell, p.channel, p.confidence, p.frame, p.applies_to,
     (select json_object_agg(x.part, x.value) from boundary_part x
      where x.practice_id = r.practice_id and x.boundary_id = r.boundary_id and x.revision = r.revision) as parts
   from boundary_revision r
   join boundary_private p on p.practice_id = r.practice_id and p.boundary_id = r.boundary_id and p.revision = r.revision
   where r.practice_id = $1 and r.boundary_id = $2 order by r.revision`,
);

interface RevisionRow {
  readonly revision: number;
  readonly at: Date;
  readonly kind: BoundaryDraft['kind'];
  readonly domain: BoundaryDraft['domain'];
  readonly statement: string;
  readonly starts_on: LocalDate;
  readonly ends_on: LocalDate | null;
  readonly review_on: LocalDate;
  readonly why: string | null;
  readonly control_check: BoundaryControlCheck;
  readonly safe_to_tell: BoundaryDraft['safeToTell'];
  readonly channel: BoundaryDraft['channel'];
  readonly confidence: number;
  readonly frame: Pick<BoundaryDraft, 'ownAction' | 'act' | 'conduct'>;
  readonly applies_to: BoundaryDraft['appliesTo'];
  readonly parts: {
    readonly situation?: string;
    readonly response?: BoundaryDraft['ownResponse'];
    readonly flex?: BoundaryDraft['flex'];
    readonly exceptions?: readonly string[];
    readonly times?: BoundaryDraft['times'];
  } | null;
}

/** A revision as it was handed in. */
export interface HandedIn {
  readonly revision: number;
  readonly at: Instant;
  readonly content: BoundaryDraft;
}

/** The words of a boundary: the draft, which only its author reads, and each revision as it was handed in, which stays. */
@Injectable()
export class BoundaryTexts {
  constructor(
    private readonly sql: Sql,
    private readonly transactions: Transactions,
    private readonly ids: IdSource,
    private readonly clock: Clock,
  ) {}

  async draftOf({ practiceId, id, kind }: BoundaryRow): Promise<BoundaryDraft> {
    const row = await this.sql.first<{ content: BoundaryDraft }>(DRAFT, [practiceId, id]);
    return row?.content ?? { kind };
  }

  async keepDraft(
    whose: Pick<BoundaryRow, 'practiceId' | 'id' | 'clientId'>,
    draft: BoundaryDraft,
  ): Promise<void> {
    const { practiceId, id, clientId } = whose;
    await this.sql.change(PUT_DRAFT, [practiceId, id, clientId, JSON.stringify(draft), this.clock.now()]);
  }

  /** Writes a revision: what can be told apart from what never is, part by part. In its author's own name. */
  async add(row: BoundaryRow, revision: number, boundary: Boundary): Promise<void> {
    const whose = [row.id, row.caseId, row.clientId, revision];
    await this.sql.change(ADD, [
      row.practiceId,
      this.ids.next(),
      ...whose,
      boundary.kind,
      boundary.domain,
      boundary.statement,
      boundary.startsOn,
      boundary.endsOn ?? null,
      boundary.reviewOn,
      this.clock.now(),
      this.ids.next(),
      boundary.why ?? null,
      JSON.stringify(boundary.controlCheck),
      boundary.safeToTell,
      boundary.channel,
      boundary.confidence,
      JSON.stringify(frameOf(boundary)),
      JSON.stringify(boundary.appliesTo),
    ]);
    const place = [row.id, revision, row.caseId, row.clientId];
    for (const [part, value] of Object.entries(partsOf(boundary)))
      await this.sql.change(ADD_PART, [
        row.practiceId,
        this.ids.next(),
        ...place,
        part,
        JSON.stringify(value),
      ]);
    for (const participantId of namedIn(boundary))
      await this.sql.change(ADD_NAMED, [row.practiceId, this.ids.next(), ...place, participantId]);
  }

  /** Oldest first. For its author and the care team. */
  async revisionsOf(id: string): Promise<readonly HandedIn[]> {
    const { practiceId } = this.transactions.current().who;
    const rows = await this.sql.rows<RevisionRow>(REVISIONS, [practiceId, id]);
    return rows.map((row) => ({ revision: row.revision, at: row.at.toISOString(), content: contentOf(row) }));
  }
}

function frameOf(boundary: Boundary): RevisionRow['frame'] {
  if (boundary.kind === 'agreement') return { conduct: boundary.conduct };
  return boundary.kind === 'request'
    ? { act: boundary.act, ownAction: boundary.ownAction }
    : { ownAction: boundary.ownAction };
}

function partsOf(boundary: Boundary): Readonly<Record<string, unknown>> {
  const { situation, flex, exceptions, times } = boundary;
  const response = boundary.kind === 'agreement' ? [] : boundary.ownResponse;
  return { situation, flex, exceptions, times, response };
}

/** People of the case it is about. */
export function namedIn({ appliesTo = [] }: Pick<BoundaryDraft, 'appliesTo'>): readonly ParticipantId[] {
  return appliesTo.flatMap(({ participantId }) => participantId ?? []);
}

function contentOf(row: RevisionRow): BoundaryDraft {
  return {
    kind: row.kind,
    domain: row.domain,
    statement: row.statement,
    startsOn: row.starts_on,
    endsOn: row.ends_on ?? undefined,
    reviewOn: row.review_on,
    why: row.why ?? undefined,
    controlCheck: row.control_check,
    safeToTell: row.safe_to_tell,
    channel: row.channel,
    confidence: row.confidence,
    appliesTo: row.applies_to,
    ...row.frame,
    situation: row.parts?.situation,
    ownResponse: row.parts?.response,
    flex: row.parts?.flex,
    exceptions: row.parts?.exceptions,
    times: row.parts?.times,
  };
}

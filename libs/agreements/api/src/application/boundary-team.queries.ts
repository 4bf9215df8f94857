import { Injectable } from '@nestjs/common';
import {
  boundaryFigures,
  boundaryHints,
  eventsOf,
  ladderUse,
  notHeldShare,
  readyNeeds,
  weeksOf,
  type BoundaryDraft,
  type BoundaryForTeam,
} from '@reknit/agreements/model';
import { localDateIn, notFound, Sql, statement, type Actor } from '@reknit/shared/api-kernel';
import type { Instant } from '@reknit/shared/model';
import { BoundaryLog, type LoggedVersion } from '../persistence/boundary-log';
import {
  BOUNDARY_COLUMNS,
  boundaryOfRow,
  type BoundaryRow,
  type BoundarySqlRow,
} from '../persistence/boundary-row';
import { namedIn } from '../persistence/boundary-texts';
import { BoundaryPeople, type KnownPerson } from './boundary-people';
import { revisionViews } from './boundary-revision-views';
import { BoundarySurroundings } from './boundary-surroundings';
import { BoundaryTools } from './boundary-tools';
import { promptView } from './case-boundaries.queries';

const ONE = statement(
  'boundary.for-team',
  `select ${BOUNDARY_COLUMNS}, k.given_name || ' ' || k.family_name as name,
     (select count(*)::int from boundary_rehearsal r where r.practice_id = b.practice_id and r.boundary_id = b.id) as rehearsals,
     (select coalesce(json_agg(json_build_object('decision', d.decision, 'by', a.name, 'at', d.at, 'revision', d.revision, 'note', d.note,
        'guardianHeard', d.guardian_heard, 'forMinor', d.for_minor) order by d.at desc), '[]')
      from boundary_decision d join account a on a.practice_id = d.practice_id and a.id = d.decided_by
      where d.practice_id = b.practice_id and d.boundary_id = b.id) as decisions
   from boundary b join client k on k.practice_id = b.practice_id and k.id = b.client_id
   where b.practice_id = $1 and b.id = $2 and b.handed_in`,
);

type Decision = Omit<BoundaryForTeam['decisions'][number], 'note' | 'forMinor'> & {
  readonly note: string | null;
  readonly forMinor: string | null;
};

interface Row extends BoundarySqlRow {
  readonly name: string;
  readonly rehearsals: number;
  readonly decisions: readonly Decision[];
}

/** One boundary for the care team: the words as handed in, the checks, the logs, and what is still to be said. */
@Injectable()
export class BoundaryTeamQueries {
  constructor(
    private readonly around: BoundarySurroundings,
    private readonly tools: BoundaryTools,
    private readonly people: BoundaryPeople,
    private readonly log: BoundaryLog,
    private readonly sql: Sql,
  ) {}

  async read(actor: Actor, id: string): Promise<BoundaryForTeam> {
    const found = await this.sql.first<Row>(ONE, [actor.practiceId, id]);
    if (!found) throw notFound();
    const row = boundaryOfRow(found);
    this.tools.changes.about(row.caseId, 'boundary', id);
    const of = await this.around.cases.requireInScope(actor, row.caseId);
    const revisions = await this.tools.texts.revisionsOf(id);
    const content = revisions.at(-1)?.content ?? { kind: row.kind };
    const everybody = await this.people.everybody(row.caseId);
    return {
      ...headOf(row, found),
      caseTitle: of.title,
      relationType: of.relationType,
      content,
      ...needsOf(row, content, everybody),
      hints: boundaryHints(content, of.relationType),
      tellings: await this.tellingsOf(id, everybody),
      logs: logsOf(await this.log.of([id]), row, everybody),
      confidence: revisions.flatMap(({ at, content: { confidence } }) =>
        confidence === undefined ? [] : [{ at, value: confidence }],
      ),
      revisions: revisionViews(revisions),
      prompts: (await this.tools.prompts.open({ boundaryId: id })).map(promptView),
      mayChange: of.mayChange,
    };
  }

  private async tellingsOf(
    id: string,
    everybody: readonly KnownPerson[],
  ): Promise<BoundaryForTeam['tellings']> {
    const told = await this.tools.tellings.of(id);
    return told.map(({ clientId, at, revision, parts, answer }) => ({
      name: nameOf(everybody, clientId),
      at,
      revision,
      parts,
      answer,
    }));
  }
}

const nameOf = (everybody: readonly KnownPerson[], clientId: string) =>
  everybody.find((one) => one.clientId === clientId)?.givenName ?? '';

function headOf(row: BoundaryRow, found: Row) {
  return {
    id: row.id,
    version: row.version,
    caseId: row.caseId,
    participant: { id: row.participantId, name: found.name },
    state: row.state,
    pausedBy: row.pausedBy ?? undefined,
    revision: row.revision,
    inForceRevision: row.inForceRevision ?? undefined,
    personal: row.personal,
    rehearsals: found.rehearsals,
    decisions: found.decisions.map(({ note, forMinor, at, ...decision }) => ({
      ...decision,
      at: new Date(at).toISOString(),
      note: note ?? undefined,
      forMinor: forMinor ?? undefined,
    })),
  };
}

function needsOf(
  row: BoundaryRow,
  content: BoundaryDraft,
  everybody: readonly KnownPerson[],
): Pick<BoundaryForTeam, 'named' | 'needs'> {
  const ids = namedIn(content);
  const named = everybody.filter(({ participantId }) => ids.includes(participantId));
  const { domain = 'other', controlCheck } = content;
  const nothing = { whyBoundary: false, guardianHeard: false, forMinor: false, safetyFollowUp: false };
  return {
    named: named.map(({ givenName, minor }) => ({ name: givenName, minor })),
    needs: controlCheck ? readyNeeds({ kind: row.kind, domain, controlCheck }, named) : nothing,
  };
}

/** Each person's own log, with its figures; nobody's is added to anybody else's. */
function logsOf(
  versions: readonly LoggedVersion[],
  { timeZone }: BoundaryRow,
  everybody: readonly KnownPerson[],
): BoundaryForTeam['logs'] {
  const dayOf = (at: Instant) => localDateIn(timeZone, at);
  return [...Map.groupBy(versions, ({ clientId }) => clientId)].map(([clientId, own]) => {
    const events = eventsOf(own);
    return {
      participantId: everybody.find((one) => one.clientId === clientId)?.participantId ?? '',
      name: nameOf(everybody, clientId),
      events,
      figures: boundaryFigures(events),
      weeks: weeksOf(events, dayOf),
      notHeld: notHeldShare(events),
      ladder: ladderUse(events),
    };
  });
}

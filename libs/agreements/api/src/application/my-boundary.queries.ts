import { Injectable } from '@nestjs/common';
import {
  boundaryAllows,
  boundaryFigures,
  boundaryHints,
  eventsOf,
  frameOf,
  type BoundaryMove,
  type BoundaryMoves,
  type BoundaryTellingView,
  type MyBoundary,
} from '@reknit/agreements/model';
import { SafetyGate } from '@reknit/cases/api';
import { notFound, Sql, statement, type Actor } from '@reknit/shared/api-kernel';
import type { ClientId, RelationType } from '@reknit/shared/model';
import { BoundaryLog } from '../persistence/boundary-log';
import type { BoundaryRow } from '../persistence/boundary-row';
import { namedIn, type HandedIn } from '../persistence/boundary-texts';
import { BoundaryAuthoring } from './boundary-authoring';
import { revisionViews } from './boundary-revision-views';
import type { KnownPerson } from './boundary-people';
import { BoundaryRepository } from '../persistence/boundary.repository';

const AROUND = statement(
  'boundary.around',
  `select c.relation_type as "relationType",
     (select json_build_object('comment', d.note, 'at', d.at) from boundary_decision d
      where d.practice_id = $1 and d.boundary_id = $2 and d.decision = 'returned' and d.revision = $4 - 1 order by d.at desc limit 1) as returned,
     (select coalesce(json_agg(json_build_object('at', r.at, 'note', r.note) order by r.at), '[]') from boundary_rehearsal r
      where r.practice_id = $1 and r.boundary_id = $2) as rehearsals
   from care_case c where c.practice_id = $1 and c.id = $3`,
);

interface Around {
  readonly relationType: RelationType;
  readonly returned: { readonly comment: string; readonly at: string } | null;
  readonly rehearsals: readonly { readonly at: string; readonly note: string | null }[];
}

/** One boundary, as its author sees it: everything, for nobody else. */
@Injectable()
export class MyBoundaryQueries {
  constructor(
    private readonly boundaries: BoundaryRepository,
    private readonly authoring: BoundaryAuthoring,
    private readonly log: BoundaryLog,
    private readonly gate: SafetyGate,
    private readonly sql: Sql,
  ) {}

  async mine(actor: Actor, id: string): Promise<MyBoundary> {
    const row = await this.boundaries.look(id, requireClient(actor));
    const { texts, changes, tellings } = this.authoring.tools;
    changes.about(row.caseId, 'boundary', id);
    const around = await this.around(row);
    const draft = await texts.draftOf(row);
    const revisions = await texts.revisionsOf(id);
    const everybody = await this.authoring.people.everybody(row.caseId);
    const people = await this.authoring.people.of(actor, row.caseId, row.participationId);
    const events = eventsOf(await this.log.of([id], row.clientId));
    const confirmed = row.kind === 'agreement' ? await tellings.confirmedBy(row) : [];
    return {
      ...headOf(row),
      relationType: around.relationType,
      people: people.map(({ participantId, givenName }) => ({ participantId, givenName })),
      draft,
      frame: frameOf(draft),
      hints: boundaryHints(draft, around.relationType),
      returned: around.returned
        ? { comment: around.returned.comment, at: new Date(around.returned.at).toISOString() }
        : undefined,
      tellings: await this.tellingsOf(row, everybody),
      confirmedBy: everybody
        .filter(({ clientId }) => confirmed.includes(clientId))
        .map(({ givenName }) => givenName),
      rehearsals: around.rehearsals.map(({ at, note }) => ({
        at: new Date(at).toISOString(),
        note: note ?? undefined,
      })),
      events,
      figures: boundaryFigures(events),
      revisions: revisionViews(revisions),
      may: await this.movesOf(row, revisions),
    };
  }

  private async around(row: BoundaryRow): Promise<Around> {
    const found = await this.sql.first<Around>(AROUND, [row.practiceId, row.id, row.caseId, row.revision]);
    return found ?? { relationType: 'romantic', returned: null, rehearsals: [] };
  }

  private async tellingsOf(
    row: BoundaryRow,
    everybody: readonly KnownPerson[],
  ): Promise<readonly BoundaryTellingView[]> {
    const told = await this.authoring.tools.tellings.of(row.id);
    return told.map(({ clientId, at, revision, parts, answer }) => ({
      name: everybody.find((one) => one.clientId === clientId)?.givenName ?? '',
      at,
      revision,
      parts,
      answer,
    }));
  }

  /** What can be pressed now. Whether joint work is open is said by one button that is not there. */
  private async movesOf(row: BoundaryRow, revisions: readonly HandedIn[]): Promise<BoundaryMoves> {
    const facts = await this.authoring.tools.mover.facts(row);
    const may = (move: BoundaryMove) => boundaryAllows(row, move, 'author', facts);
    const named = namedIn(revisions.at(-1)?.content ?? {});
    const canSend = may('tell') && row.channel !== 'say_it_myself' && named.length > 0;
    return {
      edit: may('edit'),
      submit: may('submit'),
      rehearse: may('rehearse'),
      tell: may('tell'),
      send: canSend && (await this.gate.isOpen(row.caseId, [row.participantId, ...named])),
      activate: may('activate'),
      noteAnswer: may('hear_agreed'),
      log: may('log'),
      pause: may('pause'),
      resume: may('resume'),
      openReview: may('open_review'),
      renew: may('renew'),
      adjust: may('adjust'),
      retire: may('retire'),
      retract: may('retract'),
      choose: may('drop') || (row.state === 'withdrawn' && row.restateOffered),
      withdraw: may('withdraw'),
    };
  }
}

/** Staff have no boundaries of their own here. */
function requireClient({ clientId }: Actor): ClientId {
  if (clientId === undefined) throw notFound();
  return clientId;
}

function headOf(row: BoundaryRow) {
  return {
    id: row.id,
    version: row.version,
    caseId: row.caseId,
    state: row.state,
    pausedBy: row.pausedBy ?? undefined,
    pausedUntil: row.pausedUntil ?? undefined,
    revision: row.revision,
    inForceRevision: row.inForceRevision ?? undefined,
    personal: row.personal,
    answerDueAt: row.answerDueAt ?? undefined,
    restateOffered: row.restateOffered,
  };
}

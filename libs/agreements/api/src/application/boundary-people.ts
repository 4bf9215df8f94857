import { Injectable } from '@nestjs/common';
import { AssignedWork } from '@reknit/homework/api';
import { ProblemException, Sql, statement, Transactions, type Actor } from '@reknit/shared/api-kernel';
import {
  SharedProblem,
  type CaseId,
  type ClientId,
  type ParticipantId,
  type ParticipationId,
} from '@reknit/shared/model';

/** Somebody of the case, as far as a boundary has to know them. */
export interface KnownPerson {
  readonly participantId: ParticipantId;
  readonly clientId: ClientId;
  readonly givenName: string;
  readonly minor: boolean;
}

const KNOWN = statement(
  'boundary.people',
  `select p.id as "participantId", p.client_id as "clientId", k.given_name as "givenName", sec.is_minor(k.birth_year) as minor
   from participant p join client k on k.practice_id = p.practice_id and k.id = p.client_id
   where p.practice_id = $1 and p.case_id = $2 order by p.id`,
);
const MINE = statement(
  'boundary.my-work',
  `select p.id, p.case_id as "caseId" from participation p join homework h on h.practice_id = p.practice_id and h.id = p.homework_id
   where p.practice_id = $1 and p.client_id = $2 and h.kind = $3 and p.status not in ('withdrawn', 'declined') order by p.id desc`,
);

/**
 * Who can be named. People of a case come into each other's view only through work they do together, so somebody chooses
 * among those alone; anybody else is a free label.
 */
@Injectable()
export class BoundaryPeople {
  constructor(
    private readonly work: AssignedWork,
    private readonly sql: Sql,
    private readonly transactions: Transactions,
  ) {}

  /** The others of this piece of work; nobody when it was taken back. */
  async of(
    actor: Actor,
    caseId: CaseId,
    participationId: ParticipationId | null,
  ): Promise<readonly KnownPerson[]> {
    if (participationId === null) return [];
    const others = await this.othersOf(actor, participationId);
    return (await this.everybody(caseId)).filter(({ participantId }) => others.includes(participantId));
  }

  /** My pieces of work of a kind, newest first. */
  mine(
    actor: Actor,
    kind: 'boundary' | 'transparency',
  ): Promise<readonly { readonly id: ParticipationId; readonly caseId: CaseId }[]> {
    return this.sql.rows<{ id: ParticipationId; caseId: CaseId }>(MINE, [
      actor.practiceId,
      actor.clientId ?? null,
      kind,
    ]);
  }

  /** In the name of the system: for rules and names, never shown as a list. */
  everybody(caseId: CaseId): Promise<readonly KnownPerson[]> {
    return this.transactions.asSystem(() =>
      this.sql.rows<KnownPerson>(KNOWN, [this.transactions.current().who.practiceId, caseId]),
    );
  }

  private async othersOf(actor: Actor, participationId: ParticipationId): Promise<readonly ParticipantId[]> {
    try {
      const piece = await this.work.requireMine(actor, participationId);
      if (piece.mode === 'solo') return [];
      return piece.participants
        .map(({ participantId }) => participantId)
        .filter((id) => id !== piece.participantId);
    } catch (problem) {
      if (problem instanceof ProblemException && problem.code === SharedProblem.notFound) return [];
      throw problem;
    }
  }
}

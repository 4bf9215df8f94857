import { Injectable } from '@nestjs/common';
import {
  checkScreening,
  instrumentFor,
  isMinor,
  SCREEN_TEXTS,
  type AnswerScreening,
  type MyScreening,
  type MyScreenings,
  type ScreeningReceived,
} from '@reknit/cases/model';
import { AuditTrail, notFound, orThrow, Sql, statement, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId, RelationType } from '@reknit/shared/model';
import { Cases } from '../cases';
import { Screens } from './screens';
import { Suspensions } from './suspensions';

const OPEN = statement(
  'screening.mine',
  'select case_id as "caseId", relation_type as "relationType" from sec.my_screenings()',
);
const MY_BIRTH_YEAR = statement(
  'screening.my-birth-year',
  'select birth_year as "birthYear" from client where practice_id = $1 and id = $2',
);

/**
 * A person's own private check-in. Whatever they answer, they are answered the same, and nothing of it can be read back, not
 * even by them: the screen may be seen by somebody else later.
 */
@Injectable()
export class ScreeningCommands {
  constructor(
    private readonly cases: Cases,
    private readonly screens: Screens,
    private readonly suspensions: Suspensions,
    private readonly sql: Sql,
    private readonly trail: AuditTrail,
  ) {}

  async open(): Promise<MyScreenings> {
    const rows = await this.sql.rows<{ caseId: CaseId; relationType: RelationType }>(OPEN, []);
    return { open: rows.map(({ caseId, relationType }) => screeningOf(caseId, relationType)) };
  }

  /** Offered or not: somebody may tell at any time. */
  async one(actor: Actor, caseId: CaseId): Promise<MyScreening> {
    const own = await this.requireOwn(actor, caseId);
    return screeningOf(caseId, own.relationType);
  }

  async answer(actor: Actor, caseId: CaseId, body: AnswerScreening): Promise<ScreeningReceived> {
    const { relationType, participantId } = await this.requireOwn(actor, caseId);
    const { instrument, textVersion } = screeningOf(caseId, relationType);
    orThrow(checkScreening(body, textVersion));
    const { answers, safeNow } = body;
    const of = { caseId, participantId, clientId: actor.clientId ?? '' };
    await this.screens.add(actor, of, { instrument, textVersion, answers, safeNow });
    if (safeNow === 'no')
      await this.suspensions.stop({ caseId, cause: 'not_safe_now', participantId }, actor);
    return { received: true };
  }

  /** Children are asked in person. */
  private async requireOwn(actor: Actor, caseId: CaseId) {
    const own = await this.cases.requireOwn(actor, caseId);
    this.trail.about({ caseId, subjectType: 'screening' });
    const me = await this.sql.first<{ birthYear: number | null }>(MY_BIRTH_YEAR, [
      actor.practiceId,
      actor.clientId ?? null,
    ]);
    if (isMinor(me?.birthYear ?? undefined, this.screens.today(actor))) throw notFound();
    return own;
  }
}

function screeningOf(caseId: CaseId, relation: RelationType): MyScreening {
  const instrument = instrumentFor(relation);
  return { caseId, instrument, textVersion: SCREEN_TEXTS[instrument].version };
}

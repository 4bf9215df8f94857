import { Injectable } from '@nestjs/common';
import {
  consentFits,
  ConsentState,
  currentTextOf,
  SafetyProblem,
  type EndConsent,
  type ProposeConsent,
  type RecordConsent,
} from '@reknit/cases/model';
import { notFound, orThrow, ProblemException, Sql, statement, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId, Saved } from '@reknit/shared/model';
import { COLUMNS, type ConsentRow } from '../../persistence/consent.columns';
import { CaseChanges } from '../case-changes';
import { SafetyFacts } from '../safety/safety-facts';
import { Consents, type ConsentSubject } from './consents';
import { ConsentEnds } from './consent-ends';

const OF_CASE = statement(
  'consent.of-case',
  `select ${COLUMNS} from consent c
   where c.practice_id = $1 and c.id = $3 and (c.case_id = $2 or (c.case_id is null and exists (
     select 1 from participant p where p.practice_id = $1 and p.case_id = $2 and p.client_id = c.client_id)))
   for update of c`,
);

/** What the care team does about consent: asking, writing down what was said elsewhere, and noting its end. */
@Injectable()
export class ConsentCommands {
  constructor(
    private readonly changes: CaseChanges,
    private readonly facts: SafetyFacts,
    private readonly consents: Consents,
    private readonly ends: ConsentEnds,
    private readonly sql: Sql,
  ) {}

  async propose(actor: Actor, caseId: CaseId, body: ProposeConsent): Promise<Saved> {
    await this.changes.open(actor, caseId);
    const subject = await this.subject(caseId, body);
    const id = await this.consents.propose(subject, actor.accountId);
    this.changes.about({ subjectType: 'consent', subjectId: id });
    await this.tell(caseId, body, 'consent.proposed');
    return { id, version: 1 };
  }

  async record(actor: Actor, caseId: CaseId, body: RecordConsent): Promise<Saved> {
    await this.changes.open(actor, caseId);
    const subject = await this.subject(caseId, body);
    const { decision, method, witness, givenBy } = body;
    const how = { decision, method, witness, givenBy, recordedBy: actor.accountId };
    if (decision === 'refused') await this.ends.hold(actor, subject);
    const { id, wasActive } = await this.consents.record(subject, how);
    this.changes.about({ subjectType: 'consent', subjectId: id });
    await this.tell(caseId, body, decision === 'given' ? 'consent.given' : 'consent.refused');
    if (decision === 'refused' && wasActive) await this.ends.ended(actor, subject);
    return { id, version: 1 };
  }

  /** What was taken back in person, or a question that is not asked any more. Doing it again does nothing. */
  async end(actor: Actor, at: ConsentPlace, { reason }: EndConsent): Promise<void> {
    await this.changes.open(actor, at.caseId);
    const row = await this.sql.first<ConsentRow>(OF_CASE, [actor.practiceId, at.caseId, at.id]);
    if (!row) throw notFound();
    this.changes.about({ subjectType: 'consent', subjectId: at.id });
    if (row.state === ConsentState.withdrawn) return;
    if (row.state !== ConsentState.active && row.state !== ConsentState.proposed)
      throw new ProblemException(SafetyProblem.consentNotStanding);
    if (row.state === ConsentState.active) await this.ends.hold(actor, row);
    await this.consents.withdraw(at.id, reason);
    const people = (await this.facts.of(at.caseId)).people;
    const participantId = people.find(({ clientId }) => clientId === row.clientId)?.participantId;
    await this.changes.tell({
      caseId: at.caseId,
      kind: 'consent',
      event: 'consent.withdrawn',
      participantId,
      subject: row.kind,
    });
    if (row.state === ConsentState.active) await this.ends.ended(actor, row);
  }

  private async subject(caseId: CaseId, body: ProposeConsent | RecordConsent): Promise<ConsentSubject> {
    const { kind, participantId, thirdParty, validTo } = body;
    const person = await this.facts.person(caseId, participantId);
    const givenBy = 'givenBy' in body ? body.givenBy : undefined;
    orThrow(consentFits({ kind, thirdParty, givenBy }, person));
    const scope = thirdParty === undefined ? {} : { thirdParty };
    const textVersion = currentTextOf(kind).version;
    return { clientId: person.clientId, kind, caseId, textVersion, scope, validTo };
  }

  private tell(
    caseId: CaseId,
    { participantId, kind }: ProposeConsent | RecordConsent,
    event: 'consent.proposed' | 'consent.given' | 'consent.refused',
  ): Promise<void> {
    return this.changes.tell({ caseId, kind: 'consent', event, participantId, subject: kind });
  }
}

/** A consent, by the case it is looked at from. */
export interface ConsentPlace {
  readonly caseId: CaseId;
  readonly id: string;
}

import { Injectable } from '@nestjs/common';
import {
  ConsentKind,
  currentTextOf,
  hasEnded,
  policyComplete,
  policyGap,
  SafetyProblem,
  type MySecretsPolicy,
  type PolicyGap,
  type ProposeSecretsPolicy,
  type SecretsPolicyKind,
} from '@reknit/cases/model';
import { ProblemException, Sql, statement, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId, Saved } from '@reknit/shared/model';
import { CaseChanges } from '../case-changes';
import { Cases } from '../cases';
import { SafetyFacts } from '../safety/safety-facts';
import { Timeline } from '../timeline';
import { Consents } from './consents';
import { PolicyRows } from './policy-rows';

const IN_FORCE = statement(
  'policy.in-force',
  `select s.kind, s.version, s.in_force_from as "inForceFrom" from secrets_policy s
   where s.practice_id = $1 and s.case_id = $2 and s.in_force_from is not null and s.superseded_at is null`,
);

const SIGNED = statement(
  'policy.signed',
  `select array(select c.client_id::text from consent c where c.practice_id = s.practice_id and c.policy_id = s.id and c.state = 'active')
     as signers
   from secrets_policy s where s.practice_id = $1 and s.case_id = $2 and s.superseded_at is null
   order by (s.in_force_from is not null) desc, s.version desc limit 1`,
);

/** How confidences between one person and the clinician are held. Other domains ask with `ofMine`. */
@Injectable()
export class SecretsPolicies {
  constructor(
    private readonly cases: Cases,
    private readonly facts: SafetyFacts,
    private readonly timeline: Timeline,
    private readonly rows: PolicyRows,
    private readonly sql: Sql,
  ) {}

  /** For a person in care: what one line says beside whatever they write for the clinician alone. */
  async ofMine(actor: Actor, caseId: CaseId): Promise<MySecretsPolicy> {
    await this.cases.requireOwn(actor, caseId);
    return this.ofCase(actor, caseId);
  }

  /** What is agreed in a case now. For whoever has found the case in their scope. */
  async ofCase(actor: Pick<Actor, 'practiceId'>, caseId: CaseId): Promise<MySecretsPolicy> {
    const found = await this.sql.first<{ kind: SecretsPolicyKind; version: number; inForceFrom: Date }>(
      IN_FORCE,
      [actor.practiceId, caseId],
    );
    return found ? { kind: found.kind, version: found.version, since: found.inForceFrom.toISOString() } : {};
  }

  /** What the case lacks before the work may start. For whoever has found the case in their scope. */
  async gapOf({ practiceId }: Pick<Actor, 'practiceId'>, caseId: CaseId): Promise<PolicyGap | undefined> {
    const { people } = await this.facts.of(caseId);
    const version = await this.sql.first<{ signers: readonly string[] }>(SIGNED, [practiceId, caseId]);
    return policyGap(
      version !== undefined,
      people.map((person) => ({ ...person, signed: version?.signers.includes(person.clientId) ?? false })),
    );
  }

  /** Somebody has signed: when the last adult has, the version counts from now and the one before gives way. */
  async signed(policyId: string): Promise<void> {
    await this.rows.asSystem(async () => {
      const policy = await this.rows.hold(policyId);
      if (!policy || policy.done) return;
      const { people } = await this.facts.of(policy.caseId);
      const adults = people.filter(({ minor, state }) => !minor && !hasEnded(state));
      const signers = await this.rows.signers(policyId);
      if (
        !policyComplete(
          adults.map(({ clientId }) => clientId),
          signers,
        )
      )
        return;
      await this.rows.enforce(policyId, policy.caseId);
      await this.timeline.add({
        caseId: policy.caseId,
        kind: 'consent',
        event: 'policy.in-force',
        subject: policy.kind,
      });
    });
  }
}

/** Proposing how confidences are held: a version that every adult is asked to sign. */
@Injectable()
export class PolicyCommands {
  constructor(
    private readonly changes: CaseChanges,
    private readonly facts: SafetyFacts,
    private readonly consents: Consents,
    private readonly rows: PolicyRows,
  ) {}

  /** An earlier proposal that nobody has completed gives way, its questions with it. */
  async propose(actor: Actor, caseId: CaseId, { kind }: ProposeSecretsPolicy): Promise<Saved> {
    await this.changes.openAlone(actor, caseId);
    const { people } = await this.facts.of(caseId);
    const present = people.filter(({ state }) => !hasEnded(state));
    const adults = present.filter(({ minor }) => !minor);
    if (present.length < 2 || adults.length === 0)
      throw new ProblemException(SafetyProblem.policyNeedsSeveral);
    const { id, version } = await this.rows.propose(caseId, kind, actor.accountId);
    for (const { clientId } of adults)
      await this.consents.propose(
        {
          clientId,
          kind: ConsentKind.secretsPolicy,
          caseId,
          textVersion: currentTextOf(ConsentKind.secretsPolicy).version,
          scope: { policy: { kind, version } },
          policyId: id,
        },
        actor.accountId,
      );
    this.changes.about({ subjectType: 'secrets-policy', subjectId: id });
    await this.changes.tell({ caseId, kind: 'consent', event: 'policy.proposed', subject: kind });
    return { id, version };
  }
}

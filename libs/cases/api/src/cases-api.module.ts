import { Global, Module } from '@nestjs/common';
import { CASE_ACTIONS, SAFETY_ACTIONS, type CaseProblem, type SafetyProblem } from '@reknit/cases/model';
import { registerActions, registerEntities, registerProblems } from '@reknit/shared/api-kernel';
import { CareTeamCommands } from './application/care-team.commands';
import { CaseChanges } from './application/case-changes';
import { CaseCommands } from './application/case.commands';
import { CaseFigures } from './application/case-figures';
import { CaseQueries } from './application/case.queries';
import { CaseloadQueries } from './application/caseload.queries';
import { Cases } from './application/cases';
import { CasePeople } from './application/case-people';
import { GoalCommands } from './application/goal.commands';
import { CaseMaterial } from './application/case-material';
import { CaseWords } from './application/case-words';
import { GoalMaterial } from './application/goal-material';
import { Inbox } from './application/inbox';
import { JoiningCases } from './application/joining-cases';
import { NextSessions } from './application/next-sessions';
import { OpeningCases } from './application/open-case.commands';
import { OwnCaseRecord } from './application/own-case-record';
import { OwnRecords } from './application/own-records';
import { ParticipantCommands } from './application/participant.commands';
import { RelationChanges } from './application/relation-changes';
import { RiskHolds } from './application/safety/risk-holds';
import { RiskNotes } from './application/risk-notes';
import { RuptureCommands } from './application/rupture.commands';
import { SafetyConcerns } from './application/safety/safety-concerns';
import { SafetyGate } from './application/safety-gate';
import { SomethingNew } from './application/something-new';
import { Timeline } from './application/timeline';
import { TimelineQueries } from './application/timeline.queries';
import { WordsOfCase } from './application/words-of-case';
import { CaseController } from './http/case.controller';
import { CasePeopleController } from './http/case-people.controller';
import { CaseWorkController } from './http/case-work.controller';
import { CaseloadController } from './http/caseload.controller';
import { SecretsPolicies } from './application/consent/secrets-policies';
import { EMERGENCY_CONTROLLERS, EMERGENCY_PROVIDERS } from './emergency-parts';
import { SAFETY_CONTROLLERS, SAFETY_PROVIDERS } from './safety-parts';
import { CareCaseEntity } from './persistence/care-case.entity';
import { CaseRepository } from './persistence/case.repository';
import { GoalEntity } from './persistence/goal.entity';
import { ParticipantEntity } from './persistence/participant.entity';
import { RuptureEventEntity } from './persistence/rupture-event.entity';

registerActions(CASE_ACTIONS);
registerActions(SAFETY_ACTIONS);
registerEntities([CareCaseEntity, ParticipantEntity, RuptureEventEntity, GoalEntity]);
registerProblems<CaseProblem>(
  {
    'case.move-not-allowed': 409,
    'case.reason-required': 422,
    'case.consent-missing': 409,
    'case.policy-missing': 409,
    'case.policy-unsigned': 409,
    'case.homework-open': 409,
    'case.closed': 409,
    'case.too-few-people': 422,
    'case.too-many-people': 422,
    'case.relation-mismatch': 422,
    'case.participant-move-not-allowed': 409,
    'case.already-participant': 409,
    'case.already-joined': 409,
    'case.already-on-team': 409,
    'case.last-of-team': 409,
    'case.goal-closed': 409,
  },
  {
    uq_participant_client: 'case.already-participant',
    uq_care_team_member_account: 'case.already-on-team',
    uq_care_team_member_primary: 'case.last-of-team',
    ck_care_case_policy: 'case.policy-unsigned',
    ck_care_case_relation: 'case.relation-mismatch',
    ck_care_case_kind_relation: 'case.relation-mismatch',
  },
);
registerProblems<SafetyProblem>(
  {
    'consent.not-possible': 409,
    'consent.already-proposed': 409,
    'consent.already-decided': 409,
    'consent.text-changed': 409,
    'consent.not-standing': 409,
    'policy.needs-several-people': 409,
    'safety.screens-unread': 409,
    'safety.screen-missing': 409,
    'safety.screen-not-negative': 422,
    'safety.screen-answers-incomplete': 422,
    'safety.too-few-covered': 422,
    'safety.already-suspended': 409,
    'safety.not-suspended': 409,
    'safety.not-clear': 409,
    'safety.always-held': 422,
    'safety.already-resolved': 409,
    'supervision.exists': 409,
    'supervision.not-possible': 422,
  },
  {
    uq_consent_waiting: 'consent.already-proposed',
    uq_consent_standing: 'consent.already-decided',
    uq_secrets_policy_proposed: 'consent.already-proposed',
    uq_secrets_policy_version: 'consent.already-proposed',
    ck_clearance_person_latest: 'safety.screen-missing',
    ck_clearance_person_read: 'safety.screens-unread',
    ck_clearance_person_reason: 'safety.screen-not-negative',
    ck_held_information_always_held: 'safety.always-held',
    ck_supervision_two_people: 'supervision.not-possible',
  },
);

/** Cases and the people in them. Other domains use `Cases`, `SafetyGate`, `Inbox`, `Timeline` and `CaseFigures`. */
@Global()
@Module({
  controllers: [
    CaseloadController,
    CaseController,
    CasePeopleController,
    CaseWorkController,
    ...EMERGENCY_CONTROLLERS,
    ...SAFETY_CONTROLLERS,
  ],
  providers: [
    CareTeamCommands,
    CaseChanges,
    CaseCommands,
    CaseFigures,
    CaseloadQueries,
    CasePeople,
    CaseQueries,
    CaseRepository,
    Cases,
    GoalCommands,
    GoalMaterial,
    CaseMaterial,
    CaseWords,
    Inbox,
    JoiningCases,
    NextSessions,
    OpeningCases,
    OwnCaseRecord,
    OwnRecords,
    ParticipantCommands,
    RelationChanges,
    RuptureCommands,
    ...EMERGENCY_PROVIDERS,
    ...SAFETY_PROVIDERS,
    SafetyGate,
    Timeline,
    TimelineQueries,
    WordsOfCase,
  ],
  exports: [
    CaseFigures,
    Cases,
    CaseMaterial,
    CaseWords,
    Inbox,
    NextSessions,
    OwnRecords,
    RelationChanges,
    RiskHolds,
    RiskNotes,
    SafetyConcerns,
    SafetyGate,
    SecretsPolicies,
    SomethingNew,
    Timeline,
  ],
})
export class CasesApiModule {}

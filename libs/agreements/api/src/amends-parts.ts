import {
  AMENDS_ACTIONS,
  APOLOGY_ACTIONS,
  type AmendsProblem,
  type ApologyProblem,
} from '@reknit/agreements/model';
import { registerActions, registerEntities, registerProblems } from '@reknit/shared/api-kernel';
import { AmendsAuthorCommands } from './application/amends-author.commands';
import { AmendsBeginning } from './application/amends-beginning';
import { AmendsCare, AmendsCareAround } from './application/amends-care';
import { AmendsCascades, AmendsCauses } from './application/amends-cascades';
import { AmendsChanges, AmendsTime } from './application/amends-changes';
import { AmendsCommitments } from './application/amends-commitments';
import { AmendsDesk } from './application/amends-desk';
import { AmendsDrafts } from './application/amends-drafts';
import { AmendsFromApology } from './application/amends-from-apology';
import { AmendsInbox } from './application/amends-inbox';
import { AmendsPassing } from './application/amends-passing';
import { AmendsPeopleCommands } from './application/amends-people.commands';
import { AmendsReviewCommands, AmendsReviewing } from './application/amends-review.commands';
import { AmendsSharingCommands } from './application/amends-sharing.commands';
import { AmendsAround, AmendsSteps } from './application/amends-steps';
import { AmendsSuggesting } from './application/amends-suggestions';
import { AmendsSweep, AmendsSweepAround } from './application/amends-sweep';
import { AmendsTeamCommands } from './application/amends-team.commands';
import { ApologyCommands } from './application/apology.commands';
import { ApologyInbox } from './application/apology-inbox';
import { ApologyNews, ApologySource } from './application/apology-news';
import { ApologyQueries, ApologyReading } from './application/apology.queries';
import { ApologyTeamCommands } from './application/apology-team.commands';
import { AuthorAmendsParts, AuthorAmendsQuery } from './application/author-amends.query';
import { CaseAmendsAround, CaseAmendsQueries } from './application/case-amends.queries';
import { MyAmendsQueries } from './application/my-amends.queries';
import { ReceivedAmendsQuery } from './application/received-amends.query';
import { CaseAmendsController } from './http/case-amends.controller';
import { CaseAmendsCourseController } from './http/case-amends-course.controller';
import { CaseApologiesController } from './http/case-apologies.controller';
import { MyAmendsController } from './http/my-amends.controller';
import { MyApologiesController } from './http/my-apologies.controller';
import { SharedAmendsController } from './http/shared-amends.controller';
import { AmendsAnswers } from './persistence/amends-answers';
import { AmendsOverview } from './persistence/amends-overview';
import { AmendsPeople } from './persistence/amends-people';
import { AmendsPlanEntity } from './persistence/amends-plan.entity';
import { AmendsRecords } from './persistence/amends-records';
import { AmendsRepository } from './persistence/amends.repository';
import { AmendsReviews } from './persistence/amends-reviews';
import { AmendsTeamRecords } from './persistence/amends-team-records';
import { ApologyLists } from './persistence/apology-lists';
import { ApologyMutes } from './persistence/apology-mutes';
import { ApologyRepository } from './persistence/apology.repository';
import { ApologyTexts } from './persistence/apology-texts';

registerActions(AMENDS_ACTIONS);
registerActions(APOLOGY_ACTIONS);
registerEntities([AmendsPlanEntity]);
registerProblems<AmendsProblem>(
  {
    'amends.move-not-allowed': 409,
    'amends.incomplete': 422,
    'amends.harm-check-open': 422,
    'amends.approach-not-possible': 422,
    'amends.reason-required': 422,
    'amends.second-reviewer-same': 409,
    'amends.text-changed': 409,
    'amends.already-started': 409,
    'amends.clinician-plan-needed': 409,
    'amends.already-rated': 409,
    'amends.already-closed': 409,
  },
  {
    uq_amends_plan_open: 'amends.already-started',
    uq_amends_reflection_person: 'amends.already-closed',
    ck_amends_private_hard_stop: 'amends.approach-not-possible',
    ck_amends_version_two_reviewers: 'amends.second-reviewer-same',
    ck_amends_version_amber: 'amends.move-not-allowed',
    ck_amends_note_staged: 'amends.clinician-plan-needed',
  },
);
registerProblems<ApologyProblem>(
  {
    'apology.move-not-allowed': 409,
    'apology.through-therapist-only': 409,
    'apology.asks-for-comfort': 422,
    'apology.not-reviewed': 409,
    'apology.already-begun': 409,
  },
  { uq_apology_participation: 'apology.already-begun' },
);

export const AMENDS_CONTROLLERS = [
  CaseAmendsController,
  CaseAmendsCourseController,
  CaseApologiesController,
  MyAmendsController,
  MyApologiesController,
  SharedAmendsController,
];

export const AMENDS_PROVIDERS = [
  AmendsAnswers,
  AmendsAround,
  AmendsAuthorCommands,
  AmendsBeginning,
  AmendsCare,
  AmendsCareAround,
  AmendsCascades,
  AmendsCauses,
  AmendsChanges,
  AmendsCommitments,
  AmendsDesk,
  AmendsDrafts,
  AmendsFromApology,
  AmendsInbox,
  AmendsOverview,
  AmendsPeople,
  AmendsPassing,
  AmendsPeopleCommands,
  AmendsRecords,
  AmendsRepository,
  AmendsReviewCommands,
  AmendsReviewing,
  AmendsReviews,
  AmendsSharingCommands,
  AmendsSteps,
  AmendsSuggesting,
  AmendsSweep,
  AmendsSweepAround,
  AmendsTeamCommands,
  AmendsTeamRecords,
  AmendsTime,
  ApologyCommands,
  ApologyInbox,
  ApologyLists,
  ApologyMutes,
  ApologyNews,
  ApologyQueries,
  ApologyReading,
  ApologyRepository,
  ApologySource,
  ApologyTeamCommands,
  ApologyTexts,
  AuthorAmendsParts,
  AuthorAmendsQuery,
  CaseAmendsAround,
  CaseAmendsQueries,
  MyAmendsQueries,
  ReceivedAmendsQuery,
];

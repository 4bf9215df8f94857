import { BOUNDARY_ACTIONS, type BoundaryProblem } from '@reknit/agreements/model';
import { registerActions, registerProblems } from '@reknit/shared/api-kernel';
import { BoundaryAuthoring } from './application/boundary-authoring';
import { BoundaryChanges } from './application/boundary-changes';
import { BoundaryDecisions } from './application/boundary-decisions';
import { BoundaryInbox } from './application/boundary-inbox';
import { BoundaryKeepingCommands } from './application/boundary-keeping.commands';
import { BoundaryListeners } from './application/boundary-listeners';
import { BoundaryLoggingCommands } from './application/boundary-logging.commands';
import { BoundaryMover } from './application/boundary-mover';
import { BoundaryPeople } from './application/boundary-people';
import { BoundarySurroundings } from './application/boundary-surroundings';
import { BoundarySweep } from './application/boundary-sweep';
import { BoundaryTeamCommands } from './application/boundary-team.commands';
import { BoundaryTeamQueries } from './application/boundary-team.queries';
import { BoundaryTellingCommands } from './application/boundary-telling.commands';
import { BoundaryTools } from './application/boundary-tools';
import { BoundaryWritingCommands } from './application/boundary-writing.commands';
import { CaseBoundariesQueries } from './application/case-boundaries.queries';
import { ContactLevels } from './application/contact-levels';
import { MyBoundariesQueries } from './application/my-boundaries.queries';
import { MyBoundaryQueries } from './application/my-boundary.queries';
import { ToldBoundaryCommands } from './application/told-boundary.commands';
import { ToldBoundaryQueries } from './application/told-boundary.queries';
import { BoundaryEventsController } from './http/boundary-events.controller';
import { CaseBoundariesController } from './http/case-boundaries.controller';
import { KeptBoundariesController } from './http/kept-boundaries.controller';
import { MyBoundariesController } from './http/my-boundaries.controller';
import { ToldBoundariesController } from './http/told-boundaries.controller';
import { BoundaryLog } from './persistence/boundary-log';
import { BoundaryPrompts } from './persistence/boundary-prompts';
import { BoundaryRepository } from './persistence/boundary.repository';
import { BoundaryTellings } from './persistence/boundary-tellings';
import { BoundaryTexts } from './persistence/boundary-texts';

registerActions(BOUNDARY_ACTIONS);
registerProblems<BoundaryProblem>(
  {
    'boundary.move-not-allowed': 409,
    'boundary.kind-fixed': 409,
    'boundary.content-invalid': 422,
    'boundary.not-safe-to-tell': 409,
    'boundary.channel-differs': 409,
    'boundary.needs-clinician-note': 422,
    'boundary.needs-guardian': 422,
    'boundary.binds-minor': 422,
    'boundary.nobody-to-tell': 409,
    'boundary.revision-stale': 409,
    'boundary.not-in-force': 409,
    'boundary.already-answered': 409,
    'boundary.already-struck': 409,
    'boundary.not-a-participant': 422,
    'boundary.case-not-open': 409,
    'boundary.family-only': 409,
  },
  {
    uq_boundary_answer_telling: 'boundary.already-answered',
    uq_boundary_confirmation_person: 'boundary.already-answered',
    uq_boundary_event_number: 'boundary.already-struck',
    uq_boundary_revision_number: 'boundary.move-not-allowed',
    ck_contact_level_towards: 'boundary.not-a-participant',
  },
);

export const BOUNDARY_CONTROLLERS = [
  BoundaryEventsController,
  CaseBoundariesController,
  KeptBoundariesController,
  MyBoundariesController,
  ToldBoundariesController,
];

export const BOUNDARY_PROVIDERS = [
  BoundaryAuthoring,
  BoundaryChanges,
  BoundaryDecisions,
  BoundaryInbox,
  BoundaryKeepingCommands,
  BoundaryListeners,
  BoundaryLog,
  BoundaryLoggingCommands,
  BoundaryMover,
  BoundaryPeople,
  BoundaryPrompts,
  BoundaryRepository,
  BoundarySurroundings,
  BoundarySweep,
  BoundaryTeamCommands,
  BoundaryTeamQueries,
  BoundaryTellingCommands,
  BoundaryTellings,
  BoundaryTexts,
  BoundaryTools,
  BoundaryWritingCommands,
  CaseBoundariesQueries,
  ContactLevels,
  MyBoundariesQueries,
  MyBoundaryQueries,
  ToldBoundaryCommands,
  ToldBoundaryQueries,
];

import { TRANSPARENCY_ACTIONS, type TransparencyProblem } from '@reknit/agreements/model';
import { registerActions, registerProblems } from '@reknit/shared/api-kernel';
import { TransparencyClock } from './application/transparency-clock';
import { TransparencyMover } from './application/transparency-mover';
import { TransparencyOpenness } from './application/transparency-openness';
import { TransparencyTeamCommands } from './application/transparency-team.commands';
import { TransparencyTeamQueries } from './application/transparency-team.queries';
import { TransparencyCommands } from './application/transparency.commands';
import { TransparencyQueries } from './application/transparency.queries';
import { CaseTransparencyController } from './http/case-transparency.controller';
import { MyTransparencyController } from './http/my-transparency.controller';
import { TransparencyWeeks } from './persistence/transparency-weeks';
import { TransparencyRepository } from './persistence/transparency.repository';

registerActions(TRANSPARENCY_ACTIONS);
registerProblems<TransparencyProblem>(
  {
    'transparency.move-not-allowed': 409,
    'transparency.content-invalid': 422,
    'transparency.banned': 422,
    'transparency.revision-stale': 409,
    'transparency.not-with-them': 409,
    'transparency.too-long': 422,
    'transparency.needs-supervisor-note': 422,
  },
  {
    uq_transparency_confirmation_person: 'transparency.move-not-allowed',
    uq_transparency_review_revision: 'transparency.move-not-allowed',
  },
);

export const TRANSPARENCY_CONTROLLERS = [CaseTransparencyController, MyTransparencyController];

export const TRANSPARENCY_PROVIDERS = [
  TransparencyClock,
  TransparencyCommands,
  TransparencyMover,
  TransparencyOpenness,
  TransparencyQueries,
  TransparencyRepository,
  TransparencyTeamCommands,
  TransparencyTeamQueries,
  TransparencyWeeks,
];

import type { Provider, Type } from '@nestjs/common';
import { CORRECTION_ACTIONS, type CorrectionProblem } from '@reknit/sessions/model';
import { registerActions, registerProblems } from '@reknit/shared/api-kernel';
import { CorrectionAnswers, CorrectionFile } from './application/case-corrections';
import { CorrectionHook } from './application/correction-hook';
import { CorrectionInbox } from './application/correction-inbox';
import { CorrectionWords } from './application/correction-words';
import { NoteCorrections } from './application/note-corrections';
import { CorrectionTools, MyCorrectionsDesk } from './application/my-corrections';
import { CaseCorrectionsController } from './http/case-corrections.controller';
import { MyCorrectionsController } from './http/my-corrections.controller';
import { CorrectionRequests } from './persistence/correction-requests';
import { OwnSessions } from './persistence/own-sessions';

registerActions(CORRECTION_ACTIONS);
registerProblems<CorrectionProblem>(
  {
    'correction.not-open': 409,
    'correction.no-statement': 409,
    'correction.amendment-open': 409,
    'correction.other-section': 422,
    'correction.too-many': 409,
    'correction.no-such-session': 422,
  },
  { uq_correction_request_addition: 'correction.amendment-open' },
);

export const CORRECTION_CONTROLLERS: readonly Type[] = [MyCorrectionsController, CaseCorrectionsController];

export const CORRECTION_PROVIDERS: readonly Provider[] = [
  CorrectionAnswers,
  CorrectionFile,
  CorrectionHook,
  CorrectionInbox,
  CorrectionRequests,
  CorrectionTools,
  CorrectionWords,
  MyCorrectionsDesk,
  NoteCorrections,
  OwnSessions,
];

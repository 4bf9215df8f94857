import { Global, Module } from '@nestjs/common';
import {
  HOMEWORK_ACTIONS,
  SHARING_ACTIONS,
  type HomeworkProblem,
  type SharingProblem,
} from '@reknit/homework/model';
import { registerActions, registerEntities, registerProblems } from '@reknit/shared/api-kernel';
import { AfterwardsCommands } from './application/afterwards.commands';
import { AnsweringInRoom } from './application/answer-in-room';
import { AssignedWork } from './application/assigned-work';
import { AssigningHomework } from './application/assign-homework';
import { CaseHomeworkQueries } from './application/case-homework.queries';
import { CaseNews } from './application/case-news';
import { CommentsToAll } from './application/comments-to-all';
import { DraftCommands } from './application/draft.commands';
import { HomeworkChanges } from './application/homework-changes';
import { HomeworkFiguresSource } from './application/homework-figures';
import { ExerciseReviews } from './application/exercise-reviews';
import { GateForRepeats, GivingAgain } from './application/giving-again';
import { HoldingCommands } from './application/holding.commands';
import { HomeworkForms } from './application/homework-forms';
import { HomeworkInbox } from './application/homework-inbox';
import { HomeworkMaterial } from './application/homework-material';
import { HomeworkWords } from './application/homework-words';
import { OwnHomeworkRecord } from './application/own-homework-record';
import { HomeworkCommands } from './application/homework.commands';
import { LibraryQueries } from './application/library.queries';
import { MyHomeQueries } from './application/my-home.queries';
import { MyHomeworkCommands } from './application/my-homework.commands';
import { MyHomeworkQueries } from './application/my-homework.queries';
import { ParticipationQueries } from './application/participation.queries';
import { ReleasableWords } from './application/releasable-words';
import { RepeatSweep, StoppingRepeats } from './application/repeating-homework';
import { ReviewCommands } from './application/review.commands';
import { Submitted } from './application/submitted';
import { SubmittingHomework } from './application/submit-homework';
import { HomeworkController } from './http/homework.controller';
import { LibraryController } from './http/library.controller';
import { MyAnswersController } from './http/my-answers.controller';
import { MyHomeworkController } from './http/my-homework.controller';
import { RepeatsController } from './http/repeats.controller';
import { RoomController } from './http/room.controller';
import { AssignmentRepository } from './persistence/assignment.repository';
import { DraftRepository } from './persistence/draft.repository';
import { EntryRepository } from './persistence/entry.repository';
import { HeldWork } from './persistence/held-work.repository';
import { HomeworkEntity } from './persistence/homework.entity';
import { OwnHomeworkRepository } from './persistence/own-homework.repository';
import { ParticipationEntity } from './persistence/participation.entity';
import { ParticipationRepository } from './persistence/participation.repository';
import { RepeatRepository } from './persistence/repeat.repository';
import { SHARING_CONTROLLERS, SHARING_PROVIDERS } from './sharing-parts';

registerActions(HOMEWORK_ACTIONS);
registerActions(SHARING_ACTIONS);
registerEntities([HomeworkEntity, ParticipationEntity]);
registerProblems<HomeworkProblem>(
  {
    'homework.move-not-allowed': 409,
    'homework.lapsed': 409,
    'homework.already-submitted': 409,
    'homework.answers-invalid': 422,
    'homework.draft-stale': 409,
    'homework.due-in-past': 422,
    'homework.unknown-exercise': 422,
    'homework.mode-not-offered': 422,
    'homework.needs-unlock': 422,
    'homework.too-young': 422,
    'homework.risk-open': 409,
    'homework.contraindications-unread': 422,
    'homework.not-a-participant': 422,
    'homework.participant-away': 409,
    'homework.case-not-open': 409,
    'homework.not-in-room': 409,
    'homework.already-told': 409,
    'homework.no-credential': 409,
    'homework.exercise-already-reviewed': 409,
  },
  {
    pk_homework_afterwards: 'homework.already-told',
    uq_homework_entry_number: 'homework.already-submitted',
    uq_homework_review_entry: 'homework.move-not-allowed',
    uq_exercise_review_day: 'homework.exercise-already-reviewed',
    fk_homework_template: 'homework.unknown-exercise',
  },
);

registerProblems<SharingProblem>(
  {
    'sharing.not-shareable': 409,
    'sharing.already-shared': 409,
    'sharing.warning-unread': 422,
    'sharing.move-not-allowed': 409,
  },
  { uq_share_grant_live: 'sharing.already-shared', uq_reveal_offer_live: 'sharing.already-shared' },
);

/** Assigning, answering, reviewing and sharing what is done between sessions. Other domains use what is exported. */
@Global()
@Module({
  controllers: [
    LibraryController,
    HomeworkController,
    MyHomeworkController,
    MyAnswersController,
    RepeatsController,
    RoomController,
    ...SHARING_CONTROLLERS,
  ],
  providers: [
    AfterwardsCommands,
    AnsweringInRoom,
    AssignedWork,
    AssigningHomework,
    AssignmentRepository,
    CaseHomeworkQueries,
    CaseNews,
    CommentsToAll,
    DraftCommands,
    DraftRepository,
    EntryRepository,
    ExerciseReviews,
    GateForRepeats,
    GivingAgain,
    HeldWork,
    HoldingCommands,
    HomeworkChanges,
    HomeworkCommands,
    HomeworkFiguresSource,
    HomeworkInbox,
    HomeworkForms,
    HomeworkMaterial,
    HomeworkWords,
    LibraryQueries,
    MyHomeQueries,
    MyHomeworkCommands,
    MyHomeworkQueries,
    OwnHomeworkRecord,
    OwnHomeworkRepository,
    ParticipationQueries,
    ParticipationRepository,
    ReleasableWords,
    RepeatRepository,
    RepeatSweep,
    ReviewCommands,
    StoppingRepeats,
    Submitted,
    SubmittingHomework,
    ...SHARING_PROVIDERS,
  ],
  exports: [AssignedWork, ReleasableWords, Submitted],
})
export class HomeworkApiModule {}

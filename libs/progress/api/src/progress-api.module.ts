import { Module } from '@nestjs/common';
import { PROGRESS_ACTIONS, type ProgressProblem } from '@reknit/progress/model';
import { registerActions, registerProblems } from '@reknit/shared/api-kernel';
import { BriefSources } from './application/brief-sources';
import { BriefQueries } from './application/brief.queries';
import { CaseProgressQueries } from './application/case-progress.queries';
import { InboxQueries } from './application/inbox.queries';
import { NotedItems } from './application/noted-items';
import { PutOffCommands } from './application/put-off.commands';
import { RecordSheetQueries } from './application/record-sheet.queries';
import { SupervisionQueries } from './application/supervision.queries';
import { TakingOut } from './application/take-out.commands';
import { TodayQueries } from './application/today.queries';
import { BriefController } from './http/brief.controller';
import { OwnRecordController } from './http/own-record.controller';
import { ProgressController } from './http/progress.controller';
import { PutOffController } from './http/put-off.controller';
import { RecordSheetController } from './http/record-sheet.controller';
import { CaseHistory } from './persistence/case-history';

registerActions(PROGRESS_ACTIONS);
registerProblems<ProgressProblem>({ 'progress.not-for-later': 409, 'progress.day-not-possible': 422 });

/** Read models over the other domains: what needs somebody today, and how a case has gone. It writes only what somebody puts off for themselves. */
@Module({
  controllers: [
    BriefController,
    OwnRecordController,
    ProgressController,
    PutOffController,
    RecordSheetController,
  ],
  providers: [
    BriefQueries,
    BriefSources,
    CaseHistory,
    CaseProgressQueries,
    InboxQueries,
    NotedItems,
    PutOffCommands,
    RecordSheetQueries,
    SupervisionQueries,
    TakingOut,
    TodayQueries,
  ],
})
export class ProgressApiModule {}

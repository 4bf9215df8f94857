import { Module } from '@nestjs/common';
import { PROGRESS_ACTIONS } from '@reknit/progress/model';
import { registerActions } from '@reknit/shared/api-kernel';
import { BriefQueries } from './application/brief.queries';
import { CaseProgressQueries } from './application/case-progress.queries';
import { NotedItems } from './application/noted-items';
import { RecordSheetQueries } from './application/record-sheet.queries';
import { TodayQueries } from './application/today.queries';
import { BriefController } from './http/brief.controller';
import { ProgressController } from './http/progress.controller';
import { RecordSheetController } from './http/record-sheet.controller';
import { CaseHistory } from './persistence/case-history';

registerActions(PROGRESS_ACTIONS);

/** Read models over the other domains: what needs somebody today, and how a case has gone. It writes nothing. */
@Module({
  controllers: [BriefController, ProgressController, RecordSheetController],
  providers: [BriefQueries, CaseHistory, CaseProgressQueries, NotedItems, RecordSheetQueries, TodayQueries],
})
export class ProgressApiModule {}

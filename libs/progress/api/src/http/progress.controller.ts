import { Controller, Get, Param, Query as QueryString } from '@nestjs/common';
import {
  PROGRESS_WEEKS,
  ProgressAction,
  type CaseProgress,
  type SupervisionOverview,
  type Today,
} from '@reknit/progress/model';
import { Acting, Id, Optional, Query, type Actor } from '@reknit/shared/api-kernel';
import { Type } from 'class-transformer';
import { IsIn } from 'class-validator';
import { CaseProgressQueries } from '../application/case-progress.queries';
import { SupervisionQueries } from '../application/supervision.queries';
import { TodayQueries } from '../application/today.queries';

const USUAL_WEEKS = 12;

export class CaseIdDto {
  @Id() caseId!: string;
}

export class WeeksDto {
  @Optional() @Type(() => Number) @IsIn(PROGRESS_WEEKS) weeks?: (typeof PROGRESS_WEEKS)[number];
}

@Controller('api')
export class ProgressController {
  constructor(
    private readonly todays: TodayQueries,
    private readonly cases: CaseProgressQueries,
    private readonly supervision: SupervisionQueries,
  ) {}

  @Get('today')
  @Query(ProgressAction.readToday, { clinical: true, answers: 'Today' })
  today(@Acting() actor: Actor): Promise<Today> {
    return this.todays.read(actor);
  }

  @Get('supervision/caseloads')
  @Query(ProgressAction.readSupervision, { clinical: true, answers: 'SupervisionOverview' })
  supervised(@Acting() actor: Actor): Promise<SupervisionOverview> {
    return this.supervision.read(actor);
  }

  @Get('cases/:caseId/progress')
  @Query(ProgressAction.readCase, { clinical: true, answers: 'CaseProgress' })
  progress(
    @Acting() actor: Actor,
    @Param() { caseId }: CaseIdDto,
    @QueryString() { weeks }: WeeksDto,
  ): Promise<CaseProgress> {
    return this.cases.read(actor, caseId, weeks ?? USUAL_WEEKS);
  }
}

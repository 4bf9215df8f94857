import { Controller, Get, Param, Query as QueryString } from '@nestjs/common';
import { CaseAction, type CaseloadRow, type ClinicianName, type TimelineItem } from '@reknit/cases/model';
import { Acting, Query, type Actor } from '@reknit/shared/api-kernel';
import type { Page } from '@reknit/shared/model';
import { CaseloadQueries } from '../application/caseload.queries';
import { TimelineQueries } from '../application/timeline.queries';
import { CaseIdDto, ReadCaseloadDto, ReadTimelineDto } from './case.dto';

@Controller('api')
export class CaseloadController {
  constructor(
    private readonly caseload: CaseloadQueries,
    private readonly timeline: TimelineQueries,
  ) {}

  @Get('caseload')
  @Query(CaseAction.readCaseload, { clinical: true, answers: 'Page<CaseloadRow>' })
  read(@Acting() actor: Actor, @QueryString() query: ReadCaseloadDto): Promise<Page<CaseloadRow>> {
    return this.caseload.caseload(actor, query);
  }

  @Get('cases/:caseId/timeline')
  @Query(CaseAction.readTimeline, { clinical: true, answers: 'Page<TimelineItem>' })
  readTimeline(
    @Acting() actor: Actor,
    @Param() { caseId }: CaseIdDto,
    @QueryString() query: ReadTimelineDto,
  ): Promise<Page<TimelineItem>> {
    return this.timeline.read(actor, caseId, query);
  }

  @Get('clinicians')
  @Query(CaseAction.listClinicians, { clinical: false, answers: 'ClinicianName[]' })
  clinicians(@Acting() actor: Actor): Promise<readonly ClinicianName[]> {
    return this.caseload.clinicians(actor);
  }
}

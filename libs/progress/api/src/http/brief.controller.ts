import { Controller, Get, Param, Query as QueryString } from '@nestjs/common';
import { ProgressAction, type CaseBrief, type ReadBrief } from '@reknit/progress/model';
import { Acting, expectSame, Id, Optional, Query, type Actor } from '@reknit/shared/api-kernel';
import { BriefQueries } from '../application/brief.queries';
import { CaseIdDto } from './progress.controller';

export class ReadBriefDto implements ReadBrief {
  @Optional() @Id() session?: string;
}
expectSame<ReadBriefDto, ReadBrief>(true);

@Controller('api')
export class BriefController {
  constructor(private readonly briefs: BriefQueries) {}

  @Get('cases/:caseId/brief')
  @Query(ProgressAction.readBrief, { clinical: true, answers: 'CaseBrief' })
  brief(
    @Acting() actor: Actor,
    @Param() { caseId }: CaseIdDto,
    @QueryString() { session }: ReadBriefDto,
  ): Promise<CaseBrief> {
    return this.briefs.read(actor, caseId, session);
  }
}

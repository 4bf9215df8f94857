import { Controller, Get, Param } from '@nestjs/common';
import { ProgressAction, type CaseBrief } from '@reknit/progress/model';
import { Acting, Query, type Actor } from '@reknit/shared/api-kernel';
import { BriefQueries } from '../application/brief.queries';
import { CaseIdDto } from './progress.controller';

@Controller('api')
export class BriefController {
  constructor(private readonly briefs: BriefQueries) {}

  @Get('cases/:caseId/brief')
  @Query(ProgressAction.readBrief, { clinical: true, answers: 'CaseBrief' })
  brief(@Acting() actor: Actor, @Param() { caseId }: CaseIdDto): Promise<CaseBrief> {
    return this.briefs.read(actor, caseId);
  }
}

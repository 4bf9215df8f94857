import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { SharingAction, type CaseShares, type ShareDone, type SideBySide } from '@reknit/homework/model';
import { Acting, Command, ExpectedVersion, Query, type Actor } from '@reknit/shared/api-kernel';
import type { Saved } from '@reknit/shared/model';
import { CaseSharesCommands } from '../../application/sharing/case-shares.commands';
import { CaseSharesQueries } from '../../application/sharing/case-shares.queries';
import { SideBySideQueries } from '../../application/sharing/side-by-side.queries';
import { CaseIdDto, HomeworkIdDto } from '../homework.dto';
import { CaseShareDto, ChangeSharingDto } from './sharing.dto';

/** Sharing in a case as the care team sees it: states, never words. */
@Controller('api')
export class CaseSharesController {
  constructor(
    private readonly shares: CaseSharesQueries,
    private readonly changes: CaseSharesCommands,
    private readonly values: SideBySideQueries,
  ) {}

  @Get('cases/:caseId/shares')
  @Query(SharingAction.listForCase, { clinical: true, answers: 'CaseShares' })
  list(@Acting() actor: Actor, @Param() { caseId }: CaseIdDto): Promise<CaseShares> {
    return this.shares.list(actor, caseId);
  }

  @Put('cases/:caseId/sharing')
  @Command(SharingAction.changeSetting, { change: 'versioned', answers: 'Saved' })
  change(
    @Acting() actor: Actor,
    @Param() { caseId }: CaseIdDto,
    @Body() body: ChangeSharingDto,
    @ExpectedVersion() version: number,
  ): Promise<Saved> {
    return this.changes.change(actor, caseId, body, version);
  }

  @Post('cases/:caseId/shares/:id/release')
  @HttpCode(200)
  @Command(SharingAction.release, {
    change: { once: 'what was let go is not held any more' },
    answers: 'ShareDone',
  })
  release(@Acting() actor: Actor, @Param() { caseId, id }: CaseShareDto): Promise<ShareDone> {
    return this.changes.release(actor, caseId, id);
  }

  @Get('homework/:homeworkId/side-by-side')
  @Query(SharingAction.compare, { clinical: true, answers: 'SideBySide' })
  sideBySide(@Acting() actor: Actor, @Param() { homeworkId }: HomeworkIdDto): Promise<SideBySide> {
    return this.values.of(actor, homeworkId);
  }
}

import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { SlipAction, type CaseSlips, type SlipSaved } from '@reknit/agreements/model';
import { Acting, Command, ExpectedVersion, Query, type Actor } from '@reknit/shared/api-kernel';
import { CaseSlipCommands } from '../application/case-slip.commands';
import { CaseSlipsQueries } from '../application/case-slips.queries';
import { CommitmentCaseDto } from './occurrence.dto';
import { CaseSlipDto } from './slip.dto';

/** Slips of a case, for its care team. */
@Controller('api/cases/:caseId/slips')
export class CaseSlipsController {
  constructor(
    private readonly queries: CaseSlipsQueries,
    private readonly commands: CaseSlipCommands,
  ) {}

  @Get()
  @Query(SlipAction.listForCase, { clinical: true, answers: 'CaseSlips' })
  list(@Acting() actor: Actor, @Param() { caseId }: CommitmentCaseDto): Promise<CaseSlips> {
    return this.queries.list(actor, caseId);
  }

  @Post(':slipId/look')
  @HttpCode(200)
  @Command(SlipAction.look, { change: 'versioned', answers: 'SlipSaved' })
  look(
    @Acting() actor: Actor,
    @Param() { caseId, slipId }: CaseSlipDto,
    @ExpectedVersion() expected: number,
  ): Promise<SlipSaved> {
    return this.commands.look(actor, { caseId, slipId, expected });
  }

  @Post(':slipId/close')
  @HttpCode(200)
  @Command(SlipAction.close, { change: 'versioned', answers: 'SlipSaved' })
  close(
    @Acting() actor: Actor,
    @Param() { caseId, slipId }: CaseSlipDto,
    @ExpectedVersion() expected: number,
  ): Promise<SlipSaved> {
    return this.commands.close(actor, { caseId, slipId, expected });
  }
}

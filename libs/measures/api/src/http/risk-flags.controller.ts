import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { MeasuresAction, type RiskFlags, type RiskFlagView, type SavedFlag } from '@reknit/measures/model';
import { Acting, Command, ExpectedVersion, Query, type Actor } from '@reknit/shared/api-kernel';
import { RiskFlagCommands } from '../application/risk-flag.commands';
import { RiskFlagsQueries } from '../application/risk-flags.queries';
import { CaseOfMeasuresDto, ConfirmCloseDto, MoveFlagDto, OneOfCaseDto } from './measures.dto';

/** Risk flags, for those who look after them. */
@Controller('api/cases/:caseId/risk-flags')
export class RiskFlagsController {
  constructor(
    private readonly flags: RiskFlagsQueries,
    private readonly commands: RiskFlagCommands,
  ) {}

  @Get()
  @Query(MeasuresAction.listFlags, { clinical: true, answers: 'RiskFlags' })
  list(@Acting() actor: Actor, @Param() { caseId }: CaseOfMeasuresDto): Promise<RiskFlags> {
    return this.flags.list(actor, caseId);
  }

  @Get(':id')
  @Query(MeasuresAction.readFlag, { clinical: true, answers: 'RiskFlagView' })
  one(@Acting() actor: Actor, @Param() { caseId, id }: OneOfCaseDto): Promise<RiskFlagView> {
    return this.flags.one(actor, caseId, id);
  }

  @Post(':id/moves')
  @HttpCode(200)
  @Command(MeasuresAction.moveFlag, { change: 'versioned', answers: 'SavedFlag' })
  move(
    @Acting() actor: Actor,
    @Param() at: OneOfCaseDto,
    @Body() body: MoveFlagDto,
    @ExpectedVersion() version: number,
  ): Promise<SavedFlag> {
    return this.commands.move(actor, at, body, version);
  }

  @Post(':id/confirmation')
  @HttpCode(200)
  @Command(MeasuresAction.confirmClose, { change: 'versioned', answers: 'SavedFlag' })
  confirm(
    @Acting() actor: Actor,
    @Param() at: OneOfCaseDto,
    @Body() body: ConfirmCloseDto,
    @ExpectedVersion() version: number,
  ): Promise<SavedFlag> {
    return this.commands.confirm(actor, at, body, version);
  }
}

import { Body, Controller, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { CaseAction, type CaseRecord, type OpenedCase } from '@reknit/cases/model';
import { Acting, Command, ExpectedVersion, Query, type Actor } from '@reknit/shared/api-kernel';
import type { Saved } from '@reknit/shared/model';
import { CaseCommands } from '../application/case.commands';
import { CaseQueries } from '../application/case.queries';
import { OpeningCases } from '../application/open-case.commands';
import { CaseIdDto, MoveCaseDto, OpenCaseDto, UpdateCaseDto } from './case.dto';

@Controller('api/cases')
export class CaseController {
  constructor(
    private readonly opening: OpeningCases,
    private readonly commands: CaseCommands,
    private readonly queries: CaseQueries,
  ) {}

  @Post()
  @Command(CaseAction.open, { change: 'creates', answers: 'OpenedCase' })
  open(@Acting() actor: Actor, @Body() body: OpenCaseDto): Promise<OpenedCase> {
    return this.opening.open(actor, body);
  }

  @Get(':caseId')
  @Query(CaseAction.read, { clinical: true, answers: 'CaseRecord' })
  read(@Acting() actor: Actor, @Param() { caseId }: CaseIdDto): Promise<CaseRecord> {
    return this.queries.record(actor, caseId);
  }

  @Patch(':caseId')
  @Command(CaseAction.update, { change: 'versioned', answers: 'Saved' })
  update(
    @Acting() actor: Actor,
    @Param() { caseId }: CaseIdDto,
    @Body() body: UpdateCaseDto,
    @ExpectedVersion() version: number,
  ): Promise<Saved> {
    return this.commands.update(actor, caseId, body, version);
  }

  @Post(':caseId/moves')
  @HttpCode(200)
  @Command(CaseAction.move, { change: 'versioned', answers: 'Saved' })
  move(
    @Acting() actor: Actor,
    @Param() { caseId }: CaseIdDto,
    @Body() body: MoveCaseDto,
    @ExpectedVersion() version: number,
  ): Promise<Saved> {
    return this.commands.move(actor, caseId, body, version);
  }
}

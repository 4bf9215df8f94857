import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  CommitmentAction,
  type CaseCommitments,
  type OccurrenceHistory,
  type OccurrenceSaved,
} from '@reknit/agreements/model';
import { Acting, Command, ExpectedVersion, Query, type Actor } from '@reknit/shared/api-kernel';
import { CaseCommitmentsQueries } from '../application/case-commitments.queries';
import { CaseOccurrenceCommands } from '../application/case-occurrence.commands';
import {
  CaseOccurrenceDto,
  CommitmentCaseDto,
  CorrectOccurrenceDto,
  ExcuseOccurrenceDto,
  ResolveOccurrenceDto,
} from './occurrence.dto';

/** Commitments of a case, for its care team. */
@Controller('api/cases/:caseId')
export class CaseCommitmentsController {
  constructor(
    private readonly queries: CaseCommitmentsQueries,
    private readonly commands: CaseOccurrenceCommands,
  ) {}

  @Get('commitments')
  @Query(CommitmentAction.listForCase, { clinical: true, answers: 'CaseCommitments' })
  list(@Acting() actor: Actor, @Param() { caseId }: CommitmentCaseDto): Promise<CaseCommitments> {
    return this.queries.list(actor, caseId);
  }

  @Get('occurrences/:occurrenceId')
  @Query(CommitmentAction.listForCase, { clinical: true, answers: 'OccurrenceHistory' })
  history(
    @Acting() actor: Actor,
    @Param() { caseId, occurrenceId }: CaseOccurrenceDto,
  ): Promise<OccurrenceHistory> {
    return this.queries.history(actor, caseId, occurrenceId);
  }

  @Post('occurrences/:occurrenceId/corrections')
  @HttpCode(200)
  @Command(CommitmentAction.correct, { change: 'versioned', answers: 'OccurrenceSaved' })
  correct(
    @Acting() actor: Actor,
    @Param() { caseId, occurrenceId }: CaseOccurrenceDto,
    @Body() body: CorrectOccurrenceDto,
    @ExpectedVersion() expected: number,
  ): Promise<OccurrenceSaved> {
    return this.commands.correct(actor, { caseId, occurrenceId, expected }, body);
  }

  @Post('occurrences/:occurrenceId/excuse')
  @HttpCode(200)
  @Command(CommitmentAction.excuse, { change: 'versioned', answers: 'OccurrenceSaved' })
  excuse(
    @Acting() actor: Actor,
    @Param() { caseId, occurrenceId }: CaseOccurrenceDto,
    @Body() body: ExcuseOccurrenceDto,
    @ExpectedVersion() expected: number,
  ): Promise<OccurrenceSaved> {
    return this.commands.excuse(actor, { caseId, occurrenceId, expected }, body);
  }

  @Post('occurrences/:occurrenceId/resolutions')
  @HttpCode(200)
  @Command(CommitmentAction.resolve, { change: 'versioned', answers: 'OccurrenceSaved' })
  resolve(
    @Acting() actor: Actor,
    @Param() { caseId, occurrenceId }: CaseOccurrenceDto,
    @Body() body: ResolveOccurrenceDto,
    @ExpectedVersion() expected: number,
  ): Promise<OccurrenceSaved> {
    return this.commands.resolve(actor, { caseId, occurrenceId, expected }, body);
  }
}

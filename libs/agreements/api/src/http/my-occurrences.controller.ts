import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommitmentAction, ReliabilityAction, type OccurrenceSaved } from '@reknit/agreements/model';
import { Acting, Command, ExpectedVersion, type Actor } from '@reknit/shared/api-kernel';
import { MyOccurrenceCommands } from '../application/my-occurrence.commands';
import {
  CorrectOccurrenceDto,
  DisputeOccurrenceDto,
  ExcuseOccurrenceDto,
  OccurrenceIdDto,
  ReportOccurrenceDto,
} from './occurrence.dto';

/** What people say of an occurrence: whoever committed, and, never asked to, the other person. */
@Controller('api/my/occurrences/:occurrenceId')
export class MyOccurrencesController {
  constructor(private readonly commands: MyOccurrenceCommands) {}

  @Post('reports')
  @Command(CommitmentAction.report, { change: 'creates', answers: 'OccurrenceSaved' })
  report(
    @Acting() actor: Actor,
    @Param() { occurrenceId }: OccurrenceIdDto,
    @Body() body: ReportOccurrenceDto,
  ): Promise<OccurrenceSaved> {
    return this.commands.report(actor, occurrenceId, body);
  }

  @Post('corrections')
  @HttpCode(200)
  @Command(CommitmentAction.correctMine, { change: 'versioned', answers: 'OccurrenceSaved' })
  correct(
    @Acting() actor: Actor,
    @Param() { occurrenceId }: OccurrenceIdDto,
    @Body() body: CorrectOccurrenceDto,
    @ExpectedVersion() version: number,
  ): Promise<OccurrenceSaved> {
    return this.commands.correct(actor, occurrenceId, body, version);
  }

  @Post('excuse')
  @HttpCode(200)
  @Command(CommitmentAction.excuseMine, { change: 'versioned', answers: 'OccurrenceSaved' })
  excuse(
    @Acting() actor: Actor,
    @Param() { occurrenceId }: OccurrenceIdDto,
    @Body() body: ExcuseOccurrenceDto,
    @ExpectedVersion() version: number,
  ): Promise<OccurrenceSaved> {
    return this.commands.excuse(actor, occurrenceId, body, version);
  }

  @Post('seen')
  @HttpCode(200)
  @Command(CommitmentAction.tellSeen, {
    change: { once: 'what has been seen stays seen' },
    answers: 'OccurrenceSaved',
  })
  seen(@Acting() actor: Actor, @Param() { occurrenceId }: OccurrenceIdDto): Promise<OccurrenceSaved> {
    return this.commands.seen(actor, occurrenceId);
  }

  @Post('noticed')
  @HttpCode(200)
  @Command(ReliabilityAction.notice, {
    change: { once: 'it is noticed once by each' },
    answers: 'OccurrenceSaved',
  })
  noticed(@Acting() actor: Actor, @Param() { occurrenceId }: OccurrenceIdDto): Promise<OccurrenceSaved> {
    return this.commands.noticed(actor, occurrenceId);
  }

  @Post('disputes')
  @HttpCode(200)
  @Command(CommitmentAction.dispute, { change: 'versioned', answers: 'OccurrenceSaved' })
  dispute(
    @Acting() actor: Actor,
    @Param() { occurrenceId }: OccurrenceIdDto,
    @Body() body: DisputeOccurrenceDto,
    @ExpectedVersion() version: number,
  ): Promise<OccurrenceSaved> {
    return this.commands.dispute(actor, occurrenceId, body, version);
  }
}

import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ReliabilityAction, type CaseReliability, type PromiseSaved } from '@reknit/agreements/model';
import { Acting, Command, ExpectedVersion, Query, type Actor } from '@reknit/shared/api-kernel';
import { CaseReliabilityQueries } from '../application/case-reliability.queries';
import { ReliabilityCommands } from '../application/reliability.commands';
import { CommitmentCaseDto } from './occurrence.dto';
import { PromiseIdDto, PromiseWordsDto } from './reliability.dto';

/** What becomes of a promise: changed by whoever made it, and by nobody else. */
@Controller('api/my/promises/:promiseId')
export class PromisesController {
  constructor(private readonly commands: ReliabilityCommands) {}

  @Post('reword')
  @HttpCode(200)
  @Command(ReliabilityAction.reword, { change: 'versioned', answers: 'PromiseSaved' })
  reword(
    @Acting() actor: Actor,
    @Param() { promiseId }: PromiseIdDto,
    @Body() body: PromiseWordsDto,
    @ExpectedVersion() version: number,
  ): Promise<PromiseSaved> {
    return this.commands.reword(actor, promiseId, body, version);
  }

  @Post('pause')
  @HttpCode(200)
  @Command(ReliabilityAction.pause, { change: 'versioned', answers: 'PromiseSaved' })
  pause(
    @Acting() actor: Actor,
    @Param() { promiseId }: PromiseIdDto,
    @ExpectedVersion() version: number,
  ): Promise<PromiseSaved> {
    return this.commands.pause(actor, promiseId, version);
  }

  @Post('resume')
  @HttpCode(200)
  @Command(ReliabilityAction.resume, { change: 'versioned', answers: 'PromiseSaved' })
  resume(
    @Acting() actor: Actor,
    @Param() { promiseId }: PromiseIdDto,
    @ExpectedVersion() version: number,
  ): Promise<PromiseSaved> {
    return this.commands.resume(actor, promiseId, version);
  }

  @Post('finish')
  @HttpCode(200)
  @Command(ReliabilityAction.finish, { change: 'versioned', answers: 'PromiseSaved' })
  finish(
    @Acting() actor: Actor,
    @Param() { promiseId }: PromiseIdDto,
    @ExpectedVersion() version: number,
  ): Promise<PromiseSaved> {
    return this.commands.finish(actor, promiseId, version);
  }

  @Post('drop')
  @HttpCode(200)
  @Command(ReliabilityAction.drop, { change: 'versioned', answers: 'PromiseSaved' })
  drop(
    @Acting() actor: Actor,
    @Param() { promiseId }: PromiseIdDto,
    @ExpectedVersion() version: number,
  ): Promise<PromiseSaved> {
    return this.commands.drop(actor, promiseId, version);
  }
}

/** The reliability log of a case, for its care team. */
@Controller('api/cases/:caseId/reliability')
export class CaseReliabilityController {
  constructor(private readonly queries: CaseReliabilityQueries) {}

  @Get()
  @Query(ReliabilityAction.listForCase, { clinical: true, answers: 'CaseReliability' })
  list(@Acting() actor: Actor, @Param() { caseId }: CommitmentCaseDto): Promise<CaseReliability> {
    return this.queries.list(actor, caseId);
  }
}

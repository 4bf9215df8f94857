import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  SafetyAction,
  type MyCases,
  type MyScreening,
  type MyScreenings,
  type MySecretsPolicy,
  type ScreeningReceived,
} from '@reknit/cases/model';
import { Acting, Command, Query, type Actor } from '@reknit/shared/api-kernel';
import type { Saved } from '@reknit/shared/model';
import { SecretsPolicies } from '../application/consent/secrets-policies';
import { ScreeningCommands } from '../application/safety/screening.commands';
import { TakingPartCommands } from '../application/taking-part.commands';
import { TakingPartQueries } from '../application/taking-part.queries';
import { CaseIdDto } from './case.dto';
import { AnswerScreeningDto } from './safety.dto';

/** A person's own part in their cases. */
@Controller('api/my/cases')
export class TakingPartController {
  constructor(
    private readonly queries: TakingPartQueries,
    private readonly commands: TakingPartCommands,
    private readonly policies: SecretsPolicies,
  ) {}

  @Get()
  @Query(SafetyAction.readMyCases, { clinical: false, answers: 'MyCases' })
  mine(@Acting() actor: Actor): Promise<MyCases> {
    return this.queries.mine(actor);
  }

  @Get(':caseId/secrets-policy')
  @Query(SafetyAction.readMyPolicy, { clinical: false, answers: 'MySecretsPolicy' })
  policy(@Acting() actor: Actor, @Param() { caseId }: CaseIdDto): Promise<MySecretsPolicy> {
    return this.policies.ofMine(actor, caseId);
  }

  @Post(':caseId/leave')
  @HttpCode(200)
  @Command(SafetyAction.leave, {
    change: { once: 'whoever has left is not there to leave' },
    answers: 'Saved',
  })
  leave(@Acting() actor: Actor, @Param() { caseId }: CaseIdDto): Promise<Saved> {
    return this.commands.leave(actor, caseId);
  }

  @Post(':caseId/pause')
  @HttpCode(200)
  @Command(SafetyAction.pause, { change: { once: 'what rests goes on resting' }, answers: 'Saved' })
  pause(@Acting() actor: Actor, @Param() { caseId }: CaseIdDto): Promise<Saved> {
    return this.commands.pause(actor, caseId);
  }

  @Post(':caseId/resume')
  @HttpCode(200)
  @Command(SafetyAction.resume, {
    change: { once: 'it can be resumed only while it rests' },
    answers: 'Saved',
  })
  resume(@Acting() actor: Actor, @Param() { caseId }: CaseIdDto): Promise<Saved> {
    return this.commands.resume(actor, caseId);
  }
}

/** Private check-ins as the person meets them who is asked. Answered the same, whatever they say. */
@Controller('api/my/screenings')
export class ScreeningController {
  constructor(private readonly screening: ScreeningCommands) {}

  @Get()
  @Query(SafetyAction.readMyScreenings, { clinical: false, answers: 'MyScreenings' })
  open(): Promise<MyScreenings> {
    return this.screening.open();
  }

  @Get(':caseId')
  @Query(SafetyAction.readMyScreenings, { clinical: false, answers: 'MyScreening' })
  one(@Acting() actor: Actor, @Param() { caseId }: CaseIdDto): Promise<MyScreening> {
    return this.screening.one(actor, caseId);
  }

  @Post(':caseId/answers')
  @HttpCode(200)
  @Command(SafetyAction.answerScreening, { change: 'creates', answers: 'ScreeningReceived' })
  answer(
    @Acting() actor: Actor,
    @Param() { caseId }: CaseIdDto,
    @Body() body: AnswerScreeningDto,
  ): Promise<ScreeningReceived> {
    return this.screening.answer(actor, caseId, body);
  }
}

import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApologyAction, type MyApologies, type MyApology } from '@reknit/agreements/model';
import { Acting, Command, ExpectedVersion, Query, type Actor } from '@reknit/shared/api-kernel';
import type { Saved } from '@reknit/shared/model';
import { ApologyCommands } from '../application/apology.commands';
import { ApologyQueries } from '../application/apology.queries';
import {
  AnswerApologyDto,
  ApologyIdDto,
  MutedPersonDto,
  MuteApologiesDto,
  ProposeApologyAgainDto,
  ProposeApologyDto,
} from './apology.dto';

/** Apologies as their authors and recipients see them. */
@Controller('api/my/apologies')
export class MyApologiesController {
  constructor(
    private readonly queries: ApologyQueries,
    private readonly apologies: ApologyCommands,
  ) {}

  @Get()
  @Query(ApologyAction.listMine, { clinical: false, answers: 'MyApologies' })
  list(@Acting() actor: Actor): Promise<MyApologies> {
    return this.queries.mine(actor);
  }

  @Post()
  @Command(ApologyAction.propose, { change: 'creates', answers: 'Saved' })
  propose(@Acting() actor: Actor, @Body() body: ProposeApologyDto): Promise<Saved> {
    return this.apologies.propose(actor, body);
  }

  @Put('mutes/:participantId')
  @HttpCode(204)
  @Command(ApologyAction.mute, { change: { once: 'muted again is muted' } })
  mute(
    @Acting() actor: Actor,
    @Param() { participantId }: MutedPersonDto,
    @Body() body: MuteApologiesDto,
  ): Promise<void> {
    return this.apologies.mute(actor, participantId, body);
  }

  @Get(':apologyId')
  @Query(ApologyAction.readMine, { clinical: true, answers: 'MyApology' })
  read(@Acting() actor: Actor, @Param() { apologyId }: ApologyIdDto): Promise<MyApology> {
    return this.queries.read(actor, apologyId);
  }

  @Post(':apologyId/propose-again')
  @HttpCode(200)
  @Command(ApologyAction.proposeAgain, { change: 'versioned', answers: 'Saved' })
  proposeAgain(
    @Acting() actor: Actor,
    @Param() { apologyId }: ApologyIdDto,
    @Body() body: ProposeApologyAgainDto,
    @ExpectedVersion() version: number,
  ): Promise<Saved> {
    return this.apologies.proposeAgain(actor, apologyId, body, version);
  }

  @Post(':apologyId/deliver')
  @HttpCode(200)
  @Command(ApologyAction.deliver, { change: 'versioned', answers: 'Saved' })
  deliver(
    @Acting() actor: Actor,
    @Param() { apologyId }: ApologyIdDto,
    @ExpectedVersion() version: number,
  ): Promise<Saved> {
    return this.apologies.deliver(actor, apologyId, version);
  }

  @Post(':apologyId/answer')
  @HttpCode(200)
  @Command(ApologyAction.answer, {
    change: { once: 'said again it changes nothing more' },
    answers: 'Saved',
  })
  answer(
    @Acting() actor: Actor,
    @Param() { apologyId }: ApologyIdDto,
    @Body() body: AnswerApologyDto,
  ): Promise<Saved> {
    return this.apologies.answer(actor, apologyId, body);
  }
}

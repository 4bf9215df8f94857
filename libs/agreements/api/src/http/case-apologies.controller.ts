import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApologyAction, type CaseApologies } from '@reknit/agreements/model';
import { Acting, Command, ExpectedVersion, Query, type Actor } from '@reknit/shared/api-kernel';
import type { Saved } from '@reknit/shared/model';
import { ApologyQueries } from '../application/apology.queries';
import { ApologyTeamCommands } from '../application/apology-team.commands';
import {
  ApologyCaseDto,
  CaseApologyDto,
  GiveApologyBackDto,
  RecordApologyDeliveryDto,
  RecordApologyWillingnessDto,
} from './apology.dto';

/** Apologies as the care team decides about them. */
@Controller('api/cases/:caseId/apologies')
export class CaseApologiesController {
  constructor(
    private readonly queries: ApologyQueries,
    private readonly team: ApologyTeamCommands,
  ) {}

  @Get()
  @Query(ApologyAction.listForCase, { clinical: true, answers: 'CaseApologies' })
  list(@Acting() actor: Actor, @Param() { caseId }: ApologyCaseDto): Promise<CaseApologies> {
    return this.queries.ofCase(actor, caseId);
  }

  @Post(':apologyId/return')
  @HttpCode(200)
  @Command(ApologyAction.giveBack, { change: 'versioned', answers: 'Saved' })
  giveBack(
    @Acting() actor: Actor,
    @Param() { caseId, apologyId: id }: CaseApologyDto,
    @Body() body: GiveApologyBackDto,
    @ExpectedVersion() version: number,
  ): Promise<Saved> {
    return this.team.giveBack(actor, { caseId, id }, body, version);
  }

  @Post(':apologyId/ready')
  @HttpCode(200)
  @Command(ApologyAction.makeReady, { change: 'versioned', answers: 'Saved' })
  makeReady(
    @Acting() actor: Actor,
    @Param() { caseId, apologyId: id }: CaseApologyDto,
    @ExpectedVersion() version: number,
  ): Promise<Saved> {
    return this.team.makeReady(actor, { caseId, id }, version);
  }

  @Post(':apologyId/hold')
  @HttpCode(200)
  @Command(ApologyAction.hold, { change: 'versioned', answers: 'Saved' })
  hold(
    @Acting() actor: Actor,
    @Param() { caseId, apologyId: id }: CaseApologyDto,
    @ExpectedVersion() version: number,
  ): Promise<Saved> {
    return this.team.hold(actor, { caseId, id }, version);
  }

  @Post(':apologyId/release')
  @HttpCode(200)
  @Command(ApologyAction.release, { change: 'versioned', answers: 'Saved' })
  release(
    @Acting() actor: Actor,
    @Param() { caseId, apologyId: id }: CaseApologyDto,
    @ExpectedVersion() version: number,
  ): Promise<Saved> {
    return this.team.release(actor, { caseId, id }, version);
  }

  @Post(':apologyId/willingness')
  @HttpCode(200)
  @Command(ApologyAction.recordWillingness, {
    change: { once: 'each asking is kept, and the last one counts' },
    answers: 'Saved',
  })
  willingness(
    @Acting() actor: Actor,
    @Param() { caseId, apologyId: id }: CaseApologyDto,
    @Body() body: RecordApologyWillingnessDto,
  ): Promise<Saved> {
    return this.team.recordWillingness(actor, { caseId, id }, body);
  }

  @Post(':apologyId/delivery')
  @HttpCode(200)
  @Command(ApologyAction.recordDelivery, { change: 'versioned', answers: 'Saved' })
  delivery(
    @Acting() actor: Actor,
    @Param() { caseId, apologyId: id }: CaseApologyDto,
    @Body() body: RecordApologyDeliveryDto,
    @ExpectedVersion() version: number,
  ): Promise<Saved> {
    return this.team.recordDelivery(actor, { caseId, id }, body, version);
  }
}

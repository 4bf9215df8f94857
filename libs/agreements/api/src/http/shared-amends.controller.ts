import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { AmendsAction } from '@reknit/agreements/model';
import { Acting, Command, type Actor } from '@reknit/shared/api-kernel';
import type { Saved } from '@reknit/shared/model';
import { AmendsPeopleCommands } from '../application/amends-people.commands';
import { AmendsSharingCommands } from '../application/amends-sharing.commands';
import {
  AcceptAmendsDto,
  DeclineAmendsDto,
  PlanIdDto,
  ProposeAmendsDto,
  RateAmendsDto,
  ReflectOnAmendsDto,
  RenegotiateAmendsDto,
} from './amends.dto';

const once = 'said again it finds the plan where the first time has brought it, and is refused';

/** What the person a plan is for says to it, and what both of them can do at any time. None of it asks for a version. */
@Controller('api/my/amends')
export class SharedAmendsController {
  constructor(
    private readonly sharing: AmendsSharingCommands,
    private readonly people: AmendsPeopleCommands,
  ) {}

  @Post(':planId/accept')
  @HttpCode(200)
  @Command(AmendsAction.accept, { change: { once: 'it names the text that was read' }, answers: 'Saved' })
  accept(
    @Acting() actor: Actor,
    @Param() { planId }: PlanIdDto,
    @Body() body: AcceptAmendsDto,
  ): Promise<Saved> {
    return this.sharing.accept(actor, planId, body);
  }

  @Post(':planId/decline')
  @HttpCode(200)
  @Command(AmendsAction.decline, { change: { once }, answers: 'Saved' })
  decline(
    @Acting() actor: Actor,
    @Param() { planId }: PlanIdDto,
    @Body() body: DeclineAmendsDto,
  ): Promise<Saved> {
    return this.sharing.decline(actor, planId, body);
  }

  @Post(':planId/proposals')
  @HttpCode(200)
  @Command(AmendsAction.propose, { change: { once }, answers: 'Saved' })
  propose(
    @Acting() actor: Actor,
    @Param() { planId }: PlanIdDto,
    @Body() body: ProposeAmendsDto,
  ): Promise<Saved> {
    return this.sharing.propose(actor, planId, body);
  }

  @Post(':planId/renegotiate')
  @HttpCode(200)
  @Command(AmendsAction.renegotiate, { change: { once }, answers: 'Saved' })
  renegotiate(
    @Acting() actor: Actor,
    @Param() { planId }: PlanIdDto,
    @Body() body: RenegotiateAmendsDto,
  ): Promise<Saved> {
    return this.people.renegotiate(actor, planId, body);
  }

  @Post(':planId/pause')
  @HttpCode(200)
  @Command(AmendsAction.pauseMine, { change: { once }, answers: 'Saved' })
  pause(@Acting() actor: Actor, @Param() { planId }: PlanIdDto): Promise<Saved> {
    return this.people.pause(actor, planId);
  }

  @Post(':planId/resume')
  @HttpCode(200)
  @Command(AmendsAction.resumeMine, { change: { once }, answers: 'Saved' })
  resume(@Acting() actor: Actor, @Param() { planId }: PlanIdDto): Promise<Saved> {
    return this.people.resume(actor, planId);
  }

  @Post(':planId/end')
  @HttpCode(200)
  @Command(AmendsAction.endMine, { change: { once }, answers: 'Saved' })
  end(@Acting() actor: Actor, @Param() { planId }: PlanIdDto): Promise<Saved> {
    return this.people.end(actor, planId);
  }

  @Post(':planId/ratings')
  @HttpCode(200)
  @Command(AmendsAction.rate, { change: { once: 'one in two weeks is taken' }, answers: 'Saved' })
  rate(@Acting() actor: Actor, @Param() { planId }: PlanIdDto, @Body() body: RateAmendsDto): Promise<Saved> {
    return this.people.rate(actor, planId, body);
  }

  @Post(':planId/reflection')
  @HttpCode(200)
  @Command(AmendsAction.reflect, { change: { once: 'one of each person is kept' }, answers: 'Saved' })
  reflect(
    @Acting() actor: Actor,
    @Param() { planId }: PlanIdDto,
    @Body() body: ReflectOnAmendsDto,
  ): Promise<Saved> {
    return this.people.reflect(actor, planId, body);
  }
}

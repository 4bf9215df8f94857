import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { SharingAction, type MyReveal, type ShareDone } from '@reknit/homework/model';
import { Acting, Command, Query, type Actor } from '@reknit/shared/api-kernel';
import { RevealCommands } from '../../application/sharing/reveal.commands';
import { RevealQueries } from '../../application/sharing/reveal.queries';
import { ParticipationIdDto } from '../homework.dto';
import { OfferRevealDto } from './sharing.dto';

/** Showing each other at the same moment what was answered side by side. */
@Controller('api/my/homework/:id/reveal')
export class RevealController {
  constructor(
    private readonly reveals: RevealQueries,
    private readonly offers: RevealCommands,
  ) {}

  @Get()
  @Query(SharingAction.readReveal, { clinical: true, answers: 'MyReveal' })
  mine(@Acting() actor: Actor, @Param() { id }: ParticipationIdDto): Promise<MyReveal> {
    return this.reveals.mine(actor, id);
  }

  @Post()
  @Command(SharingAction.offerReveal, { change: 'creates', answers: 'ShareDone' })
  offer(
    @Acting() actor: Actor,
    @Param() { id }: ParticipationIdDto,
    @Body() body: OfferRevealDto,
  ): Promise<ShareDone> {
    return this.offers.offer(actor, id, body);
  }

  @Post('take-back')
  @HttpCode(200)
  @Command(SharingAction.takeBackReveal, {
    change: { once: 'there is at most one offer to take back' },
    answers: 'ShareDone',
  })
  takeBack(@Acting() actor: Actor, @Param() { id }: ParticipationIdDto): Promise<ShareDone> {
    return this.offers.takeBack(actor, id);
  }
}

import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { BoundaryAction, type ToldBoundary } from '@reknit/agreements/model';
import { Acting, Command, Query, type Actor } from '@reknit/shared/api-kernel';
import { ToldBoundaryCommands } from '../application/told-boundary.commands';
import { ToldBoundaryQueries } from '../application/told-boundary.queries';
import { AnswerBoundaryDto } from './boundary-acts.dto';
import { BoundaryIdDto } from './boundary.dto';

/** What somebody was told, and their answer. */
@Controller('api/my/told-boundaries/:id')
export class ToldBoundariesController {
  constructor(
    private readonly reading: ToldBoundaryQueries,
    private readonly answering: ToldBoundaryCommands,
  ) {}

  @Get()
  @Query(BoundaryAction.readTold, { clinical: true, answers: 'ToldBoundary' })
  read(@Acting() actor: Actor, @Param() { id }: BoundaryIdDto): Promise<ToldBoundary> {
    return this.reading.read(actor, id);
  }

  @Post('answer')
  @HttpCode(204)
  @Command(BoundaryAction.answer, { change: { once: 'one answer to one telling' } })
  answer(
    @Acting() actor: Actor,
    @Param() { id }: BoundaryIdDto,
    @Body() body: AnswerBoundaryDto,
  ): Promise<void> {
    return this.answering.answer(actor, id, body);
  }

  @Post('pause')
  @HttpCode(204)
  @Command(BoundaryAction.pause, { change: { once: 'what rests goes on resting' } })
  pause(@Acting() actor: Actor, @Param() { id }: BoundaryIdDto): Promise<void> {
    return this.answering.pause(actor, id);
  }

  @Post('resume')
  @HttpCode(204)
  @Command(BoundaryAction.resume, { change: { once: 'what goes on goes on' } })
  resume(@Acting() actor: Actor, @Param() { id }: BoundaryIdDto): Promise<void> {
    return this.answering.resume(actor, id);
  }

  @Post('withdraw')
  @HttpCode(204)
  @Command(BoundaryAction.withdraw, { change: { once: 'withdrawn is final' } })
  withdraw(@Acting() actor: Actor, @Param() { id }: BoundaryIdDto): Promise<void> {
    return this.answering.withdraw(actor, id);
  }
}

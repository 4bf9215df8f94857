import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { BoundaryAction, type LoggedBoundaryEvent } from '@reknit/agreements/model';
import { Acting, Command, ExpectedVersion, type Actor } from '@reknit/shared/api-kernel';
import { BoundaryLoggingCommands } from '../application/boundary-logging.commands';
import { LogBoundaryEventDto, StrikeBoundaryEventDto } from './boundary-acts.dto';
import { BoundaryEventIdDto, BoundaryIdDto } from './boundary.dto';

/** What happened with a boundary, written down in private by whoever keeps it. */
@Controller('api/my')
export class BoundaryEventsController {
  constructor(private readonly logging: BoundaryLoggingCommands) {}

  @Post('boundaries/:id/events')
  @Command(BoundaryAction.logEvent, { change: 'creates', answers: 'LoggedBoundaryEvent' })
  log(
    @Acting() actor: Actor,
    @Param() { id }: BoundaryIdDto,
    @Body() body: LogBoundaryEventDto,
  ): Promise<LoggedBoundaryEvent> {
    return this.logging.onMine(actor, id, body);
  }

  @Post('told-boundaries/:id/events')
  @Command(BoundaryAction.logEvent, { change: 'creates', answers: 'LoggedBoundaryEvent' })
  logTold(
    @Acting() actor: Actor,
    @Param() { id }: BoundaryIdDto,
    @Body() body: LogBoundaryEventDto,
  ): Promise<LoggedBoundaryEvent> {
    return this.logging.onTold(actor, id, body);
  }

  @Post('boundary-events/:eventId/corrections')
  @HttpCode(200)
  @Command(BoundaryAction.correctEvent, { change: 'versioned', answers: 'LoggedBoundaryEvent' })
  correct(
    @Acting() actor: Actor,
    @Param() { eventId }: BoundaryEventIdDto,
    @Body() body: LogBoundaryEventDto,
    @ExpectedVersion() number: number,
  ): Promise<LoggedBoundaryEvent> {
    return this.logging.correct(actor, eventId, body, number);
  }

  @Post('boundary-events/:eventId/strike')
  @HttpCode(200)
  @Command(BoundaryAction.strikeEvent, {
    change: { once: 'what is struck through stays so' },
    answers: 'LoggedBoundaryEvent',
  })
  strike(
    @Acting() actor: Actor,
    @Param() { eventId }: BoundaryEventIdDto,
    @Body() { reason }: StrikeBoundaryEventDto,
  ): Promise<LoggedBoundaryEvent> {
    return this.logging.strike(actor, eventId, reason);
  }
}

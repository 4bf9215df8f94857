import { Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import {
  SessionAction,
  type CalendarFeed,
  type MySessions,
  type NewCalendarFeed,
} from '@reknit/sessions/model';
import { Acting, Command, Query, type Actor } from '@reknit/shared/api-kernel';
import { CalendarFeeds } from '../application/calendar-feeds';
import { MySessionsQueries } from '../application/my-sessions.queries';

/** What a person in care is booked into themselves. */
@Controller('api/my/sessions')
export class MySessionsController {
  constructor(
    private readonly mine: MySessionsQueries,
    private readonly feeds: CalendarFeeds,
  ) {}

  @Get()
  @Query(SessionAction.listMine, { clinical: true, answers: 'MySessions' })
  list(@Acting() actor: Actor): Promise<MySessions> {
    return this.mine.list(actor);
  }

  @Get('feed')
  @Query(SessionAction.useMyFeed, { clinical: false, answers: 'CalendarFeed' })
  feed(@Acting() actor: Actor): Promise<CalendarFeed> {
    return this.feeds.read(actor);
  }

  @Post('feed')
  @HttpCode(200)
  @Command(SessionAction.useMyFeed, {
    change: { once: 'the newest address counts alone' },
    answers: 'NewCalendarFeed',
  })
  beginFeed(@Acting() actor: Actor): Promise<NewCalendarFeed> {
    return this.feeds.begin(actor);
  }

  @Delete('feed')
  @Command(SessionAction.useMyFeed, {
    change: { once: 'what is ended stays ended' },
    answers: 'CalendarFeed',
  })
  endFeed(@Acting() actor: Actor): Promise<CalendarFeed> {
    return this.feeds.end(actor);
  }
}

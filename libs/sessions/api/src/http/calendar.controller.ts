import { Controller, Get, Header, Param } from '@nestjs/common';
import { Public } from '@reknit/shared/api-kernel';
import { CalendarFeeds } from '../application/calendar-feeds';
import { CalendarFileDto } from './agenda.dto';

/** What a calendar outside asks for. It cannot sign in: its address proves whom it was given to. */
@Controller('api/calendar')
export class CalendarController {
  constructor(private readonly feeds: CalendarFeeds) {}

  @Get(':file')
  @Public('a calendar cannot sign in; its address is a secret that can be ended at once')
  @Header('content-type', 'text/calendar; charset=utf-8')
  read(@Param() { file }: CalendarFileDto): Promise<string> {
    return this.feeds.calendar(file);
  }
}

import { Body, Controller, Delete, Get, HttpCode, Post, Put, Query as QueryString } from '@nestjs/common';
import {
  SessionAction,
  type Agenda,
  type AgendaClinicians,
  type CalendarFeed,
  type NewCalendarFeed,
  type SessionSettingsView,
} from '@reknit/sessions/model';
import { Acting, Command, ExpectedVersion, Query, type Actor } from '@reknit/shared/api-kernel';
import { AgendaQueries } from '../application/agenda.queries';
import { CalendarFeeds } from '../application/calendar-feeds';
import { SessionSettingsCommands } from '../application/session-settings.commands';
import { AgendaQueryDto, ChangeSessionSettingsDto } from './agenda.dto';

/** The calendar of the practice, and what is set about it. */
@Controller('api')
export class AgendaController {
  constructor(
    private readonly agenda: AgendaQueries,
    private readonly feeds: CalendarFeeds,
    private readonly settings: SessionSettingsCommands,
  ) {}

  @Get('agenda')
  @Query(SessionAction.readAgenda, { clinical: true, answers: 'Agenda' })
  read(@Acting() actor: Actor, @QueryString() asked: AgendaQueryDto): Promise<Agenda> {
    return this.agenda.read(actor, asked);
  }

  @Get('agenda/clinicians')
  @Query(SessionAction.listClinicians, { clinical: false, answers: 'AgendaClinicians' })
  clinicians(@Acting() actor: Actor): Promise<AgendaClinicians> {
    return this.agenda.clinicians(actor);
  }

  @Get('agenda/feed')
  @Query(SessionAction.useFeed, { clinical: false, answers: 'CalendarFeed' })
  feed(@Acting() actor: Actor): Promise<CalendarFeed> {
    return this.feeds.read(actor);
  }

  @Post('agenda/feed')
  @HttpCode(200)
  @Command(SessionAction.useFeed, {
    change: { once: 'the newest address counts alone' },
    answers: 'NewCalendarFeed',
  })
  beginFeed(@Acting() actor: Actor): Promise<NewCalendarFeed> {
    return this.feeds.begin(actor);
  }

  @Delete('agenda/feed')
  @Command(SessionAction.useFeed, { change: { once: 'what is ended stays ended' }, answers: 'CalendarFeed' })
  endFeed(@Acting() actor: Actor): Promise<CalendarFeed> {
    return this.feeds.end(actor);
  }

  @Get('practice/session-settings')
  @Query(SessionAction.readSettings, { clinical: false, answers: 'SessionSettingsView' })
  readSettings(@Acting() actor: Actor): Promise<SessionSettingsView> {
    return this.settings.read(actor);
  }

  @Put('practice/session-settings')
  @Command(SessionAction.changeSettings, { change: 'versioned', answers: 'SessionSettingsView' })
  changeSettings(
    @Acting() actor: Actor,
    @Body() body: ChangeSessionSettingsDto,
    @ExpectedVersion() version: number,
  ): Promise<SessionSettingsView> {
    return this.settings.change(actor, body, version);
  }
}

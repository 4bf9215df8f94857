import { Body, Controller, Get, HttpCode, Param, Post, Put, Query as QueryString } from '@nestjs/common';
import {
  SessionAction,
  type CaseSession,
  type SessionPage,
  type SessionsScheduled,
} from '@reknit/sessions/model';
import { Acting, Command, ExpectedVersion, Query, type Actor } from '@reknit/shared/api-kernel';
import type { Saved } from '@reknit/shared/model';
import { CaseSessionsQueries } from '../application/case-sessions.queries';
import { SessionHolding } from '../application/session-holding.commands';
import { SessionMoving } from '../application/session-moving.commands';
import { SessionPeople } from '../application/session-people.commands';
import { SessionScheduling } from '../application/session-scheduling.commands';
import {
  CancelSessionDto,
  ChangePeopleDto,
  ConfirmRemoteDto,
  MarkExercisesDto,
  RescheduleSessionDto,
  ScheduleSessionDto,
  SessionCaseDto,
  SessionDto,
  SessionPageDto,
  SessionPersonDto,
  TakeAttendanceDto,
} from './session.dto';

/** The sessions of a case, as the care team arranges and holds them. */
@Controller('api/cases/:caseId/sessions')
export class CaseSessionsController {
  constructor(
    private readonly reading: CaseSessionsQueries,
    private readonly scheduling: SessionScheduling,
    private readonly moving: SessionMoving,
    private readonly holding: SessionHolding,
    private readonly people: SessionPeople,
  ) {}

  @Get()
  @Query(SessionAction.list, { clinical: true, answers: 'SessionPage' })
  list(
    @Acting() actor: Actor,
    @Param() { caseId }: SessionCaseDto,
    @QueryString() query: SessionPageDto,
  ): Promise<SessionPage> {
    return this.reading.list(actor, caseId, query);
  }

  @Post()
  @Command(SessionAction.schedule, { change: 'creates', answers: 'SessionsScheduled' })
  schedule(
    @Acting() actor: Actor,
    @Param() { caseId }: SessionCaseDto,
    @Body() body: ScheduleSessionDto,
  ): Promise<SessionsScheduled> {
    return this.scheduling.schedule(actor, caseId, body);
  }

  @Get(':id')
  @Query(SessionAction.read, { clinical: true, answers: 'CaseSession' })
  read(@Acting() actor: Actor, @Param() { caseId, id }: SessionDto): Promise<CaseSession> {
    return this.reading.read(actor, caseId, id);
  }

  @Post(':id/reschedule')
  @HttpCode(200)
  @Command(SessionAction.reschedule, { change: 'versioned', answers: 'SessionsScheduled' })
  reschedule(
    @Acting() actor: Actor,
    @Param() { caseId, id }: SessionDto,
    @Body() body: RescheduleSessionDto,
    @ExpectedVersion() version: number,
  ): Promise<SessionsScheduled> {
    return this.moving.reschedule(actor, { caseId, id, version }, body);
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @Command(SessionAction.cancel, { change: 'versioned', answers: 'SessionsScheduled' })
  cancel(
    @Acting() actor: Actor,
    @Param() { caseId, id }: SessionDto,
    @Body() body: CancelSessionDto,
    @ExpectedVersion() version: number,
  ): Promise<SessionsScheduled> {
    return this.moving.cancel(actor, { caseId, id, version }, body);
  }

  @Put(':id/attendance')
  @Command(SessionAction.takeAttendance, { change: 'versioned', answers: 'Saved' })
  takeAttendance(
    @Acting() actor: Actor,
    @Param() { caseId, id }: SessionDto,
    @Body() body: TakeAttendanceDto,
    @ExpectedVersion() version: number,
  ): Promise<Saved> {
    return this.holding.takeAttendance(actor, { caseId, id, version }, body);
  }

  @Put(':id/confirmations/:participantId')
  @Command(SessionAction.confirmRemote, { change: 'versioned', answers: 'Saved' })
  confirm(
    @Acting() actor: Actor,
    @Param() { caseId, id, participantId }: SessionPersonDto,
    @Body() body: ConfirmRemoteDto,
    @ExpectedVersion() version: number,
  ): Promise<Saved> {
    return this.holding.confirm(actor, { caseId, id, version }, participantId, body);
  }

  @Put(':id/exercises')
  @Command(SessionAction.markExercises, { change: 'versioned', answers: 'Saved' })
  markExercises(
    @Acting() actor: Actor,
    @Param() { caseId, id }: SessionDto,
    @Body() body: MarkExercisesDto,
    @ExpectedVersion() version: number,
  ): Promise<Saved> {
    return this.holding.markExercises(actor, { caseId, id, version }, body);
  }

  @Put(':id/people')
  @Command(SessionAction.changePeople, { change: 'versioned', answers: 'Saved' })
  changePeople(
    @Acting() actor: Actor,
    @Param() { caseId, id }: SessionDto,
    @Body() body: ChangePeopleDto,
    @ExpectedVersion() version: number,
  ): Promise<Saved> {
    return this.people.change(actor, { caseId, id, version }, body);
  }
}

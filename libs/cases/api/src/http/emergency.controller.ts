import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { EmergencyAction, type EmergencyAccess, type OpenedInEmergency } from '@reknit/cases/model';
import { Acting, Command, Query, type Actor } from '@reknit/shared/api-kernel';
import type { Saved } from '@reknit/shared/model';
import { EmergencyCommands } from '../application/emergency/emergency.commands';
import { CaseIdDto, CaseItemDto } from './case.dto';
import { EmergencyIdDto, OpenInEmergencyDto, ReviewEmergencyAccessDto } from './emergency.dto';

/** A case somebody is not on, opened for an hour because something has happened. */
@Controller('api')
export class EmergencyController {
  constructor(private readonly emergency: EmergencyCommands) {}

  @Post('emergency-access')
  @Command(EmergencyAction.open, { change: 'creates', freshProof: true, answers: 'OpenedInEmergency' })
  open(@Acting() actor: Actor, @Body() body: OpenInEmergencyDto): Promise<OpenedInEmergency> {
    return this.emergency.open(actor, body);
  }

  @Post('emergency-access/:id/end')
  @HttpCode(204)
  @Command(EmergencyAction.end, { change: { once: 'what is over stays as it ended' } })
  end(@Acting() actor: Actor, @Param() { id }: EmergencyIdDto): Promise<void> {
    return this.emergency.end(actor, id);
  }

  @Get('cases/:caseId/emergency-access')
  @Query(EmergencyAction.list, { clinical: true, answers: 'EmergencyAccess[]' })
  list(@Acting() actor: Actor, @Param() { caseId }: CaseIdDto): Promise<readonly EmergencyAccess[]> {
    return this.emergency.list(actor, caseId);
  }

  @Post('cases/:caseId/emergency-access/:id/review')
  @Command(EmergencyAction.review, { change: 'creates', answers: 'Saved' })
  review(
    @Acting() actor: Actor,
    @Param() { caseId, id }: CaseItemDto,
    @Body() { words }: ReviewEmergencyAccessDto,
  ): Promise<Saved> {
    return this.emergency.review(actor, caseId, id, words);
  }
}

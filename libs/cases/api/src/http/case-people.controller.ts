import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CaseAction } from '@reknit/cases/model';
import { Acting, Command, ExpectedVersion, type Actor } from '@reknit/shared/api-kernel';
import type { Saved } from '@reknit/shared/model';
import { CareTeamCommands } from '../application/care-team.commands';
import { ParticipantCommands } from '../application/participant.commands';
import { AddParticipantDto, CaseIdDto, CaseItemDto, CaseParticipantDto } from './case.dto';
import { InviteParticipantDto, JoinCareTeamDto, MoveParticipantDto } from './case-work.dto';

@Controller('api/cases/:caseId')
export class CasePeopleController {
  constructor(
    private readonly participants: ParticipantCommands,
    private readonly careTeam: CareTeamCommands,
  ) {}

  @Post('participants')
  @Command(CaseAction.addParticipant, { change: 'creates', answers: 'Saved' })
  add(
    @Acting() actor: Actor,
    @Param() { caseId }: CaseIdDto,
    @Body() body: AddParticipantDto,
  ): Promise<Saved> {
    return this.participants.add(actor, caseId, body);
  }

  @Post('participants/:participantId/moves')
  @HttpCode(200)
  @Command(CaseAction.moveParticipant, { change: 'versioned', answers: 'Saved' })
  move(
    @Acting() actor: Actor,
    @Param() at: CaseParticipantDto,
    @Body() body: MoveParticipantDto,
    @ExpectedVersion() version: number,
  ): Promise<Saved> {
    return this.participants.move(actor, at, body, version);
  }

  @Post('participants/:participantId/invitations')
  @HttpCode(204)
  @Command(CaseAction.inviteParticipant, { change: { once: 'each link replaces the one before' } })
  invite(
    @Acting() actor: Actor,
    @Param() at: CaseParticipantDto,
    @Body() body: InviteParticipantDto,
  ): Promise<void> {
    return this.participants.invite(actor, at, body);
  }

  @Post('care-team')
  @Command(CaseAction.changeCareTeam, { change: 'creates', answers: 'Saved' })
  joinCareTeam(
    @Acting() actor: Actor,
    @Param() { caseId }: CaseIdDto,
    @Body() body: JoinCareTeamDto,
  ): Promise<Saved> {
    return this.careTeam.join(actor, caseId, body);
  }

  @Post('care-team/:id/end')
  @HttpCode(204)
  @Command(CaseAction.changeCareTeam, { change: { once: 'a membership that has ended stays as it ended' } })
  endCareTeam(@Acting() actor: Actor, @Param() { caseId, id }: CaseItemDto): Promise<void> {
    return this.careTeam.end(actor, caseId, id);
  }
}

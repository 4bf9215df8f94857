import { Body, Controller, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import {
  CRISIS_ROWS,
  IdentityAction,
  type CrisisCard,
  type OutboxMail,
  type PracticePeople,
} from '@reknit/identity/model';
import { Acting, Command, ExpectedVersion, Public, Query, type Actor } from '@reknit/shared/api-kernel';
import type { Saved } from '@reknit/shared/model';
import { Invitations } from '../application/invitation.commands';
import { PeopleQueries } from '../application/people.queries';
import { StaffCommands } from '../application/staff.commands';
import { AccountIdDto, ChangeRolesDto, InviteStaffDto, LinkIdDto } from './identity.dto';

@Controller('api')
export class PracticeController {
  constructor(
    private readonly queries: PeopleQueries,
    private readonly invitations: Invitations,
    private readonly staff: StaffCommands,
  ) {}

  @Get('people')
  @Query(IdentityAction.listPeople, { clinical: false, answers: 'PracticePeople' })
  people(@Acting() actor: Actor): Promise<PracticePeople> {
    return this.queries.people(actor);
  }

  @Post('staff-invitations')
  @Command(IdentityAction.inviteStaff, { change: 'creates' })
  invite(@Acting() actor: Actor, @Body() body: InviteStaffDto): Promise<void> {
    return this.invitations.inviteStaff(actor, body);
  }

  @Post('staff-invitations/:id/resend')
  @HttpCode(204)
  @Command(IdentityAction.resendInvitation, { change: { once: 'each link replaces the one before' } })
  resend(@Acting() actor: Actor, @Param() { id }: LinkIdDto): Promise<void> {
    return this.invitations.resend(actor, id);
  }

  @Post('staff-invitations/:id/withdraw')
  @HttpCode(204)
  @Command(IdentityAction.withdrawInvitation, { change: { once: 'a withdrawn link stays withdrawn' } })
  withdraw(@Acting() actor: Actor, @Param() { id }: LinkIdDto): Promise<void> {
    return this.invitations.withdraw(actor, id);
  }

  @Patch('staff/:accountId')
  @Command(IdentityAction.changeRoles, { change: 'versioned', answers: 'Saved' })
  changeRoles(
    @Acting() actor: Actor,
    @Param() { accountId }: AccountIdDto,
    @Body() body: ChangeRolesDto,
    @ExpectedVersion() version: number,
  ): Promise<Saved> {
    return this.staff.changeRoles(actor, accountId, body, version);
  }

  @Post('staff/:accountId/close')
  @HttpCode(200)
  @Command(IdentityAction.closeAccount, { change: 'versioned', answers: 'Saved' })
  close(
    @Acting() actor: Actor,
    @Param() { accountId }: AccountIdDto,
    @ExpectedVersion() version: number,
  ): Promise<Saved> {
    return this.staff.close(actor, accountId, version);
  }

  @Get('outbox')
  @Query(IdentityAction.readOutbox, { clinical: false, answers: 'OutboxMail[]' })
  outbox(@Acting() actor: Actor): Promise<readonly OutboxMail[]> {
    return this.queries.outbox(actor);
  }

  @Get('crisis-card')
  @Public('help must be reachable without signing in', { answers: 'CrisisCard' })
  crisisCard(): CrisisCard {
    return { rows: CRISIS_ROWS };
  }
}

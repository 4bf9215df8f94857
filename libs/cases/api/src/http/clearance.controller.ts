import { Body, Controller, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { SafetyAction } from '@reknit/cases/model';
import { Acting, Command, ExpectedVersion, type Actor } from '@reknit/shared/api-kernel';
import type { Saved } from '@reknit/shared/model';
import { ClearanceCommands } from '../application/safety/clearance.commands';
import { HeldInformationCommands } from '../application/safety/held-information.commands';
import { SuspensionCommands } from '../application/safety/suspension.commands';
import { CaseIdDto, CaseItemDto } from './case.dto';
import { ClearForJointWorkDto, HoldInformationDto, ResolveHeldDto, WithReasonDto } from './safety.dto';

/** What a clinician concludes: clearing, stopping, letting go on, and what is held. */
@Controller('api/cases/:caseId')
export class ClearanceController {
  constructor(
    private readonly clearances: ClearanceCommands,
    private readonly suspensions: SuspensionCommands,
    private readonly ledger: HeldInformationCommands,
  ) {}

  @Post('clearances')
  @Command(SafetyAction.clear, { change: 'creates', answers: 'Saved' })
  clear(
    @Acting() actor: Actor,
    @Param() { caseId }: CaseIdDto,
    @Body() body: ClearForJointWorkDto,
  ): Promise<Saved> {
    return this.clearances.clear(actor, caseId, body);
  }

  @Post('clearances/:id/revoke')
  @HttpCode(204)
  @Command(SafetyAction.revokeClearance, { change: { once: 'revoked stays revoked' } })
  revoke(@Acting() actor: Actor, @Param() at: CaseItemDto, @Body() { reason }: WithReasonDto): Promise<void> {
    return this.clearances.revoke(actor, at, reason);
  }

  @Post('suspensions')
  @HttpCode(204)
  @Command(SafetyAction.suspend, { change: { once: 'what is suspended is not suspended twice' } })
  suspend(
    @Acting() actor: Actor,
    @Param() { caseId }: CaseIdDto,
    @Body() { reason }: WithReasonDto,
  ): Promise<void> {
    return this.suspensions.suspend(actor, caseId, reason);
  }

  @Post('suspensions/end')
  @HttpCode(204)
  @Command(SafetyAction.reopen, { change: { once: 'what goes on is not reopened twice' } })
  reopen(
    @Acting() actor: Actor,
    @Param() { caseId }: CaseIdDto,
    @Body() { reason }: WithReasonDto,
  ): Promise<void> {
    return this.suspensions.reopen(actor, caseId, reason);
  }

  @Post('held-information')
  @Command(SafetyAction.holdInformation, { change: 'creates', answers: 'Saved' })
  hold(
    @Acting() actor: Actor,
    @Param() { caseId }: CaseIdDto,
    @Body() body: HoldInformationDto,
  ): Promise<Saved> {
    return this.ledger.hold(actor, caseId, body);
  }

  @Patch('held-information/:id')
  @Command(SafetyAction.updateHeld, { change: 'versioned', answers: 'Saved' })
  updateHeld(
    @Acting() actor: Actor,
    @Param() at: CaseItemDto,
    @Body() body: HoldInformationDto,
    @ExpectedVersion() version: number,
  ): Promise<Saved> {
    return this.ledger.update(actor, at, body, version);
  }

  @Post('held-information/:id/resolve')
  @HttpCode(200)
  @Command(SafetyAction.resolveHeld, { change: 'versioned', answers: 'Saved' })
  resolveHeld(
    @Acting() actor: Actor,
    @Param() at: CaseItemDto,
    @Body() body: ResolveHeldDto,
    @ExpectedVersion() version: number,
  ): Promise<Saved> {
    return this.ledger.resolve(actor, at, body, version);
  }
}

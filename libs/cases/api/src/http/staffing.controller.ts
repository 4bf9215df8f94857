import { Body, Controller, Get, HttpCode, Param, Post, Query as QueryString } from '@nestjs/common';
import { SafetyAction, type KnownClient, type SupervisionView } from '@reknit/cases/model';
import { Acting, Command, Query, type Actor } from '@reknit/shared/api-kernel';
import type { Saved } from '@reknit/shared/model';
import { KnownClientCommands } from '../application/known-client.commands';
import { SupervisionCommands } from '../application/supervision.commands';
import { CaseIdDto } from './case.dto';
import { AddKnownClientDto, AddSupervisionDto, FindKnownClientsDto, SupervisionIdDto } from './safety.dto';

/** Who supervises whom, and people in care who join another case. */
@Controller('api')
export class StaffingController {
  constructor(
    private readonly supervision: SupervisionCommands,
    private readonly known: KnownClientCommands,
  ) {}

  @Get('supervision')
  @Query(SafetyAction.listSupervision, { clinical: false, answers: 'SupervisionView[]' })
  list(@Acting() actor: Actor): Promise<readonly SupervisionView[]> {
    return this.supervision.list(actor);
  }

  @Post('supervision')
  @Command(SafetyAction.addSupervision, { change: 'creates', answers: 'Saved' })
  add(@Acting() actor: Actor, @Body() body: AddSupervisionDto): Promise<Saved> {
    return this.supervision.add(actor, body);
  }

  @Post('supervision/:id/end')
  @HttpCode(204)
  @Command(SafetyAction.endSupervision, { change: { once: 'what has ended stays as it ended' } })
  end(@Acting() actor: Actor, @Param() { id }: SupervisionIdDto): Promise<void> {
    return this.supervision.end(actor, id);
  }

  @Get('clients')
  @Query(SafetyAction.listKnownClients, { clinical: false, answers: 'KnownClient[]' })
  knownClients(
    @Acting() actor: Actor,
    @QueryString() { search }: FindKnownClientsDto,
  ): Promise<readonly KnownClient[]> {
    return this.known.list(actor, search);
  }

  @Post('cases/:caseId/known-participants')
  @Command(SafetyAction.addKnownClient, { change: 'creates', answers: 'Saved' })
  addKnownClient(
    @Acting() actor: Actor,
    @Param() { caseId }: CaseIdDto,
    @Body() body: AddKnownClientDto,
  ): Promise<Saved> {
    return this.known.add(actor, caseId, body);
  }
}

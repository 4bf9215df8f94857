import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  SlipAction,
  type MySlip,
  type MySlips,
  type ReceivedSlips,
  type SlipSaved,
} from '@reknit/agreements/model';
import { Acting, Command, ExpectedVersion, Query, type Actor } from '@reknit/shared/api-kernel';
import type { Saved } from '@reknit/shared/model';
import { MySlipsQueries } from '../application/my-slips.queries';
import { SlipOpening } from '../application/slip-opening';
import { SlipSharing } from '../application/slip-sharing';
import { SlipCommands } from '../application/slip.commands';
import { ShareIdDto } from './reliability.dto';
import {
  OpenSlipDto,
  OwnSlipDto,
  SettleSlipDto,
  ShareSlipDto,
  SlipIdDto,
  TellDisclosedDto,
} from './slip.dto';

/** Slips of whoever wrote them down, and what others have chosen to show them of theirs. */
@Controller('api/my')
export class MySlipsController {
  constructor(
    private readonly queries: MySlipsQueries,
    private readonly opening: SlipOpening,
    private readonly commands: SlipCommands,
    private readonly sharing: SlipSharing,
  ) {}

  @Get('slips')
  @Query(SlipAction.listMine, { clinical: true, answers: 'MySlips' })
  list(@Acting() actor: Actor): Promise<MySlips> {
    return this.queries.list(actor);
  }

  @Get('slips/:slipId')
  @Query(SlipAction.readMine, { clinical: true, answers: 'MySlip' })
  one(@Acting() actor: Actor, @Param() { slipId }: SlipIdDto): Promise<MySlip> {
    return this.queries.one(actor, slipId);
  }

  @Get('received-slips')
  @Query(SlipAction.listReceived, { clinical: true, answers: 'ReceivedSlips' })
  received(): Promise<ReceivedSlips> {
    return this.queries.received();
  }

  @Post('slips')
  @Command(SlipAction.open, { change: 'creates', answers: 'SlipSaved' })
  open(@Acting() actor: Actor, @Body() body: OpenSlipDto): Promise<SlipSaved> {
    return this.opening.open(actor, body);
  }

  @Post('slips/:slipId/disclosure')
  @HttpCode(200)
  @Command(SlipAction.tellDisclosed, { change: 'versioned', answers: 'SlipSaved' })
  disclosure(
    @Acting() actor: Actor,
    @Param() { slipId }: SlipIdDto,
    @Body() body: TellDisclosedDto,
    @ExpectedVersion() version: number,
  ): Promise<SlipSaved> {
    return this.commands.tellDisclosed(actor, slipId, body, version);
  }

  @Post('slips/:slipId/own')
  @HttpCode(200)
  @Command(SlipAction.own, { change: 'versioned', answers: 'SlipSaved' })
  own(
    @Acting() actor: Actor,
    @Param() { slipId }: SlipIdDto,
    @Body() body: OwnSlipDto,
    @ExpectedVersion() version: number,
  ): Promise<SlipSaved> {
    return this.commands.own(actor, slipId, body, version);
  }

  @Post('slips/:slipId/settle')
  @HttpCode(200)
  @Command(SlipAction.settle, { change: 'versioned', answers: 'SlipSaved' })
  settle(
    @Acting() actor: Actor,
    @Param() { slipId }: SlipIdDto,
    @Body() body: SettleSlipDto,
    @ExpectedVersion() version: number,
  ): Promise<SlipSaved> {
    return this.commands.settle(actor, slipId, body, version);
  }

  @Post('slips/:slipId/close')
  @HttpCode(200)
  @Command(SlipAction.closeMine, { change: 'versioned', answers: 'SlipSaved' })
  close(
    @Acting() actor: Actor,
    @Param() { slipId }: SlipIdDto,
    @ExpectedVersion() version: number,
  ): Promise<SlipSaved> {
    return this.commands.close(actor, slipId, version);
  }

  @Post('slips/:slipId/shares')
  @Command(SlipAction.share, { change: 'creates', answers: 'Saved' })
  share(
    @Acting() actor: Actor,
    @Param() { slipId }: SlipIdDto,
    @Body() { participantId }: ShareSlipDto,
  ): Promise<Saved> {
    return this.sharing.share(actor, slipId, participantId);
  }

  @Post('slip-shares/:shareId/end')
  @HttpCode(200)
  @Command(SlipAction.endShare, { change: { once: 'what has ended stays so' }, answers: 'Saved' })
  endShare(@Acting() actor: Actor, @Param() { shareId }: ShareIdDto): Promise<Saved> {
    return this.sharing.end(actor, shareId);
  }
}

import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  ReliabilityAction,
  type MyReliability,
  type PromiseReflection,
  type PromiseSaved,
  type ReceivedPromises,
} from '@reknit/agreements/model';
import { Acting, Command, Query, type Actor } from '@reknit/shared/api-kernel';
import type { Saved } from '@reknit/shared/model';
import { MyReliabilityQueries } from '../application/my-reliability.queries';
import { ReliabilityReceivedQueries } from '../application/reliability-received.queries';
import { ReliabilityReflections } from '../application/reliability-reflections';
import { ReliabilitySharing } from '../application/reliability-sharing';
import { ReliabilityCommands } from '../application/reliability.commands';
import {
  MakePromiseDto,
  PromiseIdDto,
  ReflectOnPromisesDto,
  ReliabilityParticipationDto,
  SharePromiseDto,
  ShareIdDto,
} from './reliability.dto';

/** The reliability log of whoever keeps it, and what others have chosen to show them of theirs. */
@Controller('api/my')
export class ReliabilityController {
  constructor(
    private readonly logs: MyReliabilityQueries,
    private readonly commands: ReliabilityCommands,
    private readonly reflections: ReliabilityReflections,
    private readonly sharing: ReliabilitySharing,
    private readonly receivedOnes: ReliabilityReceivedQueries,
  ) {}

  @Get('reliability/:participationId')
  @Query(ReliabilityAction.readMine, { clinical: true, answers: 'MyReliability' })
  log(
    @Acting() actor: Actor,
    @Param() { participationId }: ReliabilityParticipationDto,
  ): Promise<MyReliability> {
    return this.logs.log(actor, participationId);
  }

  @Post('reliability/:participationId/promises')
  @Command(ReliabilityAction.promise, { change: 'creates', answers: 'PromiseSaved' })
  promise(
    @Acting() actor: Actor,
    @Param() { participationId }: ReliabilityParticipationDto,
    @Body() body: MakePromiseDto,
  ): Promise<PromiseSaved> {
    return this.commands.promise(actor, participationId, body);
  }

  @Post('reliability/:participationId/reflections')
  @Command(ReliabilityAction.reflect, { change: 'creates', answers: 'PromiseReflection' })
  reflect(
    @Acting() actor: Actor,
    @Param() { participationId }: ReliabilityParticipationDto,
    @Body() body: ReflectOnPromisesDto,
  ): Promise<PromiseReflection> {
    return this.reflections.reflect(actor, participationId, body);
  }

  @Post('promises/:promiseId/shares')
  @Command(ReliabilityAction.share, { change: 'creates', answers: 'Saved' })
  share(
    @Acting() actor: Actor,
    @Param() { promiseId }: PromiseIdDto,
    @Body() { participantId }: SharePromiseDto,
  ): Promise<Saved> {
    return this.sharing.share(actor, promiseId, participantId);
  }

  @Post('promise-shares/:shareId/end')
  @HttpCode(200)
  @Command(ReliabilityAction.endShare, { change: { once: 'what has ended stays so' }, answers: 'Saved' })
  endShare(@Acting() actor: Actor, @Param() { shareId }: ShareIdDto): Promise<Saved> {
    return this.sharing.end(actor, shareId);
  }

  @Get('received-promises')
  @Query(ReliabilityAction.listReceived, { clinical: true, answers: 'ReceivedPromises' })
  received(@Acting() actor: Actor): Promise<ReceivedPromises> {
    return this.receivedOnes.list(actor);
  }
}

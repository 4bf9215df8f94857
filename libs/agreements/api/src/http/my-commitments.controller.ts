import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { CommitmentAction, type MyCommitment, type MyCommitmentsToday } from '@reknit/agreements/model';
import { Acting, Command, Query, type Actor } from '@reknit/shared/api-kernel';
import type { Saved } from '@reknit/shared/model';
import { MyCommitmentsQueries } from '../application/my-commitments.queries';
import { PausingCommitment } from '../application/pausing-commitment';
import { CommitmentIdDto, PauseCommitmentDto } from './occurrence.dto';

/** Commitments as whoever made them sees them: their own, and nobody else's. */
@Controller('api/my/commitments')
export class MyCommitmentsController {
  constructor(
    private readonly queries: MyCommitmentsQueries,
    private readonly pausing: PausingCommitment,
  ) {}

  @Get('today')
  @Query(CommitmentAction.listMine, { clinical: false, answers: 'MyCommitmentsToday' })
  today(@Acting() actor: Actor): Promise<MyCommitmentsToday> {
    return this.queries.today(actor);
  }

  @Get(':commitmentId')
  @Query(CommitmentAction.readMine, { clinical: true, answers: 'MyCommitment' })
  one(@Acting() actor: Actor, @Param() { commitmentId }: CommitmentIdDto): Promise<MyCommitment> {
    return this.queries.one(actor, commitmentId);
  }

  @Post(':commitmentId/pauses')
  @HttpCode(200)
  @Command(CommitmentAction.pauseMine, {
    change: { once: 'days that rest already go on resting' },
    answers: 'Saved',
  })
  pause(
    @Acting() actor: Actor,
    @Param() { commitmentId }: CommitmentIdDto,
    @Body() body: PauseCommitmentDto,
  ): Promise<Saved> {
    return this.pausing.pause(actor, commitmentId, body);
  }
}

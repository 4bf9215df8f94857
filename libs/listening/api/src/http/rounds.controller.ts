import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  ListeningAction,
  type CaseListening,
  type MovedRound,
  type RoundForTeam,
  type RoundWords,
} from '@reknit/listening/model';
import { Acting, Command, ExpectedVersion, Query, type Actor } from '@reknit/shared/api-kernel';
import type { Saved } from '@reknit/shared/model';
import { CaseListeningQueries, TeamRoundQueries } from '../application/case-listening.queries';
import { Facilitating } from '../application/facilitating';
import { StartingInRoom } from '../application/start-round';
import {
  CaseOfRoundsDto,
  FacilitateRoundDto,
  ReviewRoundDto,
  RoundIdDto,
  StartInRoomDto,
} from './listening.dto';

/** Rounds as the care team sees and leads them. */
@Controller('api')
export class RoundsController {
  constructor(
    private readonly listening: CaseListeningQueries,
    private readonly rounds: TeamRoundQueries,
    private readonly starting: StartingInRoom,
    private readonly facilitating: Facilitating,
  ) {}

  @Get('cases/:caseId/listening')
  @Query(ListeningAction.readForCase, { clinical: true, answers: 'CaseListening' })
  ofCase(@Acting() actor: Actor, @Param() { caseId }: CaseOfRoundsDto): Promise<CaseListening> {
    return this.listening.read(actor, caseId);
  }

  @Post('cases/:caseId/rounds')
  @Command(ListeningAction.startInRoom, { change: 'creates', answers: 'Saved' })
  startInRoom(
    @Acting() actor: Actor,
    @Param() { caseId }: CaseOfRoundsDto,
    @Body() body: StartInRoomDto,
  ): Promise<Saved> {
    return this.starting.start(actor, caseId, body);
  }

  @Get('rounds/:id')
  @Query(ListeningAction.read, { clinical: true, answers: 'RoundForTeam' })
  read(@Acting() actor: Actor, @Param() { id }: RoundIdDto): Promise<RoundForTeam> {
    return this.rounds.read(actor, id);
  }

  @Get('rounds/:id/words')
  @Query(ListeningAction.readWords, { clinical: true, answers: 'RoundWords' })
  words(@Acting() actor: Actor, @Param() { id }: RoundIdDto): Promise<RoundWords> {
    return this.rounds.wordsOf(actor, id);
  }

  @Post('rounds/:id/moves')
  @HttpCode(200)
  @Command(ListeningAction.facilitate, { change: 'versioned', answers: 'MovedRound' })
  facilitate(
    @Acting() actor: Actor,
    @Param() { id }: RoundIdDto,
    @Body() body: FacilitateRoundDto,
    @ExpectedVersion() version: number,
  ): Promise<MovedRound> {
    return this.facilitating.move(actor, id, body, version);
  }

  @Post('rounds/:id/review')
  @HttpCode(200)
  @Command(ListeningAction.review, { change: 'versioned', answers: 'Saved' })
  review(
    @Acting() actor: Actor,
    @Param() { id }: RoundIdDto,
    @Body() _: ReviewRoundDto,
    @ExpectedVersion() version: number,
  ): Promise<Saved> {
    return this.facilitating.review(actor, id, version);
  }
}

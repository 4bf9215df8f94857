import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import {
  ListeningAction,
  type MovedRound,
  type MyRounds,
  type RoundRoom,
  type RoundWords,
} from '@reknit/listening/model';
import { Acting, Command, ExpectedVersion, Query, type Actor } from '@reknit/shared/api-kernel';
import type { Saved } from '@reknit/shared/model';
import { MyRoundCommands } from '../application/my-round.commands';
import { MyRoundsQueries, RoomQueries } from '../application/my-rounds.queries';
import { RoundMoves } from '../application/round-moves';
import { StartingRounds } from '../application/start-round';
import { MoveRoundDto, RoundIdDto, SaveSpokenDto, StartRoundDto } from './listening.dto';

/** Rounds as somebody who sits in them. */
@Controller('api/my/rounds')
export class MyRoundsController {
  constructor(
    private readonly starting: StartingRounds,
    private readonly moves: RoundMoves,
    private readonly own: MyRoundCommands,
    private readonly rooms: RoomQueries,
    private readonly rounds: MyRoundsQueries,
  ) {}

  @Get()
  @Query(ListeningAction.listMine, { clinical: false, answers: 'MyRounds' })
  list(@Acting() actor: Actor): Promise<MyRounds> {
    return this.rounds.list(actor);
  }

  @Post()
  @Command(ListeningAction.start, { change: 'creates', answers: 'Saved' })
  start(@Acting() actor: Actor, @Body() body: StartRoundDto): Promise<Saved> {
    return this.starting.start(actor, body);
  }

  @Get(':id')
  @Query(ListeningAction.readMine, { clinical: false, answers: 'RoundRoom' })
  room(@Acting() actor: Actor, @Param() { id }: RoundIdDto): Promise<RoundRoom> {
    return this.rooms.room(actor, id);
  }

  @Post(':id/moves')
  @HttpCode(200)
  @Command(ListeningAction.move, { change: 'versioned', answers: 'MovedRound' })
  move(
    @Acting() actor: Actor,
    @Param() { id }: RoundIdDto,
    @Body() body: MoveRoundDto,
    @ExpectedVersion() version: number,
  ): Promise<MovedRound> {
    return this.moves.move(actor, id, body, version);
  }

  @Put(':id/draft')
  @HttpCode(204)
  @Command(ListeningAction.saveDraft, { change: { once: 'the same text again is the same draft' } })
  saveDraft(@Acting() actor: Actor, @Param() { id }: RoundIdDto, @Body() body: SaveSpokenDto): Promise<void> {
    return this.own.saveDraft(actor, id, body);
  }

  @Put(':id/here')
  @HttpCode(204)
  @Command(ListeningAction.beHere, { change: { once: 'says again that the page is open' }, background: true })
  here(@Acting() actor: Actor, @Param() { id }: RoundIdDto): Promise<void> {
    return this.own.here(actor, id);
  }

  @Get(':id/words')
  @Query(ListeningAction.readMyWords, { clinical: true, answers: 'RoundWords' })
  words(@Acting() actor: Actor, @Param() { id }: RoundIdDto): Promise<RoundWords> {
    return this.rooms.wordsOf(actor, id);
  }
}

import { Module } from '@nestjs/common';
import { LISTENING_ACTIONS, type ListeningProblem } from '@reknit/listening/model';
import { registerActions, registerProblems } from '@reknit/shared/api-kernel';
import { CaseListeningQueries, TeamRoundQueries } from './application/case-listening.queries';
import { Coin } from './application/coin';
import { Facilitating, TeamRounds } from './application/facilitating';
import { GateListeners } from './application/gate-listeners';
import { ListeningInbox } from './application/listening-inbox';
import { ListeningMaterial } from './application/listening-material';
import { ListeningSweep, RoundClock, RoundPeople, WordsErasure } from './application/listening-sweep';
import { MyDebriefs } from './application/my-debriefs';
import { MyRoundCommands } from './application/my-round.commands';
import { MyRoundsQueries, RoomQueries, RoomTools } from './application/my-rounds.queries';
import { OwnListeningRecord } from './application/own-listening-record';
import { RoundFacts } from './application/round-facts';
import { RoundMoves } from './application/round-moves';
import { RoundNews } from './application/round-news';
import { Seating } from './application/seating';
import { Saving, Settling } from './application/settling';
import { StartingInRoom, StartingRounds } from './application/start-round';
import { MyDebriefsController } from './http/my-debriefs.controller';
import { MyRoundsController } from './http/my-rounds.controller';
import { RoundsController } from './http/rounds.controller';
import { CaseRounds } from './persistence/case-rounds';
import { EntryRepository } from './persistence/entry.repository';
import { MyRoundRows } from './persistence/my-round-rows';
import { NewRoundRepository } from './persistence/new-round.repository';
import { Pins } from './persistence/pins';
import { RoundRepository } from './persistence/round.repository';
import { TurnRepository } from './persistence/turn.repository';
import { WordsQueries } from './persistence/words.queries';

registerActions(LISTENING_ACTIONS);
registerProblems<ListeningProblem>(
  {
    'listening.floor-moved-on': 412,
    'listening.move-not-allowed': 409,
    'listening.save-for-session': 422,
    'listening.too-early': 409,
    'listening.way-not-offered': 422,
  },
  {
    uq_listening_act_version: 'listening.floor-moved-on',
    uq_listening_turn_open: 'listening.floor-moved-on',
    uq_listening_turn_number: 'listening.floor-moved-on',
    uq_listening_private_once: 'listening.move-not-allowed',
    ck_listening_turn_loops: 'listening.move-not-allowed',
  },
);

/** Rounds of active listening: two people or a few, one floor, one step at a time. */
@Module({
  controllers: [MyDebriefsController, MyRoundsController, RoundsController],
  providers: [
    CaseListeningQueries,
    CaseRounds,
    Coin,
    EntryRepository,
    Facilitating,
    GateListeners,
    ListeningInbox,
    ListeningMaterial,
    ListeningSweep,
    MyDebriefs,
    MyRoundCommands,
    MyRoundRows,
    MyRoundsQueries,
    NewRoundRepository,
    OwnListeningRecord,
    Pins,
    RoomQueries,
    RoomTools,
    RoundClock,
    RoundFacts,
    RoundMoves,
    RoundNews,
    RoundPeople,
    RoundRepository,
    Saving,
    Seating,
    Settling,
    StartingInRoom,
    StartingRounds,
    TeamRoundQueries,
    TeamRounds,
    TurnRepository,
    WordsErasure,
    WordsQueries,
  ],
})
export class ListeningApiModule {}

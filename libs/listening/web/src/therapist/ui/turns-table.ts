import { Component, input } from '@angular/core';
import type { RoundForTeam, TeamTurn } from '@reknit/listening/model';
import { nameIn } from '../words/names';

/** The turns of a round as numbers. */
@Component({
  selector: 'rk-turns-table',
  templateUrl: './turns-table.html',
})
export class TurnsTable {
  readonly round = input.required<RoundForTeam>();

  protected readonly whole = Math.round;

  protected nameOf(id: string): string {
    return nameIn(this.round().people, id);
  }

  protected standing(turn: TeamTurn): string {
    if (turn.passed) return 'Passed';
    if (turn.stillOpen) return 'Still open';
    return turn.validated ? 'Made sense of' : 'Not finished';
  }
}

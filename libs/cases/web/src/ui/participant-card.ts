import { Component, computed, input, output } from '@angular/core';
import { ParticipantState, type ParticipantView } from '@reknit/cases/model';
import { When } from '@reknit/shared/web-kernel';
import { Chip, Icon } from '@reknit/shared/web-ui';
import { consentKind } from '../words/consent-words';
import { PARTICIPANT_STATE_TONES, PARTICIPANT_STATE_WORDS } from '../words/case-words';
import { personMovesFrom, type PersonMove } from '../words/participant-moves';
import { Day } from './day';

/** One person of a case: how they stand, how to reach them, what they agreed to, and what can be done. */
@Component({
  selector: 'rk-participant-card',
  imports: [Chip, Day, Icon, When],
  templateUrl: './participant-card.html',
  styleUrl: './participant-card.css',
})
export class ParticipantCard {
  readonly person = input.required<ParticipantView>();
  readonly mayInvite = input.required<boolean>();
  readonly mayMove = input.required<boolean>();
  readonly invite = output();
  readonly move = output<PersonMove>();

  protected readonly stateWords = PARTICIPANT_STATE_WORDS;
  protected readonly stateTones = PARTICIPANT_STATE_TONES;
  protected readonly consentKind = consentKind;
  protected readonly waits = computed(() => this.person().state === ParticipantState.invited);
  protected readonly moves = computed(() => personMovesFrom(this.person().state, this.person().givenName));
}

import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, input, output } from '@angular/core';
import type { CaseSafety, SafetyScreenView } from '@reknit/cases/model';
import { When } from '@reknit/shared/web-kernel';
import { Chip, type Tone } from '@reknit/shared/web-ui';
import { Day } from '../ui/day';
import { SCREEN_RESULT_TONES, SCREEN_RESULT_WORDS } from '../words/safety-words';
import { isToRead, needsDecision, takingPart } from './next-step';

/** The private check-ins of everybody: due, answered, read. The same for all, on the same days. */
@Component({
  selector: 'rk-check-ins',
  imports: [NgTemplateOutlet, Chip, Day, When],
  templateUrl: './check-ins.html',
  styleUrl: './check-ins.css',
})
export class CheckIns {
  readonly safety = input.required<CaseSafety>();
  readonly names = input.required<ReadonlyMap<string, string>>();
  readonly pending = input(false);
  readonly look = output<SafetyScreenView>();
  readonly offer = output();
  readonly record = output();

  protected readonly people = computed(() => {
    const { screens, round } = this.safety();
    return takingPart(this.safety()).map((person) => {
      const theirs = screens
        .filter(({ participantId }) => participantId === person.participantId)
        .sort((a, b) => b.sentAt.localeCompare(a.sentAt));
      const answered = theirs.some(
        ({ result, sentAt }) => result !== 'not_alone' && round !== undefined && sentAt >= round.offeredOn,
      );
      return {
        id: person.participantId as string,
        name: this.names().get(person.participantId) ?? person.givenName,
        due: round !== undefined && !answered,
        latest: theirs.slice(0, 1),
        earlier: theirs.slice(1),
      };
    });
  });

  /** What somebody says is known once it is read; that they are not safe now is said at once. */
  protected stands(screen: SafetyScreenView): { readonly words: string; readonly tone: Tone } {
    if (screen.notSafeNow && isToRead(screen)) return { words: 'Not safe now', tone: 'danger' };
    if (isToRead(screen)) return { words: 'To read', tone: 'attention' };
    return { words: SCREEN_RESULT_WORDS[screen.result], tone: SCREEN_RESULT_TONES[screen.result] };
  }

  protected readonly undecided = needsDecision;
  protected readonly unread = isToRead;
}

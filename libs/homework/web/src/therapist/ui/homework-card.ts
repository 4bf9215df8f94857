import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { HomeworkRow, ParticipationRow } from '@reknit/homework/model';
import { Clock, localDate, When } from '@reknit/shared/web-kernel';
import { Chip, Icon } from '@reknit/shared/web-ui';
import { offered } from '../data/homework-groups';
import { PLACE_WORDS, QUALITY_WORDS, repeatWords, STATUS_TONES, STATUS_WORDS } from '../words/homework-words';
import { Due } from './due-words';

export type HomeworkDeed = 'reschedule' | 'withdraw' | 'close' | 'stopRepeating';

const HELPFUL = ['not helpful', 'slightly helpful', 'moderately helpful', 'helpful', 'very helpful'];

/** One piece of homework with how it stands for each person, and what the care team may do with it. */
@Component({
  selector: 'rk-homework-card',
  imports: [Chip, Due, Icon, RouterLink, When],
  templateUrl: './homework-card.html',
  styleUrl: './homework-card.css',
})
export class HomeworkCard {
  private readonly minute = inject(Clock).minute();
  readonly homework = input.required<HomeworkRow>();
  /** What this person may do at all; what the homework allows is decided here. */
  readonly may = input.required<Readonly<Record<HomeworkDeed, boolean>>>();
  readonly pending = input(false);
  readonly act = output<HomeworkDeed>();

  protected readonly statusWords = STATUS_WORDS;
  protected readonly statusTones = STATUS_TONES;
  protected readonly place = computed(() => PLACE_WORDS[this.homework().place]);
  protected readonly offers = computed(() => {
    const offers = offered(this.homework(), this.minute());
    const may = this.may();
    return {
      reschedule: offers.reschedule && may.reschedule,
      withdraw: offers.withdraw && may.withdraw,
      close: offers.close && may.close,
      stopRepeating: this.homework().repeats?.nextDueOn !== undefined && may.stopRepeating,
    };
  });
  protected readonly anything = computed(() => Object.values(this.offers()).some(Boolean));
  /** Which of how many, and when the next one will be due. */
  protected readonly again = computed(() => {
    const { repeats, due } = this.homework();
    return repeats && repeatWords(repeats, localDate(this.minute(), due.timeZone));
  });
  /** While nobody has answered, when it is due says most; afterwards when they answered does. */
  protected readonly waits = computed(() =>
    this.homework().participations.some(({ submittedAt }) => submittedAt === undefined),
  );

  protected answered(person: ParticipationRow): boolean {
    return person.submittedAt !== undefined;
  }

  protected verb(person: ParticipationRow): string {
    return person.status === 'submitted' ? 'Review' : 'Read';
  }

  protected factsOf(person: ParticipationRow): readonly string[] {
    const { quality, helpful } = person;
    return [
      ...(quality === undefined ? [] : [QUALITY_WORDS[quality].name.toLowerCase()]),
      ...(helpful === undefined ? [] : [`found it ${HELPFUL[helpful] ?? ''}`]),
    ];
  }
}

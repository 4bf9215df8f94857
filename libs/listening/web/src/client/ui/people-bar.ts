import { Component, computed, input } from '@angular/core';
import { RoundStatus, RoundWay, type RoomPerson, type RoundRoom } from '@reknit/listening/model';
import { Chip, type Tone } from '@reknit/shared/web-ui';

const BEFORE: readonly RoundStatus[] = [RoundStatus.scheduled, RoundStatus.lobby];
const ASKED: readonly RoundStatus[] = [
  RoundStatus.readiness,
  RoundStatus.jointClose,
  RoundStatus.privateDebrief,
  RoundStatus.stopped,
];
const ROLE_WORDS = { speaker: 'speaking', listener: 'listening', witness: 'witness' } as const;

interface Standing {
  readonly name: string;
  readonly words: string;
  readonly tone: Tone;
}

/** Everybody in the room in a word: there, ready, or what they do in this turn. No times. */
@Component({
  selector: 'rk-people-bar',
  imports: [Chip],
  template: `
    <ul class="people" aria-label="In this round">
      @for (person of people(); track $index) {
        <li>
          <span class="rk-strong">{{ person.name }}</span>
          <rk-chip [tone]="person.tone">{{ person.words }}</rk-chip>
        </li>
      }
    </ul>
  `,
  styles: `
    .people {
      display: flex;
      flex-wrap: wrap;
      gap: var(--rk-space-2) var(--rk-space-5);
    }
    li {
      display: flex;
      gap: var(--rk-space-2);
      align-items: center;
    }
  `,
})
export class PeopleBar {
  readonly room = input.required<RoundRoom>();
  protected readonly people = computed(() => {
    const room = this.room();
    return [
      { ...standingOf(room.me, room), name: 'You' },
      ...room.others.map((person) => standingOf(person, room)),
    ];
  });
}

function standingOf(person: RoomPerson, { status, way }: RoundRoom): Standing {
  const { name, role, here, done } = person;
  if (BEFORE.includes(status)) {
    if (way === RoundWay.async) return { name, words: done ? 'ready' : 'waiting', tone: 'neutral' };
    return done && here
      ? { name, words: 'here', tone: 'positive' }
      : { name, words: 'not here yet', tone: 'neutral' };
  }
  if (ASKED.includes(status))
    return done ? { name, words: 'ready', tone: 'positive' } : { name, words: 'waiting', tone: 'neutral' };
  return { name, words: ROLE_WORDS[role], tone: role === 'speaker' ? 'action' : 'neutral' };
}

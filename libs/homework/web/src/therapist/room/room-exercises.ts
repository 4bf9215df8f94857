import { Component, computed, inject, input, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { HomeworkAction, type HomeworkRow, type ParticipationRow } from '@reknit/homework/model';
import type { Instant, ParticipantId } from '@reknit/shared/model';
import { Clock, RESOURCE_GATE, Session } from '@reknit/shared/web-kernel';
import { DraftVault } from '@reknit/shared/web-kernel/drafts';
import { TherapistHomeworkApi } from '../data/therapist-homework-api';
import { STATUS_WORDS } from '../words/homework-words';
import { ROOM_WORDS } from '../words/room-words';
import { ROOM_DRAFTS } from './room-keeping';
import { choicesForRoom, roomStanding, type RoomOf } from './room-standing';

/** As many as one session takes up. */
const MOST = 10;

/**
 * What is done together in a session: homework of the case is marked for it, and opened there for one person at a time. Shown on
 * the page of the session, which it knows nothing of but what it is handed.
 */
@Component({
  selector: 'rk-room-exercises',
  imports: [RouterLink, RESOURCE_GATE],
  providers: [DraftVault],
  templateUrl: './room-exercises.html',
  styleUrl: './room-exercises.css',
})
export class RoomExercises {
  private readonly api = inject(TherapistHomeworkApi);
  private readonly viewer = inject(Session);
  private readonly minute = inject(Clock).minute();
  private readonly vault = inject(DraftVault);

  readonly caseId = input.required<string>();
  readonly sessionId = input.required<string>();
  /** Ids of homework, in order. */
  readonly marked = input.required<readonly string[]>();
  readonly mayChange = input.required<boolean>();
  readonly pending = input(false);
  readonly start = input.required<Instant>();
  readonly booked = input.required<readonly ParticipantId[]>();
  /** Called with the whole list as it is meant to be. */
  readonly mark = input.required<(ids: readonly string[]) => unknown>();

  protected readonly homework = this.api.forCase(this.caseId);
  protected readonly choices = computed(() =>
    this.homework.hasValue()
      ? choicesForRoom(this.homework.value().rows, this.marked(), this.booked()).filter(
          ({ id }) => this.mayChange() || this.marked().includes(id),
        )
      : [],
  );
  protected readonly mayOpen = computed(() => this.viewer.may(HomeworkAction.answerInRoom));
  protected readonly full = computed(() => this.marked().length >= MOST);
  private readonly room = computed<RoomOf>(() => ({
    start: this.start(),
    booked: this.booked(),
    timeZone: this.viewer.person()?.practice.timeZone ?? this.viewer.timeZone(),
  }));
  /** Parts of which this device keeps something that was written down and not handed in. */
  private readonly kept = resource({ loader: () => this.vault.waiting(ROOM_DRAFTS) });
  protected readonly standingWords = ROOM_WORDS;
  protected readonly statusWords = STATUS_WORDS;

  protected isMarked({ id }: HomeworkRow): boolean {
    return this.marked().includes(id);
  }

  protected isKept({ id }: ParticipationRow): boolean {
    return this.kept.hasValue() && this.kept.value().includes(id);
  }

  protected namesIn({ participations }: HomeworkRow): string {
    return participations.map(({ name }) => name).join(', ');
  }

  protected standingOf(part: ParticipationRow): ReturnType<typeof roomStanding> {
    return roomStanding(part, this.room(), this.minute());
  }

  protected toggle({ id }: HomeworkRow): void {
    const marked = this.marked();
    this.mark()(marked.includes(id) ? marked.filter((other) => other !== id) : [...marked, id]);
  }
}

import {
  Component,
  DOCUMENT,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { RoundStatus } from '@reknit/listening/model';
import { Network, ProblemNotice, RESOURCE_GATE, When } from '@reknit/shared/web-kernel';
import { Banner, PageHeader } from '@reknit/shared/web-ui';
import { Room } from '../room/room';
import { RoomActions } from '../room/room-actions';
import { placeOf } from '../room/room-step';
import { headingOf, watchLead } from '../room/room-words';
import { AppreciateStep } from '../steps/appreciate-step';
import { CheckStep } from '../steps/check-step';
import { DebriefStep } from '../steps/debrief-step';
import { EndedStep } from '../steps/ended-step';
import { EnterStep } from '../steps/enter-step';
import { FloorStep } from '../steps/floor-step';
import { GuessStep } from '../steps/guess-step';
import { HandOverStep } from '../steps/hand-over-step';
import { MarkStep } from '../steps/mark-step';
import { ReadyStep } from '../steps/ready-step';
import { ReflectStep } from '../steps/reflect-step';
import { RestStep } from '../steps/rest-step';
import { SenseStep } from '../steps/sense-step';
import { SpeakStep } from '../steps/speak-step';
import { TakeStep } from '../steps/take-step';
import { TopicStep } from '../steps/topic-step';
import { PeopleBar } from '../ui/people-bar';
import { TurnPath, stepInTurn } from '../ui/turn-path';
import { WordsSoFar } from '../ui/words-so-far';

const OVER: readonly RoundStatus[] = ['submitted', 'reviewed', 'stopped', 'abandoned'];
const RESTING: readonly RoundStatus[] = ['timed_out', 'suspended'];

/** The room of one round: one step at a time, and what is always in reach. It goes on by itself when another has moved. */
@Component({
  selector: 'rk-room-page',
  imports: [
    ...RESOURCE_GATE,
    AppreciateStep,
    Banner,
    CheckStep,
    DebriefStep,
    EndedStep,
    EnterStep,
    FloorStep,
    GuessStep,
    HandOverStep,
    MarkStep,
    PageHeader,
    PeopleBar,
    ProblemNotice,
    ReadyStep,
    ReflectStep,
    RestStep,
    RoomActions,
    SenseStep,
    SpeakStep,
    TakeStep,
    TopicStep,
    TurnPath,
    When,
    WordsSoFar,
  ],
  templateUrl: './room-page.html',
  styleUrl: './room-page.css',
  providers: [Room],
})
export class RoomPage {
  protected readonly room = inject(Room);
  private readonly document = inject(DOCUMENT);
  private readonly injector = inject(Injector);
  private readonly online = inject(Network).online;
  /** From the address. */
  readonly id = input.required<string>();

  private readonly heading = viewChild<ElementRef<HTMLElement>>('heading');
  private readonly part = viewChild<ElementRef<HTMLElement>>('part');
  private readonly place = computed(() => {
    const room = this.room.last();
    return room && placeOf(room);
  });
  /** Read out where the focus stays: somebody is in the middle of something else on the page. */
  protected readonly said = signal('');
  protected readonly title = computed(() => headingOf(this.room.now()));
  protected readonly lead = computed(() => watchLead(this.room.now()));
  protected readonly inTurn = computed(() => stepInTurn(this.room.now()) >= 0 && !this.passing());
  protected readonly passing = computed(() => this.room.now().device?.passing ?? false);
  protected readonly over = computed(() => OVER.includes(this.room.now().status));
  /** While nobody speaks and nobody listens, roles are nobody's. */
  protected readonly resting = computed(() => RESTING.includes(this.room.now().status));
  protected readonly where = computed(() => {
    const { cycle, cycles, turn, turns } = this.room.now();
    const round = `Round ${Math.max(1, cycle)} of ${cycles}`;
    return turn > 0 && !this.over() ? `${round} · turn ${turn} of ${turns}` : round;
  });
  protected readonly cutOff = computed(() => this.room.outOfReach() && this.online());

  constructor() {
    effect(() => {
      const id = this.id();
      untracked(() => this.room.open(id));
    });
    let before: string | undefined;
    effect(() => {
      const place = this.place();
      const moved = before !== undefined && place !== undefined && place !== before;
      before = place ?? before;
      if (moved) untracked(() => this.arrive());
    });
  }

  /** To the title of the new step, unless somebody is at work outside of it: then it is only said. */
  private arrive(): void {
    const active = this.document.activeElement;
    const free = !active || active === this.document.body || this.part()?.nativeElement.contains(active);
    this.said.set(free ? '' : this.title());
    if (free)
      afterNextRender({ read: () => this.heading()?.nativeElement.focus() }, { injector: this.injector });
  }
}

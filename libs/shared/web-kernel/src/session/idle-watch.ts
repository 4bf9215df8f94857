import { DOCUMENT, DestroyRef, Service, computed, effect, inject, signal, untracked } from '@angular/core';
import { Clock } from '../time/clock';
import { idlePhase } from './idle-phase';
import { Session } from './session';
import { SessionLock } from './session-lock';
import { Tabs } from './tabs';

const SIGNS_OF_LIFE = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;
/** A person who reads or types sends nothing for long; so that the server knows, it is told this often per idle span. */
const TOLD_PER_IDLE_SPAN = 5;

/** Watches for signs of life, warns before the session ends, and locks when it does. Started once by the app. */
@Service()
export class IdleWatch {
  private readonly session = inject(Session);
  private readonly lock = inject(SessionLock);
  private readonly tabs = inject(Tabs);
  private readonly clock = inject(Clock);
  private readonly document = inject(DOCUMENT);
  private readonly ending = signal<{ readonly seconds: number; readonly extendable: boolean } | undefined>(
    undefined,
  );
  private lastSign = 0;
  private lastTold = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** Present in the last minute: how many seconds are left, and whether a key press is enough to stay. */
  readonly warning = this.ending.asReadonly();
  private readonly watching = computed(() => this.session.person() !== undefined && !this.lock.locked());

  constructor() {
    const onSign = (): void => this.sign();
    for (const name of SIGNS_OF_LIFE)
      this.document.addEventListener(name, onSign, { capture: true, passive: true });
    const onReturn = (): void => this.look();
    this.document.addEventListener('visibilitychange', onReturn);
    const stopListening = this.tabs.listen((word) => word === 'active' && this.alive());
    effect(() => (this.watching() ? untracked(() => this.begin()) : untracked(() => this.stop())));
    inject(DestroyRef).onDestroy(() => {
      for (const name of SIGNS_OF_LIFE) this.document.removeEventListener(name, onSign, { capture: true });
      this.document.removeEventListener('visibilitychange', onReturn);
      stopListening();
      this.stop();
    });
  }

  private begin(): void {
    this.lastTold = this.clock.milliseconds();
    this.alive();
  }

  private stop(): void {
    clearTimeout(this.timer);
    this.ending.set(undefined);
  }

  private sign(): void {
    if (!this.watching()) return;
    const { now, idle } = this.facts();
    const overdue = now - this.lastTold > idle / TOLD_PER_IDLE_SPAN;
    if (this.ending()?.extendable || overdue) this.tell(now);
    this.alive();
  }

  private tell(now: number): void {
    this.lastTold = now;
    this.tabs.tell('active');
    this.session.refresh().then(
      (person) => person ?? this.lock.lock(),
      () => undefined,
    );
  }

  private alive(): void {
    this.lastSign = this.clock.milliseconds();
    this.look();
  }

  private look(): void {
    clearTimeout(this.timer);
    if (!this.watching()) return;
    const phase = idlePhase(this.facts());
    if (phase.kind === 'over') return this.lock.lock();
    const warning = phase.kind === 'warning';
    this.ending.set(
      warning ? { seconds: Math.ceil(phase.endsIn / 1000), extendable: phase.extendable } : undefined,
    );
    this.timer = setTimeout(() => this.look(), warning ? 1000 : phase.nextLookIn);
  }

  private facts(): Parameters<typeof idlePhase>[0] {
    const times = this.session.person()?.session;
    return {
      now: this.clock.milliseconds(),
      lastSign: this.lastSign,
      idle: (times?.idleSeconds ?? 0) * 1000,
      warn: (times?.warnSeconds ?? 0) * 1000,
      endsAt: times ? Date.parse(times.endsAt) : 0,
    };
  }
}

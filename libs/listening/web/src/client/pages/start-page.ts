import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input, linkedSignal, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  LISTENING_LIMITS,
  RoundWay,
  listeningPaths,
  type MyRounds,
  type StartRound,
} from '@reknit/listening/model';
import { IdSource, ProblemNotice, RESOURCE_GATE, write } from '@reknit/shared/web-kernel';
import { EmptyState, PageHeader } from '@reknit/shared/web-ui';
import { RoundsApi } from '../data/rounds-api';
import { WAY_WORDS } from '../words/round-words';

/** Begins a round of one piece of homework, or goes on to the one that is open already. */
@Component({
  selector: 'rk-start-page',
  imports: [RouterLink, ...RESOURCE_GATE, EmptyState, PageHeader, ProblemNotice],
  templateUrl: './start-page.html',
  styleUrl: './start-page.css',
})
export class StartPage {
  private readonly api = inject(RoundsApi);
  private readonly router = inject(Router);
  private readonly keyFor = inject(IdSource).attempt();
  /** From the address. */
  readonly participationId = input.required<string>();

  protected readonly mine = httpResource<MyRounds>(() => listeningPaths.myRounds);
  private readonly piece = computed(() =>
    this.mine.hasValue()
      ? this.mine.value().startable.find(({ participationId }) => participationId === this.participationId())
      : undefined,
  );
  protected readonly found = computed(() => {
    const piece = this.piece();
    return piece ? [piece] : [];
  });
  protected readonly way = linkedSignal<RoundWay | undefined>(() => this.piece()?.ways[0]);
  protected readonly label = signal('');
  protected readonly longest = LISTENING_LIMITS.label.max;
  protected readonly words = WAY_WORDS;
  protected readonly solo = RoundWay.solo;
  protected readonly begin = write((body: StartRound) => this.api.start(body, this.keyFor(body)));

  constructor() {
    effect(() => {
      const open = this.piece()?.openRoundId;
      if (open !== undefined) void this.goTo(open);
    });
  }

  protected type(event: Event): void {
    this.label.set((event.target as HTMLInputElement).value);
  }

  protected async start(): Promise<void> {
    const way = this.way();
    if (!way) return;
    const label = this.label().trim();
    const outcome = await this.begin.run({
      participationId: this.participationId(),
      way,
      ...(way === RoundWay.solo && label ? { label } : {}),
    });
    if (outcome.ok) await this.goTo(outcome.value.id);
  }

  private async goTo(id: string): Promise<void> {
    await this.router.navigate(['/my/together/listening', id], { replaceUrl: true });
  }
}

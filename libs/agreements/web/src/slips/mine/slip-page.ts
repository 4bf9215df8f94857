import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { slipPaths, type MySlip, type TellDisclosed, type ToldWithin } from '@reknit/agreements/model';
import { Clock, ProblemNotice, RESOURCE_GATE, Session, When, write } from '@reknit/shared/web-kernel';
import { wallClockAt } from '@reknit/exercises/web';
import { Banner, PageHeader, Toasts } from '@reknit/shared/web-ui';
import { Confirm } from '@reknit/shared/web-ui/overlays';
import { OCCURRENCE_WORDS } from '../../commitments/commitment-words';
import { Choices, choicesOf } from '../../ui/choices';
import { AREA_WORDS, SLIP_STATE_WORDS, THERAPIST_FIRST, TOLD_WORDS } from '../slip-words';
import { OwnSlipForm } from './own-slip';
import { SlipContentView } from './slip-content';
import { momentOf } from './slip-form';
import { SlipSharing } from './slip-sharing';
import { SlipsApi } from './slips-api';

/** One slip of one's own: owned, put right, shown to somebody if one wants to, and closed. */
@Component({
  selector: 'rk-slip-page',
  imports: [
    RouterLink,
    ...RESOURCE_GATE,
    ProblemNotice,
    When,
    Banner,
    PageHeader,
    Choices,
    OwnSlipForm,
    SlipContentView,
    SlipSharing,
  ],
  templateUrl: './slip-page.html',
  styleUrls: ['../../ui/write-page.css', './slip-page.css'],
})
export class SlipPage {
  private readonly api = inject(SlipsApi);
  private readonly toasts = inject(Toasts);
  private readonly confirm = inject(Confirm);
  private readonly clock = inject(Clock);
  private readonly session = inject(Session);
  /** From the address. */
  readonly id = input.required<string>();

  protected readonly slip = httpResource<MySlip>(() => slipPaths.mine(this.id()));
  protected readonly states = SLIP_STATE_WORDS;
  protected readonly areas = AREA_WORDS;
  protected readonly ways = choicesOf(TOLD_WORDS);
  protected readonly told = TOLD_WORDS;
  protected readonly occurrences = OCCURRENCE_WORDS;
  protected readonly therapistFirst = THERAPIST_FIRST;
  protected readonly telling = signal(false);
  protected readonly way = signal<string | undefined>(undefined);
  protected readonly now = computed(() => wallClockAt(this.clock.now(), this.session.timeZone()));

  protected readonly disclose = write((slip: MySlip, body: TellDisclosed) => this.api.disclosed(slip, body));
  protected readonly settle = write((slip: MySlip, outcome: 'repaired' | 'not_repaired') =>
    this.api.settle(slip, outcome),
  );
  protected readonly close = write((slip: MySlip) => this.api.close(slip));

  protected done({ fixOccurrence }: MySlip): boolean {
    return fixOccurrence?.state === 'kept' || fixOccurrence?.state === 'kept_late';
  }

  protected async know(slip: MySlip, date: string, time: string): Promise<void> {
    const toldWithin = this.way() as ToldWithin | undefined;
    if (!toldWithin) return;
    const at = { now: this.clock.now(), zone: this.session.timeZone() };
    const outcome = await this.disclose.run(slip, { toldWithin, knownAt: momentOf(date, time, at) });
    if (outcome.ok) this.telling.set(false);
    this.after(outcome.ok, 'Noted');
  }

  protected async end(slip: MySlip, outcome: 'repaired' | 'not_repaired'): Promise<void> {
    if (outcome === 'not_repaired' && !(await this.sure())) return;
    this.after((await this.settle.run(slip, outcome)).ok, 'Noted');
  }

  protected async finish(slip: MySlip): Promise<void> {
    this.after((await this.close.run(slip)).ok, 'Closed');
  }

  private sure(): Promise<boolean> {
    return this.confirm.ask({
      title: 'It will not be put right?',
      text: 'What you undertook ends. Saying so plainly is better than leaving it open.',
      confirm: 'It will not be put right',
    });
  }

  private after(ok: boolean, words: string): void {
    if (ok) this.toasts.show(words);
    this.slip.reload();
  }
}

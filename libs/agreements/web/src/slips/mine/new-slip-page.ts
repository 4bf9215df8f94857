import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { FormField, FormRoot, form } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import {
  SLIP_AREAS,
  commitmentPaths,
  slipPaths,
  type MyCommitmentsToday,
  type MySlips,
  type SlipSize,
} from '@reknit/agreements/model';
import {
  Clock,
  ProblemNotice,
  RESOURCE_GATE,
  Session,
  focusFirstError,
  serverFaults,
  write,
} from '@reknit/shared/web-kernel';
import { Control, Field, PageHeader } from '@reknit/shared/web-ui';
import { Choices, choicesOf } from '../../ui/choices';
import { AREA_WORDS, SIZE_WORDS, SLIP_STATE_WORDS, TOLD_WORDS } from '../slip-words';
import { emptySlip, isKnown, slipBody, slipSchema, type SlipModel } from './slip-form';
import { SlipsApi } from './slips-api';

/** Writing a slip down: about something promised that was missed, within homework, or one begun before. */
@Component({
  selector: 'rk-new-slip-page',
  imports: [
    FormField,
    FormRoot,
    RouterLink,
    ...RESOURCE_GATE,
    ProblemNotice,
    Control,
    Field,
    PageHeader,
    Choices,
  ],
  templateUrl: './new-slip-page.html',
  styleUrls: ['../../ui/write-page.css', './slip-page.css'],
})
export class NewSlipPage {
  private readonly api = inject(SlipsApi);
  private readonly router = inject(Router);
  private readonly clock = inject(Clock);
  private readonly session = inject(Session);
  /** From the address: what was missed, or a piece of homework. */
  readonly of = input<string>();
  readonly participationId = input<string>();

  protected readonly slips = httpResource<MySlips>(() => slipPaths.mySlips);
  private readonly today = httpResource<MyCommitmentsToday>(() =>
    this.of() ? commitmentPaths.today : undefined,
  );
  /** What was promised, in its own words, where it can be told. */
  protected readonly missed = computed(() =>
    this.today.hasValue() ? this.today.value().invitations.find(({ id }) => id === this.of()) : undefined,
  );
  /** Those that still wait for something: gone on with rather than written again. */
  protected readonly begun = computed(() =>
    this.slips.hasValue()
      ? this.slips
          .value()
          .rows.filter(({ state, occurrenceId }) =>
            this.of() ? occurrenceId === this.of() : state === 'opened',
          )
      : [],
  );
  /** Nothing written before is nothing to speak of. */
  protected readonly never = () => false;
  protected readonly states = SLIP_STATE_WORDS;
  protected readonly areas = SLIP_AREAS.map((area) => ({ area, words: AREA_WORDS[area] }));
  protected readonly sizes = choicesOf(SIZE_WORDS);
  protected readonly ways = choicesOf({ ...TOLD_WORDS, not_yet: 'They do not know yet' });
  private readonly model = signal<SlipModel>(emptySlip(this.at()));
  protected readonly form = form(this.model, slipSchema, {
    submission: { action: () => this.go(), onInvalid: () => focusFirstError(this.form) },
  });
  protected readonly known = computed(() => isKnown(this.model().known));
  protected readonly save = write(() =>
    this.api.open(
      slipBody(this.model(), {
        ...this.at(),
        occurrenceId: this.of(),
        participationId: this.participationId(),
      }),
    ),
  );

  protected size(size: string): void {
    this.model.update((before) => ({ ...before, size: size as SlipSize }));
  }

  protected told(known: string): void {
    this.model.update((before) => ({ ...before, known: known as SlipModel['known'] }));
  }

  private at() {
    return { now: this.clock.now(), zone: this.session.timeZone() };
  }

  private async go(): Promise<ReturnType<typeof serverFaults>> {
    const outcome = await this.save.run();
    if (!outcome.ok) return serverFaults(this.form, outcome.problem);
    await this.router.navigate(['/my/together/slips', outcome.value.id], { replaceUrl: true });
    return undefined;
  }
}

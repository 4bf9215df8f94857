import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import {
  transparencyPaths,
  type TransparencyAgreement,
  type TransparencyItem,
} from '@reknit/agreements/model';
import {
  Clock,
  LiveEvents,
  ProblemNotice,
  RESOURCE_GATE,
  Session,
  dayInWords,
  localDate,
  write,
} from '@reknit/shared/web-kernel';
import { PageHeader, Toasts } from '@reknit/shared/web-ui';
import { Confirm, type Question } from '@reknit/shared/web-ui/overlays';
import { MyTransparencyApi } from '../data/my-transparency-api';
import { STATE_MEANINGS, STATE_WORDS, VARIANT_WORDS } from '../words/transparency-words';
import { AgreementItems } from './agreement-items';
import { ItemsEditor } from './items-editor';
import { RenewalForm } from './renewal-form';
import { WeekForm } from './week-form';

const END: Question = {
  title: 'End this agreement?',
  text: 'It stops holding at once, for each of you. Stopping is no breach, and no reason is asked for.',
  confirm: 'End it',
  grave: true,
};
const DROP: Question = {
  title: 'Throw this draft away?',
  text: 'Nobody has been asked to agree to it. It cannot be brought back.',
  confirm: 'Throw it away',
  grave: true,
};

/** One agreement: the same document for each of its people, and beside it what is private to this one. */
@Component({
  selector: 'rk-transparency-page',
  imports: [
    RouterLink,
    ...RESOURCE_GATE,
    ProblemNotice,
    PageHeader,
    AgreementItems,
    ItemsEditor,
    RenewalForm,
    WeekForm,
  ],
  templateUrl: './transparency-page.html',
  styleUrl: '../../ui/write-page.css',
})
export class TransparencyPage {
  private readonly api = inject(MyTransparencyApi);
  private readonly toasts = inject(Toasts);
  private readonly confirm = inject(Confirm);
  private readonly session = inject(Session);
  private readonly minute = inject(Clock).minute();
  /** From the address. */
  readonly id = input.required<string>();

  protected readonly agreement = httpResource<TransparencyAgreement>(() => transparencyPaths.mine(this.id()));
  protected readonly words = VARIANT_WORDS;
  protected readonly states = STATE_WORDS;
  protected readonly meanings = STATE_MEANINGS;
  protected readonly editing = signal(false);
  private readonly of = computed(() => (this.agreement.hasValue() ? this.agreement.value() : undefined));
  protected readonly others = computed(() => {
    const all = this.of();
    const names = (all?.people ?? []).filter(({ participantId }) => participantId !== all?.me);
    return new Intl.ListFormat('en-GB').format(names.map(({ name }) => name));
  });
  protected readonly move = write((run: () => Promise<unknown>) => run());
  protected readonly keepItems = async (items: readonly TransparencyItem[]): Promise<void> => {
    const all = this.of();
    if (all) await this.api.edit(all, items);
  };

  constructor() {
    inject(LiveEvents)
      .of('transparency.moved')
      .pipe(takeUntilDestroyed())
      .subscribe(() => {
        if (!this.editing()) this.agreement.reload();
      });
  }

  protected day(endsOn: string): string {
    return dayInWords(endsOn, { today: localDate(this.minute(), this.session.timeZone()) });
  }

  protected saved(words: string): void {
    this.editing.set(false);
    this.said(words);
  }

  /** Before anybody is asked there is nothing to say yes to; after a no, nobody is shown whose it was. */
  protected isAsked({ state }: TransparencyAgreement): boolean {
    return state !== 'drafting' && state !== 'rejected';
  }

  protected propose(of: TransparencyAgreement): Promise<void> {
    return this.do(() => this.api.propose(of), `Proposed to ${this.others()}`);
  }

  protected yes(of: TransparencyAgreement): Promise<void> {
    return this.do(() => this.api.confirm(of.id, of.revision), 'You said yes to these words');
  }

  protected no(of: TransparencyAgreement): Promise<void> {
    return this.do(() => this.api.reject(of.id, of.revision), 'You said no');
  }

  protected review(of: TransparencyAgreement): Promise<void> {
    return this.do(() => this.api.review(of), 'Look at it in your own time');
  }

  protected taper(of: TransparencyAgreement): Promise<void> {
    return this.do(() => this.api.taper(of), 'The next step holds now');
  }

  protected end(of: TransparencyAgreement): Promise<void> {
    return of.state === 'drafting'
      ? this.do(() => this.api.end(of), 'Thrown away', DROP)
      : this.do(() => this.api.end(of), 'It has ended', END);
  }

  private async do(run: () => Promise<unknown>, done: string, ask?: Question): Promise<void> {
    if (ask && !(await this.confirm.ask(ask))) return;
    if ((await this.move.run(run)).ok) this.toasts.show(done);
    this.agreement.reload();
  }

  protected said(words: string): void {
    this.toasts.show(words);
    this.agreement.reload();
  }
}

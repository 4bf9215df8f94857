import { NgComponentOutlet } from '@angular/common';
import { Component, computed, inject, input, resource, type Type } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { FlagMove, RiskFlagView } from '@reknit/measures/model';
import { ProblemNotice, RESOURCE_GATE, Session } from '@reknit/shared/web-kernel';
import { Banner, Chip, EmptyState } from '@reknit/shared/web-ui';
import { RiskFlagsApi } from '../../data/risk-flags-api';
import {
  FLAG_MOVE_WORDS,
  FLAG_STATUS_WORDS,
  RISK_LEVEL_WORDS,
  RISK_TYPE_WORDS,
  sourceInWords,
} from '../../words/flag-words';
import { FlagHistory } from './flag-history';
import { FlagWork } from './flag-work';
import { atPractice, targetInWords } from './target-words';

/** One risk flag: what set it off, by when somebody looks, what was done, and the next step. */
@Component({
  selector: 'rk-flag-page',
  imports: [
    NgComponentOutlet,
    RouterLink,
    RESOURCE_GATE,
    Banner,
    Chip,
    EmptyState,
    FlagHistory,
    ProblemNotice,
  ],
  providers: [FlagWork],
  templateUrl: './flag-page.html',
  styleUrl: './flag-page.css',
})
export class FlagPage {
  private readonly session = inject(Session);
  protected readonly work = inject(FlagWork);
  readonly caseId = input.required<string>();
  /** From the address. */
  readonly flagId = input.required<string>();
  /** Begins a note; brought by the domain that keeps them. */
  readonly writeNote = input<() => Promise<Type<unknown>>>();
  protected readonly noteButton = resource({
    params: () => this.writeNote(),
    loader: ({ params }) => params(),
  });
  protected readonly noteInputs = computed(() => ({
    caseId: this.caseId(),
    format: 'risk',
    // A note in the section of somebody else would tell them what this person answered.
    section: this.flag()?.participantId,
    words: 'Write a risk note',
    primary: false,
  }));

  protected readonly flags = inject(RiskFlagsApi).ofCase(this.caseId);
  protected readonly flag = computed(() =>
    this.flags.hasValue() ? this.flags.value().flags.find(({ id }) => id === this.flagId()) : undefined,
  );
  protected readonly mayAct = computed(() => this.flags.hasValue() && this.flags.value().mayAct);
  protected readonly types = RISK_TYPE_WORDS;
  protected readonly levels = RISK_LEVEL_WORDS;
  protected readonly status = FLAG_STATUS_WORDS;
  protected readonly moves = FLAG_MOVE_WORDS;
  protected readonly source = sourceInWords;
  private readonly zone = computed(() => this.session.person()?.practice.timeZone ?? this.session.timeZone());

  protected target(flag: RiskFlagView): readonly string[] {
    return targetInWords(flag, this.zone());
  }

  protected moment(at: string): string {
    return atPractice(at, this.zone());
  }

  /** The one that comes next stands out; closing early is there, and quiet. */
  protected leads({ moves }: RiskFlagView, move: FlagMove): boolean {
    return moves[0] === move;
  }
}

import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import {
  CommitmentAction,
  RESOLUTIONS,
  commitmentPaths,
  type CaseCommitmentRow,
  type CaseCommitments,
  type CaseDispute,
  type Resolution,
} from '@reknit/agreements/model';
import {
  Commands,
  ProblemNotice,
  ProblemWords,
  RESOURCE_GATE,
  Session,
  When,
  write,
  mayChangeHere,
} from '@reknit/shared/web-kernel';
import { NOfM, Toasts } from '@reknit/shared/web-ui';
import { COMMITMENT_PROBLEM_WORDS, RESOLUTION_WORDS } from '../commitment-words';
import { moneyInWords } from '../money';
import { WeekStrip } from './week-strip';

/** What people of a case have promised and what came of it: what two see differently first, then a strip for each promise. */
@Component({
  selector: 'rk-case-commitments',
  imports: [...RESOURCE_GATE, ProblemNotice, When, NOfM, WeekStrip],
  templateUrl: './case-commitments.html',
  styleUrl: './case-commitments.css',
})
export class CaseCommitmentsPart {
  private readonly commands = inject(Commands);
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  readonly caseId = input.required<string>();

  protected readonly commitments = httpResource<CaseCommitments>(() =>
    commitmentPaths.forCase(this.caseId()),
  );
  protected readonly resolutions = RESOLUTIONS;
  protected readonly words = RESOLUTION_WORDS;
  private readonly mayHere = mayChangeHere();
  protected readonly mayResolve = computed(
    () => this.mayHere() && this.session.may(CommitmentAction.resolve),
  );
  protected readonly open = signal<string | undefined>(undefined);
  protected readonly money = moneyInWords;
  protected readonly resolve = write(({ occurrence }: CaseDispute, resolution: Resolution, note: string) =>
    this.commands.post(
      commitmentPaths.resolutions(this.caseId(), occurrence.id),
      { resolution, ...(note.trim() && { note: note.trim() }) },
      { version: occurrence.version },
    ),
  );

  constructor() {
    inject(ProblemWords).add(COMMITMENT_PROBLEM_WORDS);
  }

  /** Why there is no "n of m" yet. */
  protected unsettled({ weeks }: CaseCommitmentRow): string {
    const states = weeks.flatMap(({ occurrences }) => occurrences.map(({ state }) => state));
    if (states.includes('disputed')) return 'the two of them see it differently';
    return states.some((state) => state === 'due' || state === 'not_reported')
      ? 'nothing was said about it yet'
      : 'nothing was due yet';
  }

  protected nothing = ({ rows, disputes }: CaseCommitments): boolean => rows.length + disputes.length === 0;

  protected async settle(dispute: CaseDispute, resolution: string, note: string): Promise<void> {
    const outcome = await this.resolve.run(dispute, resolution as Resolution, note);
    if (outcome.ok) {
      this.open.set(undefined);
      this.toasts.show('Recorded');
    }
    this.commitments.reload();
  }
}

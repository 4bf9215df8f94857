import { httpResource } from '@angular/common/http';
import { Component, inject, input } from '@angular/core';
import {
  SlipAction,
  slipPaths,
  type CaseSlip,
  type CaseSlips,
  type SlipDisclosure,
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
import { Chip, NOfM, Toasts } from '@reknit/shared/web-ui';
import { SlipContentView } from '../mine/slip-content';
import {
  AREA_WORDS,
  SIZE_WORDS,
  SLIP_PROBLEM_WORDS,
  SLIP_STATE_WORDS,
  TOLD_TEAM_WORDS,
  hoursInWords,
} from '../slip-words';

/** Slips of a case: those to look at first, how soon the other knew, and whether what was undertaken was done. */
@Component({
  selector: 'rk-case-slips',
  imports: [...RESOURCE_GATE, ProblemNotice, When, Chip, NOfM, SlipContentView],
  templateUrl: './case-slips.html',
  styleUrl: './case-slips.css',
})
export class CaseSlipsPart {
  private readonly commands = inject(Commands);
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  readonly caseId = input.required<string>();

  protected readonly slips = httpResource<CaseSlips>(() => slipPaths.forCase(this.caseId()));
  protected readonly areas = AREA_WORDS;
  protected readonly sizes = SIZE_WORDS;
  protected readonly states = SLIP_STATE_WORDS;
  protected readonly told = TOLD_TEAM_WORDS;
  protected readonly hours = hoursInWords;
  protected readonly look = write(({ id, version }: CaseSlip) =>
    this.commands.post(slipPaths.look(this.caseId(), id), {}, { version }),
  );
  protected readonly close = write(({ id, version }: CaseSlip) =>
    this.commands.post(slipPaths.close(this.caseId(), id), {}, { version }),
  );

  private readonly mayHere = mayChangeHere();

  constructor() {
    inject(ProblemWords).add(SLIP_PROBLEM_WORDS);
  }

  protected none = ({ people }: CaseSlips): boolean => people.length === 0;

  /** Told and found out are never put together. */
  protected knew({ told, foundOut }: SlipDisclosure): string {
    const said = [
      part('Told', told.slips, told.medianHours),
      part('Found out', foundOut.slips, foundOut.medianHours),
    ].filter(Boolean);
    return said.join(' · ');
  }

  protected mayLook({ lookedAt, therapistFirst, repeated, state }: CaseSlip): boolean {
    const called = therapistFirst || repeated;
    return called && !lookedAt && state !== 'closed' && this.mayHere() && this.session.may(SlipAction.look);
  }

  protected mayClose({ lookedAt, size, repeated, state }: CaseSlip): boolean {
    const mine = size !== 'serious' && !repeated ? true : lookedAt !== undefined;
    return mine && state !== 'closed' && this.mayHere() && this.session.may(SlipAction.close);
  }

  protected async looked(slip: CaseSlip): Promise<void> {
    this.after((await this.look.run(slip)).ok, 'They can go on with it');
  }

  protected async finish(slip: CaseSlip): Promise<void> {
    this.after((await this.close.run(slip)).ok, 'Closed');
  }

  private after(ok: boolean, words: string): void {
    if (ok) this.toasts.show(words);
    this.slips.reload();
  }
}

function part(words: string, slips: number, medianHours: number | undefined): string {
  if (slips === 0) return '';
  const how = slips === 1 ? 'after' : 'half of them within';
  const half = medianHours === undefined ? '' : `, ${how} ${hoursInWords(medianHours)}`;
  return `${words}: ${slips}${half}`;
}

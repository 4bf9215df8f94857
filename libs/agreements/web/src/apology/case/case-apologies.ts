import { httpResource } from '@angular/common/http';
import { Component, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  AMENDS_LIMITS,
  ApologyAction,
  apologyPaths,
  type CaseApologies,
  type CaseApologyRow,
  type Willingness,
} from '@reknit/agreements/model';
import {
  Commands,
  ProblemNotice,
  ProblemWords,
  RESOURCE_GATE,
  Session,
  write,
  mayChangeHere,
} from '@reknit/shared/web-kernel';
import { Chip, Toasts } from '@reknit/shared/web-ui';
import { WILLINGNESS_WORDS } from '../../amends/case/amends-case-words';
import { WordsForm } from '../../ui/words-form';
import {
  ANSWER_TEAM_WORDS,
  APOLOGY_CAUTION_WORDS,
  APOLOGY_PROBLEM_WORDS,
  TEAM_APOLOGY_WORDS,
} from '../apology-words';
import { deedsOf, type ApologyDeed, type ApologyPath } from './apology-deeds';

/** Apologies of a case: whether each is fit and wanted, and how it reaches the person it is for. */
@Component({
  selector: 'rk-case-apologies',
  imports: [RouterLink, ...RESOURCE_GATE, ProblemNotice, Chip, WordsForm],
  templateUrl: './case-apologies.html',
  styleUrl: './case-apologies.css',
})
export class CaseApologiesPart {
  private readonly commands = inject(Commands);
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  readonly caseId = input.required<string>();

  protected readonly apologies = httpResource<CaseApologies>(() => apologyPaths.forCase(this.caseId()));
  protected readonly paths = apologyPaths;
  protected readonly states = TEAM_APOLOGY_WORDS;
  protected readonly said = ANSWER_TEAM_WORDS;
  protected readonly cautions = APOLOGY_CAUTION_WORDS;
  protected readonly willing = WILLINGNESS_WORDS;
  protected readonly limits = AMENDS_LIMITS.comment;
  /** The one that is being given back, or about which somebody was asked. */
  protected readonly open = signal<{ readonly id: string; readonly what: 'return' | 'ask' } | undefined>(
    undefined,
  );
  protected readonly step = write((row: CaseApologyRow, path: ApologyPath, body: object) =>
    this.commands.post(path(this.caseId(), row.id), body, { version: row.version }),
  );
  protected readonly asked = write((row: CaseApologyRow, answer: Willingness) =>
    this.commands.post(apologyPaths.willingness(this.caseId(), row.id), { answer }),
  );

  constructor() {
    inject(ProblemWords).add(APOLOGY_PROBLEM_WORDS);
  }

  private readonly mayHere = mayChangeHere();
  protected mayChange = (): boolean => this.mayHere() && this.session.may(ApologyAction.makeReady);

  protected between({ author, recipient }: CaseApologyRow): string {
    return `${author.name} to ${recipient.name}`;
  }

  /** What can be done with one now; the step it waits for stands out. */
  protected deedsOf(row: CaseApologyRow): readonly ApologyDeed[] {
    return deedsOf(row);
  }

  protected take(row: CaseApologyRow, { opens, path, body }: ApologyDeed): void {
    if (opens) this.open.set({ id: row.id, what: opens });
    else if (path) void this.go(row, path, body);
  }

  protected isOpen(row: CaseApologyRow, what: 'return' | 'ask'): boolean {
    return this.open()?.id === row.id && this.open()?.what === what;
  }

  protected async go(row: CaseApologyRow, path: ApologyPath, body: object = {}): Promise<void> {
    this.after((await this.step.run(row, path, body)).ok);
  }

  protected async record(row: CaseApologyRow, answer: string): Promise<void> {
    this.after((await this.asked.run(row, answer as Willingness)).ok);
  }

  private after(ok: boolean): void {
    if (ok) {
      this.open.set(undefined);
      this.toasts.show('Recorded');
    }
    this.apologies.reload();
  }
}

import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  BoundaryAction,
  boundaryPaths,
  type BoundaryForTeam,
  type BoundaryPromptView,
} from '@reknit/agreements/model';
import { Clock, RESOURCE_GATE, Session, When, dayInWords, localDate } from '@reknit/shared/web-kernel';
import { Chip, Toasts } from '@reknit/shared/web-ui';
import { SideSheets } from '@reknit/shared/web-ui/overlays';
import { TeamBoundaryApi } from '../data/team-boundary-api';
import { Tellings } from '../kept/tellings';
import { Wordings } from '../ui/wordings';
import { DOMAIN_WORDS, FLEX_WORDS, KIND_WORDS, RUNG_WORDS, hintInWords } from '../words/boundary-words';
import { PAUSED_BY_WORDS, TEAM_STATE_WORDS, promptInWords } from '../words/state-words';
import type { CommentSheetData } from './comment-sheet';
import { ControlAnswers } from './control-answers';
import type { ReadySheetData } from './ready-sheet';
import { TeamLog } from './team-log';

/** One boundary for the care team: what was written, what the control check says, what has happened since. */
@Component({
  selector: 'rk-team-boundary-page',
  imports: [RouterLink, ...RESOURCE_GATE, When, Chip, ControlAnswers, TeamLog, Tellings, Wordings],
  templateUrl: './team-boundary-page.html',
  styleUrls: ['../../ui/team-page.css', './team-boundary-page.css'],
})
export class TeamBoundaryPage {
  private readonly api = inject(TeamBoundaryApi);
  private readonly sheets = inject(SideSheets);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(Session);
  private readonly now = inject(Clock).minute();
  /** From the address. */
  readonly caseId = input.required<string>();
  readonly id = input.required<string>();

  protected readonly boundary = httpResource<BoundaryForTeam>(() => boundaryPaths.forTeam(this.id()));
  protected readonly kinds = KIND_WORDS;
  protected readonly states = TEAM_STATE_WORDS;
  protected readonly pausers = PAUSED_BY_WORDS;
  protected readonly domains = DOMAIN_WORDS;
  protected readonly flex = FLEX_WORDS;
  protected readonly rungs = RUNG_WORDS;
  protected readonly prompt = promptInWords;
  protected readonly hint = hintInWords;
  protected readonly today = computed(() => localDate(this.now(), this.session.timeZone()));
  protected readonly may = computed(() => {
    const change = this.boundary.hasValue() && this.boundary.value().mayChange;
    return {
      decide: change && this.session.may(BoundaryAction.markReady),
      close: change && this.session.may(BoundaryAction.closePrompt),
    };
  });

  protected day(day: string): string {
    return dayInWords(day, { today: this.today() });
  }

  protected namesOf({ content, named }: BoundaryForTeam): string {
    const labels = (content.appliesTo ?? []).flatMap(({ label }) => label ?? []);
    const people = named.map(({ name, minor }) => (minor ? `${name} (under age)` : name));
    return [...people, ...labels].join(', ');
  }

  protected async giveBack(of: BoundaryForTeam): Promise<void> {
    const data: CommentSheetData = {
      title: 'Give it back',
      label: 'What to look at again',
      seenBy: `${of.participant.name} reads this`,
      verb: 'Give it back',
      run: (comment) => this.api.giveBack(of, comment),
    };
    await this.comment(data, 'Given back with your words');
  }

  protected async close(prompt: BoundaryPromptView): Promise<void> {
    const data: CommentSheetData = {
      title: 'Close this question',
      label: 'What you found, or did',
      seenBy: 'Only the care team',
      verb: 'Close it',
      run: (note) => this.api.closePrompt(prompt.id, note),
    };
    await this.comment(data, 'Closed');
  }

  protected async ready(boundary: BoundaryForTeam): Promise<void> {
    const { ReadySheet } = await import('./ready-sheet');
    const data: ReadySheetData = { boundary };
    await this.after(this.sheets.open(ReadySheet, { label: 'Mark it ready', data }), 'Ready');
  }

  private async comment(data: CommentSheetData, done: string): Promise<void> {
    const { CommentSheet } = await import('./comment-sheet');
    await this.after(this.sheets.open(CommentSheet, { label: data.title, data }), done);
  }

  private async after(opened: Promise<unknown>, done: string): Promise<void> {
    if (await opened) this.toasts.show(done);
    this.boundary.reload();
  }
}

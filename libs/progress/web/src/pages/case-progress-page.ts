import { NgComponentOutlet } from '@angular/common';
import { Component, computed, inject, input, linkedSignal, resource, signal, type Type } from '@angular/core';
import { Router } from '@angular/router';
import { PROGRESS_WEEKS } from '@reknit/progress/model';
import type { Instant } from '@reknit/shared/model';
import { Clock, RESOURCE_GATE, Session } from '@reknit/shared/web-kernel';
import { EmptyState, Skeleton } from '@reknit/shared/web-ui';
import { feltAndReported } from '../data/felt-and-reported';
import { bySource, callName, figuresOf, summaryOf } from '../data/figures';
import { ProgressApi } from '../data/progress-api';
import { AdherenceLines } from '../ui/adherence-lines';
import type { Drawing } from '../ui/chart-drawing';
import { FeltAndReportedPart } from '../ui/felt-and-reported-part';
import { FigureTable } from '../ui/figure-table';
import { LineChart } from '../ui/line-chart';
import { ThemesPart, type ThemesLine } from '../ui/themes-part';
import { isTurn, toldInWords } from '../words/event-words';

const WEEK = 7 * 86_400_000;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** What was recorded over time, one figure at a time and each person for themselves. Never a verdict. */
@Component({
  selector: 'rk-case-progress-page',
  imports: [
    NgComponentOutlet,
    RESOURCE_GATE,
    AdherenceLines,
    EmptyState,
    Skeleton,
    FeltAndReportedPart,
    FigureTable,
    LineChart,
    ThemesPart,
  ],
  templateUrl: './case-progress-page.html',
  styleUrl: './case-progress-page.css',
})
export class CaseProgressPage {
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly clock = inject(Clock);

  readonly caseId = input.required<string>();
  readonly weeks = input<string>();
  /** What another domain shows of this case over time; it draws with the chart of this page. */
  readonly section = input<() => Promise<Type<unknown>>>();
  protected readonly also = resource({ params: () => this.section(), loader: ({ params }) => params() });
  protected readonly alsoInputs = computed(() => ({
    caseId: this.caseId(),
    chart: () => import('../ui/line-chart').then((m) => m.LineChart),
  }));
  protected readonly span = computed(
    () => PROGRESS_WEEKS.find((weeks) => String(weeks) === this.weeks()) ?? 12,
  );
  protected readonly spans = PROGRESS_WEEKS;
  protected readonly progress = inject(ProgressApi).ofCase(this.caseId, this.span);
  private readonly loaded = computed(() => (this.progress.hasValue() ? this.progress.value() : undefined));

  protected readonly figures = computed(() => figuresOf(this.loaded() ?? { people: [], series: [] }));
  protected readonly sources = computed(() => bySource(this.figures()));
  /** What was chosen before stays chosen while another span is read. */
  private readonly wanted = signal('');
  protected readonly figure = computed(
    () => this.figures().find(({ key }) => key === this.wanted()) ?? this.figures()[0],
  );
  protected readonly hidden = linkedSignal<string, ReadonlySet<string>>({
    source: this.caseId,
    computation: () => new Set(),
  });
  protected readonly shown = computed(() => {
    const figure = this.figure();
    return (
      figure && { ...figure, lines: figure.lines.filter((line) => !this.hidden().has(line.participantId)) }
    );
  });
  protected readonly signs = computed(() => feltAndReported(this.loaded() ?? { people: [], series: [] }));
  protected readonly themes = computed<readonly ThemesLine[]>(() => {
    const { people, themes } = this.loaded() ?? { people: [], themes: [] };
    return themes.flatMap(({ participantId, source, counts }) => {
      const person = people.find((each) => each.participantId === participantId);
      const words = counts.map(({ theme, times }) => `${theme} ${times}`).join(', ');
      return person ? [{ name: callName(person.name, people), source, words }] : [];
    });
  });
  protected readonly asTable = signal(false);
  protected readonly summary = computed(() => {
    const figure = this.shown();
    return figure ? summaryOf(figure, (at) => this.day(at)) : [];
  });
  protected readonly marks = computed(() =>
    (this.loaded()?.marks ?? [])
      .filter(({ event }) => isTurn(event))
      .slice(-LETTERS.length)
      .map((mark, index) => ({
        at: mark.at,
        letter: LETTERS.charAt(index),
        words: toldInWords(mark),
        day: this.day(mark.at),
      })),
  );
  protected readonly adherence = computed(() => {
    const { people, adherence } = this.loaded() ?? { people: [], adherence: [] };
    return people.flatMap(({ participantId, name }) => {
      const own = adherence.find((each) => each.participantId === participantId);
      return own ? [{ ...own, name: callName(name, people) }] : [];
    });
  });
  protected readonly drawing = computed<Drawing>(() => {
    const to = Date.parse(this.clock.now());
    const figure = this.shown();
    return {
      lines: figure?.lines ?? [],
      range: figure?.range ?? [0, 10],
      from: to - this.span() * WEEK,
      to,
      marks: this.marks(),
    };
  });

  protected choose(key: string): void {
    this.wanted.set(key);
  }

  protected toggle(participantId: string): void {
    this.hidden.update((hidden) => {
      const next = new Set(hidden);
      if (!next.delete(participantId)) next.add(participantId);
      return next;
    });
  }

  protected spanOf(weeks: number): void {
    void this.router.navigate([], { queryParams: { weeks }, queryParamsHandling: 'merge', replaceUrl: true });
  }

  private day(at: Instant): string {
    return new Intl.DateTimeFormat('en-GB', {
      day: 'numeric',
      month: 'long',
      timeZone: this.session.timeZone(),
    }).format(new Date(at));
  }
}

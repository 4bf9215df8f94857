import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TIMELINE_KINDS, casePaths, type TimelineItem } from '@reknit/cases/model';
import {
  Clock,
  ProblemNotice,
  RESOURCE_GATE,
  Session,
  clockTime,
  dayInWords,
  inWords,
  localDate,
} from '@reknit/shared/web-kernel';
import { EmptyState } from '@reknit/shared/web-ui';
import { byDay } from '../data/by-day';
import { keyset } from '../data/keyset';
import { TIMELINE_KIND_WORDS, timelineWords } from '../words/timeline-words';

interface TimelineQuery {
  readonly caseId: string;
  readonly kind: string;
  readonly participantId: string;
  readonly freshness: unknown;
}

/** Everything that happened in a case, newest first, of all domains in one list. */
@Component({
  selector: 'rk-timeline',
  imports: [RouterLink, ProblemNotice, RESOURCE_GATE, EmptyState],
  templateUrl: './timeline.html',
  styleUrl: './timeline.css',
})
export class Timeline {
  private readonly session = inject(Session);
  private readonly minute = inject(Clock).minute();
  readonly caseId = input.required<string>();
  /** The timeline is read again whenever this changes: the record it belongs to. */
  readonly freshness = input<unknown>();
  readonly names = input.required<ReadonlyMap<string, string>>();

  protected readonly kind = signal('');
  protected readonly participantId = signal('');
  protected readonly kinds = TIMELINE_KINDS.map((value) => ({ value, words: TIMELINE_KIND_WORDS[value] }));
  private readonly query = computed<TimelineQuery>(() => ({
    caseId: this.caseId(),
    kind: this.kind(),
    participantId: this.participantId(),
    freshness: this.freshness(),
  }));
  protected readonly events = keyset<TimelineQuery, TimelineItem>(
    this.query,
    ({ caseId, kind, participantId }, after) => ({
      url: casePaths.timeline(caseId),
      params: {
        ...(kind && { kind }),
        ...(participantId && { participantId }),
        ...(after !== undefined && { after }),
      },
    }),
  );
  protected readonly say = timelineWords;

  protected daysOf(rows: readonly TimelineItem[]) {
    const zone = this.session.timeZone();
    const today = localDate(this.minute(), zone);
    return byDay(rows, zone).map(({ day, items }) => ({ day, items, words: dayInWords(day, { today }) }));
  }

  protected timeOf({ at }: TimelineItem): { readonly clock: string; readonly exact: string } {
    const zone = this.session.timeZone();
    const { exact } = inWords(at, { timeZone: zone, now: this.minute() });
    return { clock: clockTime(at, zone), exact };
  }

  /** Named only where it is neither the reader nor the person the line is about. */
  protected actorOf({ actorName, participantName }: TimelineItem): string | undefined {
    const known = actorName === this.session.person()?.name;
    return known || (participantName && actorName?.startsWith(participantName)) ? undefined : actorName;
  }

  /** Where the work on it is, or was, done. */
  protected linkOf({ link }: TimelineItem): readonly string[] | undefined {
    if (link?.kind === 'participation') return ['/review', link.id];
    if (link?.kind === 'homework') return ['/cases', this.caseId(), 'homework'];
    if (link?.kind === 'amends_plan') return ['/cases', this.caseId(), 'agreements', 'plans', link.id];
    if (link?.kind === 'session') return ['/cases', this.caseId(), 'sessions', link.id];
    if (link?.kind === 'note') return ['/cases', this.caseId(), 'notes', link.id];
    return undefined;
  }
}

import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { BriefLine, BriefPlan, CaseBrief } from '@reknit/progress/model';
import { Clock, RESOURCE_GATE, Session, When, dayInWords, localDate } from '@reknit/shared/web-kernel';
import { Chip, EmptyState, Skeleton } from '@reknit/shared/web-ui';
import { ProgressApi } from '../data/progress-api';
import { briefInWords } from '../words/brief-words';
import { INBOX_WORDS, linkOf } from '../words/inbox-words';

/** Lines about one person, or about nobody in particular. */
interface About {
  readonly name: string;
  readonly lines: readonly BriefLine[];
}

/** Where the sources of a domain are read, inside the case. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  homework: ['homework'],
  agreements: ['agreements'],
  listening: ['listening'],
  goal: [],
  session: ['sessions'],
};

/**
 * What a clinician takes into the next session: what everybody there may hear, apart from what is for each person alone. Nothing
 * here is made up, and no answer is quoted.
 */
@Component({
  selector: 'rk-brief-page',
  imports: [NgTemplateOutlet, RouterLink, RESOURCE_GATE, When, Chip, EmptyState, Skeleton],
  templateUrl: './brief-page.html',
  styleUrl: './brief-page.css',
})
export class BriefPage {
  private readonly viewer = inject(Session);
  private readonly minute = inject(Clock).minute();
  readonly caseId = input.required<string>();
  /** The session it is for, from the address. */
  readonly session = input<string>();

  protected readonly brief = inject(ProgressApi).brief(
    () => this.caseId(),
    () => this.session(),
  );
  protected readonly words = briefInWords;
  protected readonly needs = INBOX_WORDS;
  protected readonly linkOf = linkOf;
  private readonly today = computed(() => localDate(this.minute(), this.viewer.timeZone()));

  protected sinceOf({ since }: CaseBrief): string {
    return dayInWords(localDate(since, this.viewer.timeZone()), { today: this.today() });
  }

  protected jointly({ lines }: CaseBrief): readonly BriefLine[] {
    return lines.filter(({ raisable }) => raisable === 'jointly');
  }

  /** By person, in the order in which they first come up. */
  protected alone({ lines }: CaseBrief): readonly About[] {
    const groups = new Map<string, BriefLine[]>();
    for (const line of lines.filter(({ raisable }) => raisable === 'individually')) {
      const name = line.personName ?? '';
      groups.set(name, [...(groups.get(name) ?? []), line]);
    }
    return [...groups].map(([name, found]) => ({ name, lines: found }));
  }

  protected plansOf({ planned }: CaseBrief, raisable: BriefPlan['raisable']): readonly BriefPlan[] {
    return planned.filter((plan) => plan.raisable === raisable);
  }

  protected audienceOf({ audience }: CaseBrief): string {
    return new Intl.ListFormat('en-GB').format(audience.map(({ name }) => name));
  }

  protected placeOf({ source }: BriefLine): readonly string[] {
    return ['/cases', this.caseId(), ...(PLACES[source.kind.split('.')[0] ?? ''] ?? [])];
  }
}

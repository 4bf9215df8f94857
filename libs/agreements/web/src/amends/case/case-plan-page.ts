import { httpResource } from '@angular/common/http';
import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { amendsPaths, type AmendsForTeam } from '@reknit/agreements/model';
import { RESOURCE_GATE } from '@reknit/shared/web-kernel';
import { Chip, NOfM, PageHeader } from '@reknit/shared/web-ui';
import { PlanText } from '../plan-text';
import { NEED_WORDS } from './amends-case-words';
import { DraftPart } from './draft-part';
import { CoursePart } from './course-part';
import { HarmCheckPart } from './harm-check-part';
import { HistoryPart } from './history-part';
import { NotesPart } from './notes-part';
import { PlanBanner } from './plan-banner';
import { RatingsPart } from './ratings-part';
import { ReviewPart } from './review-part';
import { RevisionsPart } from './revisions-part';
import { SecondReviewPart } from './second-review-part';
import { WillingnessPart } from './willingness-part';

const PARTS = [
  CoursePart,
  DraftPart,
  HarmCheckPart,
  HistoryPart,
  NotesPart,
  PlanBanner,
  RatingsPart,
  ReviewPart,
  RevisionsPart,
  SecondReviewPart,
  WillingnessPart,
];

/** One amends plan for the care team: where it stands, what it asks of them now, and everything that led here. */
@Component({
  selector: 'rk-case-plan-page',
  imports: [RouterLink, ...RESOURCE_GATE, Chip, NOfM, PageHeader, PlanText, ...PARTS],
  templateUrl: './case-plan-page.html',
  styleUrl: './case-plan-page.css',
})
export class CasePlanPage {
  /** From the address. */
  readonly caseId = input.required<string>();
  readonly id = input.required<string>();

  protected readonly plan = httpResource<AmendsForTeam>(() => amendsPaths.one(this.caseId(), this.id()));
  protected readonly needs = NEED_WORDS;
  /** The version to look at: what was handed in last. */
  protected readonly latest = computed(() =>
    this.plan.hasValue() ? this.plan.value().revisions[0] : undefined,
  );

  protected titleOf({ revisions, draft }: AmendsForTeam): string {
    return revisions[0]?.text.title || draft?.harm.title || 'A plan without a title yet';
  }

  protected people({ author, harmed }: AmendsForTeam): string {
    return harmed ? `${author.name}, for ${harmed.name}` : author.name;
  }
}

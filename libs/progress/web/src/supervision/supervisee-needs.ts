import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Supervisee, SuperviseeCase } from '@reknit/progress/model';
import { RESOURCE_GATE, When } from '@reknit/shared/web-kernel';
import { Chip, EmptyState, Skeleton } from '@reknit/shared/web-ui';
import { ProgressApi } from '../data/progress-api';

/** What the caseload of each person one supervises needs: figures, and the cases in which something waits. */
@Component({
  selector: 'rk-supervisee-needs',
  imports: [RouterLink, RESOURCE_GATE, When, Chip, EmptyState, Skeleton],
  templateUrl: './supervisee-needs.html',
  styleUrl: './supervisee-needs.css',
})
export class SuperviseeNeeds {
  protected readonly overview = inject(ProgressApi).supervision();

  protected figuresOf({ openCases, toReview }: Supervisee): string {
    const cases = openCases === 1 ? '1 open case' : `${openCases} open cases`;
    return toReview === 0 ? `${cases}, nothing to review` : `${cases}, ${toReview} to review`;
  }

  /** Why somebody should look, in one word or two; the case itself says the rest. */
  protected levelOf({ red, amber, safety }: SuperviseeCase): 'red' | 'amber' | undefined {
    if (red > 0) return 'red';
    return amber > 0 || safety ? 'amber' : undefined;
  }
}

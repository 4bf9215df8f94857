import { Injectable } from '@nestjs/common';
import { CaseFigures, Timeline, type TimelineEntry } from '@reknit/cases/api';

/** Everything that happens to homework shows on the timeline of its case and makes the figures beside the case out of date. */
@Injectable()
export class CaseNews {
  constructor(
    private readonly timeline: Timeline,
    private readonly figures: CaseFigures,
  ) {}

  async add(entry: TimelineEntry): Promise<void> {
    // Sent together; the database takes them in this order.
    await Promise.all([this.timeline.add(entry), this.figures.outdate(entry.caseId)]);
  }
}

import { Injectable } from '@nestjs/common';
import { Templates, type TemplatePin } from '@reknit/exercises/api';
import { wordsFor } from '@reknit/exercises/model';
import { AuditTrail, Clock } from '@reknit/shared/api-kernel';
import type {
  CaseId,
  HomeworkId,
  Instant,
  ParticipantId,
  ParticipationId,
  RelationType,
} from '@reknit/shared/model';
import { CaseNews } from './case-news';

/** Something that happened to homework: for the timeline of its case. */
export interface HomeworkNews {
  readonly caseId: CaseId;
  /** `homework.submitted` */
  readonly event: string;
  readonly exercise: TemplatePin;
  readonly relationType: RelationType;
  /** Whom it is about, where it is about one. */
  readonly participantId?: ParticipantId;
  readonly about:
    { readonly homework: HomeworkId } | { readonly participation: ParticipationId; readonly isReview?: true };
}

/** What stands around every decision about homework: when it is taken, what it is about, and telling that it was. */
@Injectable()
export class HomeworkChanges {
  constructor(
    private readonly news: CaseNews,
    private readonly trail: AuditTrail,
    private readonly templates: Templates,
    private readonly clock: Clock,
  ) {}

  now(): Instant {
    return this.clock.now();
  }

  /** Named before anything is decided: the audit row of a refusal carries it too. */
  about(caseId: CaseId, subjectType: string, subjectId: string): void {
    this.trail.about({ caseId, subjectType, subjectId });
  }

  async tell({ about, exercise, relationType, ...news }: HomeworkNews): Promise<void> {
    const { words } = await this.templates.get(exercise);
    await this.news.add({
      ...news,
      kind: 'isReview' in about ? 'review' : 'homework',
      subject: wordsFor(words, relationType).title,
      link:
        'homework' in about
          ? { kind: 'homework', id: about.homework }
          : { kind: 'participation', id: about.participation },
    });
  }
}

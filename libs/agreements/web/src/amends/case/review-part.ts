import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { FormField, FormRoot, form, required, type SchemaPathTree } from '@angular/forms/signals';
import {
  AMENDS_LIMITS,
  approachesFor,
  hasDisclosure,
  type AmendsApproach,
  type AmendsForTeam,
  type AmendsRevisionForTeam,
} from '@reknit/agreements/model';
import { casePaths, type CaseRecord } from '@reknit/cases/model';
import {
  ProblemNotice,
  RESOURCE_GATE,
  focusFirstError,
  lengthWithin,
  serverFaults,
  write,
} from '@reknit/shared/web-kernel';
import { Control, Field, Toasts } from '@reknit/shared/web-ui';
import { Choices } from '../../ui/choices';
import { WordsForm } from '../../ui/words-form';
import { APPROACH_WORDS } from '../amends-words';
import { AmendsCaseApi } from './amends-case-api';

export interface ApprovalModel {
  approach: string;
  ruptureEventId: string;
  comment: string;
}

/** An amber plan is not approved without saying why it does no harm. */
export function approvalSchema(path: SchemaPathTree<ApprovalModel>, amber: () => boolean): void {
  required(path.approach, { message: 'Choose the way it goes.' });
  required(path.ruptureEventId, { message: 'Choose what it is about.' });
  required(path.comment, { message: 'Write why this does no harm.', when: amber });
  lengthWithin(path.comment, { max: AMENDS_LIMITS.comment.max });
}

/** The answer to a version: approved for one way, or given back with a comment to its author. */
@Component({
  selector: 'rk-review-part',
  imports: [FormField, FormRoot, ...RESOURCE_GATE, ProblemNotice, Control, Field, Choices, WordsForm],
  templateUrl: './review-part.html',
  styleUrl: './part.css',
})
export class ReviewPart {
  private readonly api = inject(AmendsCaseApi);
  private readonly toasts = inject(Toasts);
  readonly plan = input.required<AmendsForTeam>();
  readonly revision = input.required<AmendsRevisionForTeam>();
  readonly changed = output();

  protected readonly of = httpResource<CaseRecord>(() => casePaths.case(this.plan().caseId));
  protected readonly amber = computed(() => this.revision().risk === 'amber');
  /** Approved once, and a supervisor has still to agree. */
  protected readonly waits = computed(() => this.plan().needs.includes('second-review'));
  protected readonly open = computed(() => {
    const { kind, participantId } = this.plan().harmed ?? {};
    const discloses = hasDisclosure(this.revision().text.commitments);
    return approachesFor(this.revision().harmCheck, kind && { kind, participantId }, discloses);
  });
  protected readonly approaches = computed(() =>
    this.open().map((value) => ({
      value,
      words: APPROACH_WORDS[value].name,
      about: APPROACH_WORDS[value].about,
    })),
  );
  private readonly model = linkedSignal<ApprovalModel>(() => ({
    approach: this.open().includes(this.revision().approach) ? this.revision().approach : '',
    ruptureEventId: this.plan().ruptureEventId ?? '',
    comment: '',
  }));
  protected readonly form = form(this.model, (path) => approvalSchema(path, () => this.amber()), {
    submission: { action: () => this.goAhead(), onInvalid: () => focusFirstError(this.form) },
  });
  protected readonly giving = signal(false);
  protected readonly limits = AMENDS_LIMITS.comment;
  protected readonly approve = write(({ approach, ruptureEventId, comment }: ApprovalModel) =>
    this.api.approve(this.plan(), {
      approach: approach as AmendsApproach,
      ruptureEventId,
      ...(comment.trim() && { comment: comment.trim() }),
    }),
  );
  protected readonly giveBack = write((comment: string) => this.api.giveBack(this.plan(), comment));

  protected choose(approach: string): void {
    this.model.update((before) => ({ ...before, approach }));
  }

  protected async back(comment: string): Promise<void> {
    if (!(await this.giveBack.run(comment)).ok) return;
    this.toasts.show('Given back with your comment');
    this.changed.emit();
  }

  private async goAhead(): Promise<ReturnType<typeof serverFaults>> {
    const outcome = await this.approve.run(this.model());
    if (!outcome.ok) return serverFaults(this.form, outcome.problem);
    this.toasts.show('Approved');
    this.changed.emit();
    return undefined;
  }
}

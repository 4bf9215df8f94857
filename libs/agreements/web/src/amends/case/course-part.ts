import { Component, computed, inject, input, output, signal } from '@angular/core';
import { amendsPaths, type AmendsForTeam } from '@reknit/agreements/model';
import { ProblemNotice, write } from '@reknit/shared/web-kernel';
import { Toasts } from '@reknit/shared/web-ui';
import { Confirm } from '@reknit/shared/web-ui/overlays';
import { AmendsCaseApi } from './amends-case-api';

type StepName = 'delivery' | 'pause' | 'resume' | 'end' | 'continueIndirectly';

/** What is asked before a step that others notice, and what is said after it. */
const STEPS: Record<
  StepName,
  { readonly title: string; readonly text: string; readonly confirm: string; readonly said: string }
> = {
  delivery: {
    title: 'Have you gone through it together?',
    text: 'From now on the person it is for can read it, and has time to answer.',
    confirm: 'We went through it in a session',
    said: 'They can read it now',
  },
  pause: {
    title: 'Pause this plan?',
    text: 'Nothing comes due and nothing is counted while it is paused. Both read that it is paused, and not why.',
    confirm: 'Pause it',
    said: 'Paused',
  },
  resume: {
    title: 'Go on with this plan?',
    text: 'It goes on once the person who paused it has said so as well.',
    confirm: 'Go on',
    said: 'Recorded',
  },
  end: {
    title: 'End this plan?',
    text: 'Nothing more comes due. It stays in the record and cannot be opened again.',
    confirm: 'End it',
    said: 'Ended',
  },
  continueIndirectly: {
    title: 'Go on without contact?',
    text: 'The same commitments go on without the person who has left. They are never told of it again.',
    confirm: 'Go on without contact',
    said: 'It goes on without contact',
  },
};

/** Taking a plan further, resting it, or ending it. What it needs now is the one that stands out. */
@Component({
  selector: 'rk-course-part',
  imports: [ProblemNotice],
  templateUrl: './course-part.html',
  styleUrl: './part.css',
})
export class CoursePart {
  private readonly api = inject(AmendsCaseApi);
  private readonly toasts = inject(Toasts);
  private readonly confirm = inject(Confirm);
  readonly plan = input.required<AmendsForTeam>();
  readonly changed = output();

  protected readonly looking = signal(false);
  protected readonly can = computed(() => this.plan().can);
  protected readonly shown = computed(() => {
    const { deliver, pause, resume, end, continueIndirectly } = this.can();
    return deliver || pause || resume || end || continueIndirectly || this.mayLook();
  });
  /** A look is recorded where something called for one, or one has its day. */
  protected readonly mayLook = computed(() => {
    const { can, nextReviewOn, needs } = this.plan();
    return can.review && (nextReviewOn !== undefined || needs.includes('pressured') || this.calls());
  });
  protected readonly calls = computed(() =>
    this.plan().needs.some((need) => need === 'plan-review' || need === 'pressured' || need === 'answered'),
  );
  protected readonly first = computed(() => {
    const { approve, coApprove, deliver, continueIndirectly } = this.can();
    if (approve || coApprove) return undefined;
    if (deliver) return 'delivery';
    if (continueIndirectly) return 'continueIndirectly';
    if (this.plan().needs.includes('resume')) return 'resume';
    return this.calls() && this.mayLook() ? 'look' : undefined;
  });
  protected readonly take = write((name: StepName) => this.api.step(amendsPaths[name], this.plan()));
  protected readonly look = write((nextOn: string) =>
    this.api.reviewed(this.plan(), nextOn ? { nextOn } : {}),
  );

  protected async step(name: StepName): Promise<void> {
    const { said, ...question } = STEPS[name];
    if (!(await this.confirm.ask({ ...question, grave: name === 'end' }))) return;
    if (!(await this.take.run(name)).ok) return;
    this.toasts.show(said);
    this.changed.emit();
  }

  protected async looked(nextOn: string): Promise<void> {
    if (!(await this.look.run(nextOn)).ok) return;
    this.looking.set(false);
    this.toasts.show('Recorded');
    this.changed.emit();
  }
}

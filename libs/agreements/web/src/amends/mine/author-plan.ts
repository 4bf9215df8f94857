import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { SHARE_NOTICE } from '@reknit/homework/model';
import { amendsPaths, type AuthorAct, type AuthorAmends } from '@reknit/agreements/model';
import { ProblemNotice, When, write } from '@reknit/shared/web-kernel';
import { NOfM, PageHeader, Toasts } from '@reknit/shared/web-ui';
import { Confirm } from '@reknit/shared/web-ui/overlays';
import { AUTHOR_STATE_WORDS } from '../amends-words';
import { PlanText } from '../plan-text';
import { dayOf } from '../schedule-words';
import { AmendsApi } from './amends-api';
import { Reflection } from './reflection';

interface Deed {
  readonly act: Exclude<AuthorAct, 'submit' | 'reflect'>;
  readonly words: string;
  readonly path: (planId: string) => string;
  /** Asked before it happens, with what it means. */
  readonly sure?: string;
  readonly done: string;
}

const DEEDS: readonly Deed[] = [
  {
    act: 'share',
    words: 'Offer it to them',
    path: amendsPaths.share,
    sure: SHARE_NOTICE.replace('{name}', 'them'),
    done: 'Offered',
  },
  {
    act: 'start',
    words: 'Begin',
    path: amendsPaths.start,
    sure: 'It begins, and what you commit to comes due.',
    done: 'Begun',
  },
  {
    act: 'edit',
    words: 'Change it',
    path: amendsPaths.edit,
    sure: 'You go on writing. Your therapist reads it again before it counts.',
    done: 'You can go on writing',
  },
  {
    act: 'renegotiate',
    words: 'Ask for a new version',
    path: amendsPaths.renegotiate,
    sure: 'You write a new version. The one before goes on until the new one is accepted.',
    done: 'You can write a new version',
  },
  {
    act: 'pause',
    words: 'Pause',
    path: amendsPaths.pauseMine,
    sure: 'Nothing is counted while it is paused. You need not say why.',
    done: 'Paused',
  },
  {
    act: 'resume',
    words: 'Go on',
    path: amendsPaths.resumeMine,
    done: 'Your therapist hears that you would like to go on',
  },
  {
    act: 'withdraw',
    words: 'Take it back',
    path: amendsPaths.withdraw,
    sure: 'They can no longer open it. What has been read cannot be unread.',
    done: 'Taken back',
  },
  {
    act: 'end',
    words: 'End it',
    path: amendsPaths.endMine,
    sure: 'Nothing more comes due. It cannot be opened again.',
    done: 'Ended',
  },
];

/** What leads on. Resting, taking back and ending are as near, and never what the page asks for. */
const LEADING: readonly AuthorAct[] = ['share', 'start', 'edit', 'resume'];

/** A plan its author has handed in: where it stands, what it says, and what they can do now. */
@Component({
  selector: 'rk-author-plan',
  imports: [RouterLink, ProblemNotice, When, NOfM, PageHeader, PlanText, Reflection],
  templateUrl: './author-plan.html',
  styleUrl: './plan-view.css',
})
export class AuthorPlan {
  private readonly api = inject(AmendsApi);
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);
  readonly plan = input.required<AuthorAmends>();
  readonly changed = output();

  protected readonly dayOf = dayOf;
  protected readonly words = computed(() => AUTHOR_STATE_WORDS[this.plan().state]);
  protected readonly shown = computed(() => this.plan().pending ?? this.plan().inForce);
  protected readonly deeds = computed(() => DEEDS.filter(({ act }) => this.plan().can[act]));
  protected readonly leading = computed(() => this.deeds().find(({ act }) => LEADING.includes(act)));
  protected readonly step = write(({ path }: Deed) =>
    this.api.step(path, this.plan().id, this.plan().version),
  );

  protected async act(deed: Deed): Promise<void> {
    const { sure, words } = deed;
    if (sure && !(await this.confirm.ask({ title: `${words}?`, text: sure, confirm: words }))) return;
    const outcome = await this.step.run(deed);
    if (outcome.ok) this.toasts.show(deed.done);
    this.changed.emit();
  }
}

import { httpResource } from '@angular/common/http';
import {
  Component,
  DOCUMENT,
  DestroyRef,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  resource,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { POLICY_LINES, safetyPaths, type CaseSafety } from '@reknit/cases/model';
import type { ParticipationReview } from '@reknit/homework/model';
import { RESOURCE_GATE } from '@reknit/shared/web-kernel';
import { Icon, PageHeader } from '@reknit/shared/web-ui';
import { DraftVault } from '@reknit/shared/web-kernel/drafts';
import { QuickWork } from '@reknit/shared/web-ui/overlays';
import { HomeworkChanges } from '../data/homework-changes';
import { TherapistHomeworkApi } from '../data/therapist-homework-api';
import { STATUS_WORDS } from '../words/homework-words';
import { RoomAnswers } from './room-answers';
import { RoomForm } from './room-form';
import { RoomKeeping } from './room-keeping';

/** One person's exercise, opened in the room: the clinician asks and writes down what is said. */
@Component({
  selector: 'rk-room-page',
  imports: [RouterLink, RESOURCE_GATE, Icon, PageHeader, RoomForm],
  providers: [DraftVault, RoomKeeping, RoomAnswers],
  templateUrl: './room-page.html',
  styleUrl: './room-page.css',
})
export class RoomPage {
  private readonly api = inject(TherapistHomeworkApi);
  private readonly answers = inject(RoomAnswers);
  private readonly work = inject(QuickWork);
  private readonly changes = inject(HomeworkChanges);
  private readonly router = inject(Router);

  readonly caseId = input.required<string>();
  readonly participationId = input.required<string>();
  /** The session one came from, from the address. */
  readonly session = input<string>();

  protected readonly participation = this.api.participation(this.participationId);
  private readonly safety = httpResource<CaseSafety>(() => safetyPaths.safety(this.caseId()));
  /** Whether this device has kept something of it: looked up before anything can be written. */
  private readonly kept = resource({
    params: () => this.participationId(),
    loader: ({ params }) => this.answers.look(params),
  });
  protected readonly looked = computed(() => this.kept.hasValue());
  private readonly loaded = computed(() =>
    this.participation.hasValue() && this.looked() ? this.participation.value() : undefined,
  );
  /** Once it was opened here it stays open, whatever happens to it elsewhere: nothing that was written may go away. */
  protected readonly writing = linkedSignal<ReturnType<typeof this.loaded>, boolean>({
    source: this.loaded,
    computation: (page, before) => {
      if (before?.value === true && before.source?.id === page?.id) return true;
      if (page === undefined) return false;
      return this.kept.value() === true || page.status === 'assigned' || page.status === 'in_progress';
    },
  });
  protected readonly done = linkedSignal({ source: this.participationId, computation: () => false });
  protected readonly back = computed(() => {
    const session = this.session();
    return session === undefined
      ? ['/cases', this.caseId(), 'homework']
      : ['/cases', this.caseId(), 'sessions', session];
  });
  protected readonly statusWords = STATUS_WORDS;

  constructor() {
    effect(() => {
      const policies = this.safety.hasValue() ? this.safety.value().policies : [];
      const kind = policies.find(({ state }) => state === 'in_force')?.kind;
      this.answers.heldAlone.set(kind && POLICY_LINES[kind]);
    });
    const view = inject(DOCUMENT).defaultView;
    const onUnload = (event: Event): void => void (this.answers.atRisk && event.preventDefault());
    view?.addEventListener('beforeunload', onUnload);
    inject(DestroyRef).onDestroy(() => view?.removeEventListener('beforeunload', onUnload));
  }

  protected lead({ participant }: ParticipationReview): string {
    return `You write down what is said. Under each question stands who will read the answer, in the words it is asked with: “you” is ${participant.name}.`;
  }

  /** Asked by the router before the page goes away. */
  mayLeave(): boolean | Promise<boolean> {
    return this.answers.unfinished ? this.leaveUnfinished() : true;
  }

  private async leaveUnfinished(): Promise<boolean> {
    if (await this.answers.keepNow()) {
      this.work.said('Kept on this device. Open it here again to go on.');
      return true;
    }
    return this.work.ask({
      title: 'Leave without handing in?',
      text: 'What you wrote down here is kept nowhere else and would be lost.',
      confirm: 'Leave',
      cancel: 'Stay here',
      grave: true,
    });
  }

  protected reload(): void {
    this.participation.reload();
  }

  protected handedIn(): void {
    this.done.set(true);
    this.changes.happened();
  }

  protected dropped(): void {
    void this.router.navigate(this.back());
  }
}

import { httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import { Router } from '@angular/router';
import { listeningPaths, type MyDebrief } from '@reknit/listening/model';
import { ProblemNotice, write } from '@reknit/shared/web-kernel';
import { RoundsApi } from '../data/rounds-api';
import { Room } from '../room/room';
import { castOf } from '../room/room-words';

/**
 * The one sentence of what was said in private that its author may let the others read. It is not shown here: on a device that
 * two people used, the next hands are not always theirs.
 */
@Component({
  selector: 'rk-learned-part',
  imports: [ProblemNotice],
  template: `
    @if (mayRelease()) {
      <section aria-labelledby="learned" class="ways">
        <h3 id="learned">The one thing you learned</h3>
        <p>
          Only you and your therapist can read what you wrote. If you want {{ others() }} to read this one
          sentence, you first see it as they will. It is never expected of you.
        </p>
        <rk-problem [problem]="release.problem()" />
        <button type="button" class="rk-button" [disabled]="release.pending()" (click)="go()">
          Share what I learned
        </button>
      </section>
    }
  `,
  styleUrl: './step.css',
})
export class LearnedPart {
  private readonly api = inject(RoundsApi);
  private readonly router = inject(Router);
  private readonly room = inject(Room);

  private readonly debrief = httpResource<MyDebrief>(() => listeningPaths.myDebrief(this.room.id()));
  protected readonly mayRelease = computed(() => this.debrief.hasValue() && this.debrief.value().mayRelease);
  protected readonly others = computed(() => castOf(this.room.now()).others);
  protected readonly release = write(() => this.api.release(this.room.id()));

  /** On to the step in which everything is shared. */
  protected async go(): Promise<void> {
    const outcome = await this.release.run();
    if (!outcome.ok) return;
    const { participationId, entryId } = outcome.value;
    await this.router.navigate(['/my/homework', participationId, 'share', entryId]);
  }
}

import { Component, computed, inject, signal } from '@angular/core';
import { FormField, FormRoot, form } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { focusFirstError, serverFaults } from '@reknit/shared/web-kernel';
import { Control, Field } from '@reknit/shared/web-ui';
import { Room } from '../room/room';
import { castOf, verbFor } from '../room/room-words';
import { Appreciated } from '../ui/appreciated';
import { OneOfField, type Choice } from '../ui/one-of-field';
import { ScaleField } from '../ui/scale-field';
import { debriefOf, debriefSchema, EMPTY_DEBRIEF, type DebriefModel } from './debrief-form';

const SAFE: readonly Choice[] = [
  { value: 'yes', words: 'Yes' },
  { value: 'unsure', words: 'Not sure' },
  { value: 'no', words: 'No' },
];

/** How it was, between this person and the care team. Who did not feel safe is shown a way to people at once. */
@Component({
  selector: 'rk-debrief-step',
  imports: [FormField, FormRoot, RouterLink, Appreciated, Control, Field, OneOfField, ScaleField],
  templateUrl: './debrief-step.html',
  styleUrl: './step.css',
})
export class DebriefStep {
  protected readonly room = inject(Room);
  protected readonly safe = SAFE;
  protected readonly moments = [0, 1, 2, 3, 4, 5] as const;
  protected readonly others = computed(() => castOf(this.room.now()).others);
  /** One sentence of it may be let go later, by whoever wrote it. */
  protected readonly unseen = computed(() => {
    const { others } = this.room.now();
    if (others.length === 0) return '';
    const see = verbFor(others, 'never sees', 'never see');
    return ` ${this.others()} ${see} it. Of the one thing you learned you decide yourself, afterwards.`;
  });
  protected readonly model = signal<DebriefModel>({ ...EMPTY_DEBRIEF });
  protected readonly form = form(this.model, debriefSchema, {
    submission: { action: () => this.send(), onInvalid: () => focusFirstError(this.form) },
  });

  private async send(): Promise<ReturnType<typeof serverFaults>> {
    const outcome = await this.room.move({ kind: 'debrief', debrief: debriefOf(this.model()) });
    return outcome.ok ? undefined : serverFaults(this.form, outcome.problem);
  }
}

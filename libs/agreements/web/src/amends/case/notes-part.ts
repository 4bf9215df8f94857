import { Component, computed, inject, input, output } from '@angular/core';
import { AMENDS_LIMITS, amendsPaths, hasDisclosure, type AmendsForTeam } from '@reknit/agreements/model';
import { ProblemNotice, write } from '@reknit/shared/web-kernel';
import { Toasts } from '@reknit/shared/web-ui';
import { WordsForm } from '../../ui/words-form';
import { AmendsCaseApi } from './amends-case-api';

/** What the care team writes for itself about a plan, and how something in it is told. */
@Component({
  selector: 'rk-notes-part',
  imports: [ProblemNotice, WordsForm],
  template: `
    @if (mayWrite()) {
      <section class="stack" aria-labelledby="team-words">
        <h2 id="team-words">For the care team</h2>
        @if (discloses()) {
          <rk-words-form
            label="How it is told, and in which steps"
            help="Always in sessions, one step to a line, two at least. Without this the plan cannot be approved."
            seenBy="Only the care team"
            button="Save the steps"
            [limits]="limits"
            [optional]="true"
            [text]="plan().disclosurePlan"
            [pending]="save.pending()"
            (sent)="keep(paths.disclosurePlan, $event)"
          />
        }
        <rk-words-form
          label="A note"
          seenBy="Only the care team"
          button="Save the note"
          [limits]="limits"
          [optional]="true"
          [text]="plan().note"
          [pending]="save.pending()"
          (sent)="keep(paths.note, $event)"
        />
        <rk-problem [problem]="save.problem()" />
      </section>
    } @else if (plan().note || plan().disclosurePlan) {
      <section class="stack" aria-labelledby="team-words">
        <h2 id="team-words">For the care team</h2>
        @if (plan().disclosurePlan) {
          <div>
            <p class="rk-fine">How it is told</p>
            <p class="rk-quote">{{ plan().disclosurePlan }}</p>
          </div>
        }
        @if (plan().note) {
          <p class="rk-quote">{{ plan().note }}</p>
        }
      </section>
    }
  `,
  styleUrl: './part.css',
})
export class NotesPart {
  private readonly api = inject(AmendsCaseApi);
  private readonly toasts = inject(Toasts);
  readonly plan = input.required<AmendsForTeam>();
  readonly changed = output();
  protected readonly limits = AMENDS_LIMITS.clinicianNote;
  protected readonly paths = amendsPaths;
  protected readonly mayWrite = computed(() => this.plan().can.review);
  protected readonly discloses = computed(() =>
    hasDisclosure(this.plan().revisions[0]?.text.commitments ?? []),
  );
  protected readonly save = write((path: typeof amendsPaths.note, text: string) =>
    this.api.write(path, this.plan(), text),
  );

  protected async keep(path: typeof amendsPaths.note, text: string): Promise<void> {
    if (!(await this.save.run(path, text)).ok) return;
    this.toasts.show('Saved');
    this.changed.emit();
  }
}

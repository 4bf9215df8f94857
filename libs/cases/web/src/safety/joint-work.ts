import { Component, computed, input, output } from '@angular/core';
import type { CaseSafety, GateReason } from '@reknit/cases/model';
import { When } from '@reknit/shared/web-kernel';
import { Chip } from '@reknit/shared/web-ui';
import { Day } from '../ui/day';
import { GATE_REASON_WORDS, SUSPENSION_CAUSE_WORDS, WHAT_THEY_SEE } from '../words/safety-words';
import { named } from './names';
import { nextStep, takingPart, type NextStep } from './next-step';
import { stepWords } from './step-words';

/** Reasons that belong to the case; the others stand with the person they come from. */
const OF_THE_CASE: readonly GateReason[] = ['suspended', 'case_not_open', 'too_few_people'];

/** Whether people of this case may do things together now, why not, and the one thing to do about it. */
@Component({
  selector: 'rk-joint-work',
  imports: [Chip, Day, When],
  templateUrl: './joint-work.html',
  styleUrl: './joint-work.css',
})
export class JointWork {
  readonly safety = input.required<CaseSafety>();
  readonly names = input.required<ReadonlyMap<string, string>>();
  readonly pending = input(false);
  readonly take = output<NextStep>();

  protected readonly whatTheySee = WHAT_THEY_SEE;
  protected readonly causeWords = SUSPENSION_CAUSE_WORDS;
  protected readonly step = computed(() => nextStep(this.safety()));
  protected readonly words = computed(() => {
    const step = this.step();
    return step && stepWords(step, this.names());
  });
  protected readonly everybody = computed(() =>
    named(
      takingPart(this.safety()).map(({ participantId }) => participantId),
      this.names(),
    ),
  );
  protected readonly state = computed(() => {
    const { open, suspended } = this.safety().jointWork;
    return open ? 'open' : suspended ? 'stopped' : 'closed';
  });
  protected readonly stopped = computed(() => this.safety().suspensions.find(({ endedAt }) => !endedAt));
  protected readonly ofTheCase = computed(() =>
    this.safety()
      .jointWork.reasons.filter((reason) => OF_THE_CASE.includes(reason) && reason !== 'suspended')
      .map((reason) => GATE_REASON_WORDS[reason]),
  );
  protected readonly ofPeople = computed(() =>
    takingPart(this.safety()).map((person) => ({
      id: person.participantId as string,
      name: this.names().get(person.participantId) ?? person.givenName,
      reasons: [...new Set(person.gates.flatMap(({ reasons }) => reasons))].map(
        (reason) => GATE_REASON_WORDS[reason],
      ),
      youngAge: person.gates.some(({ gate, passes }) => gate === 'G-AGE' && !passes),
    })),
  );
  /** Nobody lacks anything, and still nobody has cleared these people together. */
  protected readonly onlyTogether = computed(
    () =>
      this.state() === 'closed' &&
      this.ofTheCase().length === 0 &&
      this.ofPeople().every(({ reasons }) => reasons.length === 0),
  );
  /** The day after which a check-in counts no longer. */
  protected readonly until = computed(
    () =>
      takingPart(this.safety())
        .flatMap(({ screenValidTo }) => screenValidTo ?? [])
        .sort()[0],
  );
}

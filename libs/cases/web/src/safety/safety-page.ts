import { Component, computed, inject, input } from '@angular/core';
import type { CaseSafety } from '@reknit/cases/model';
import { RESOURCE_GATE, write } from '@reknit/shared/web-kernel';
import { Skeleton } from '@reknit/shared/web-ui';
import { caseInView } from '../data/case-in-view';
import { namesOf } from '../data/people';
import { CaseWork } from '../data/case-work';
import { SafetyApi } from '../data/safety-api';
import { SaveProblem } from '../ui/save-problem';
import { CheckIns } from './check-ins';
import { ClearancePanel } from './clearance-panel';
import { HeldList } from './held-list';
import { EmergencyLog } from '../emergency/emergency-log';
import { JointWork } from './joint-work';
import type { NextStep } from './next-step';
import { PersonConsents } from './person-consents';
import { PolicyPanel } from './policy-panel';
import { SafetyWork, type SafetyInView } from './safety-work';

/** What opens and closes joint work in a case, and why: check-ins, consents, clearance, the policy, what is held. */
@Component({
  selector: 'rk-safety-page',
  imports: [
    RESOURCE_GATE,
    CheckIns,
    ClearancePanel,
    EmergencyLog,
    HeldList,
    JointWork,
    PersonConsents,
    PolicyPanel,
    SaveProblem,
    Skeleton,
  ],
  templateUrl: './safety-page.html',
  styleUrls: ['../ui/case-columns.css', './safety-page.css'],
})
export class SafetyPage {
  private readonly api = inject(SafetyApi);
  private readonly quick = inject(CaseWork);
  protected readonly work = inject(SafetyWork);
  private readonly caseView = caseInView();
  readonly caseId = input.required<string>();

  protected readonly safety = this.api.safety(this.caseId);
  protected readonly record = computed(() => this.caseView.record());
  /** There is nothing to do together in a case of one. */
  protected readonly withOthers = computed(() => this.record()?.kind !== 'individual');
  protected readonly names = computed(() => {
    const record = this.record();
    if (record) return namesOf(record);
    const people = this.safety.hasValue() ? this.safety.value().people : [];
    return new Map(people.map((person): [string, string] => [person.participantId, person.givenName]));
  });
  protected readonly offering = write(() => this.api.offerScreens(this.caseId()));

  /** Handed to every sheet; reads the page and the frame around it again after a change. */
  protected viewOf(safety: CaseSafety): SafetyInView {
    return {
      safety: () => (this.safety.hasValue() ? this.safety.value() : safety),
      names: () => this.names(),
      reload: () => {
        this.safety.reload();
        this.caseView.reload();
      },
    };
  }

  protected nameOf(participantId: string, givenName: string): string {
    return this.names().get(participantId) ?? givenName;
  }

  protected async take(step: NextStep, view: SafetyInView): Promise<void> {
    const { screens } = view.safety();
    switch (step.kind) {
      case 'read':
      case 'decide': {
        const screen = screens.find(({ id }) => id === step.screenId);
        return screen && this.work.look(view, screen);
      }
      case 'ask':
      case 'record':
        return this.work.consent(view, {
          way: step.kind,
          participantId: step.participantId,
          kind: step.consent,
        });
      case 'offer':
        return this.offer(view);
      case 'clear':
        return this.work.clear(view);
      case 'reopen':
        return this.work.reopen(view);
      case 'wait':
        return;
    }
  }

  protected async offer(view: SafetyInView): Promise<void> {
    const sure = await this.quick.ask({
      title: 'Offer the check-in to everybody?',
      text: 'Everybody who takes part finds the same short private check-in on their start page. It is never offered to one person alone, because the other could notice.',
      confirm: 'Offer it',
    });
    if (sure) this.quick.after(this.asCaseView(view), await this.offering.run(), 'Offered to everybody');
  }

  private asCaseView(view: SafetyInView) {
    return { record: () => this.record(), reload: () => view.reload() };
  }
}

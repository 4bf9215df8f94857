import { httpResource } from '@angular/common/http';
import { Component, input } from '@angular/core';
import {
  reliabilityPaths,
  type CasePromise,
  type CaseReliability,
  type CaseReliabilityPerson,
} from '@reknit/agreements/model';
import { RESOURCE_GATE, When } from '@reknit/shared/web-kernel';
import { Chip, NOfM } from '@reknit/shared/web-ui';
import { dayOf, scheduleInWords } from '../../amends/schedule-words';
import { WeekStrip } from '../../commitments/case/week-strip';
import { CHANGE_WORDS, PROMISE_STATE_WORDS } from '../reliability-words';

/** The reliability logs of a case: how much is promised beside how much is kept, and what was talked about again in time. */
@Component({
  selector: 'rk-case-reliability',
  imports: [...RESOURCE_GATE, When, Chip, NOfM, WeekStrip],
  templateUrl: './case-reliability.html',
  styleUrl: './case-reliability.css',
})
export class CaseReliabilityPart {
  readonly caseId = input.required<string>();
  protected readonly log = httpResource<CaseReliability>(() => reliabilityPaths.forCase(this.caseId()));
  protected readonly states = PROMISE_STATE_WORDS;
  protected readonly changes = CHANGE_WORDS;
  protected readonly day = dayOf;
  protected none = ({ people }: CaseReliability): boolean => people.length === 0;

  /** Without a kept one there is no figure, and the two numbers speak for themselves. */
  protected promising({ overPromising: { made, kept, index } }: CaseReliabilityPerson): string {
    const each = index === undefined ? '' : `: ${index} made for each kept`;
    return `${made} made and ${kept} kept in four weeks${each}`;
  }

  protected when({ schedule }: CasePromise): string {
    return scheduleInWords(schedule);
  }

  protected smaller({ promises }: CaseReliabilityPerson, promiseId: string | undefined): string {
    const text = promises.find(({ id }) => id === promiseId)?.text;
    return text === undefined ? 'None needs to be smaller.' : `Should be smaller: ${text}`;
  }
}

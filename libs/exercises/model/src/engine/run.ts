import type { FieldFault, FieldFaults } from '@reknit/shared/model';
import type { FaultCode } from '../definition/fault-code';

export type ValidationMode = 'draft' | 'submit';

/** Checks one answer and hands back its clean form, or undefined after noting what is wrong. */
export type Check = (raw: unknown, run: Run) => unknown;

/** Enough to mend a form by; more only costs whoever sends garbage nothing and us memory. */
const MOST_FAULTS = 200;
const LONGEST_SEGMENT = 60;

/** One pass over one set of answers: where it stands, what lies around it, what it found. */
export class Run {
  readonly path: (string | number)[] = [];
  readonly scopes: unknown[] = [];
  private readonly faults = new Map<string, FieldFault[]>();

  constructor(readonly mode: ValidationMode) {}

  get clean(): boolean {
    return this.faults.size === 0;
  }

  fault(code: FaultCode, limit?: number): undefined {
    this.faultAt(this.path.join('.'), code, limit);
    return undefined;
  }

  faultAt(path: string, code: FaultCode, limit?: number): void {
    const known = this.faults.get(path);
    const fault: FieldFault = limit === undefined ? { code } : { code, limit };
    if (known) known.push(fault);
    else if (this.faults.size < MOST_FAULTS) this.faults.set(path, [fault]);
  }

  /** Faults one part of where the run stands, whose name may be anything a sender made up. */
  faultPart(part: string | number, code: FaultCode, limit?: number): void {
    const name = typeof part === 'number' ? part : part.slice(0, LONGEST_SEGMENT);
    this.faultAt([...this.path, name].join('.'), code, limit);
  }

  /** `fromEntries` makes own properties, so that a path called `__proto__` is one too. */
  result(): FieldFaults {
    return Object.fromEntries(this.faults);
  }
}

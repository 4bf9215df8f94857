import type { CaseRecord, CaseSafety } from '@reknit/cases/model';
import { aCase } from './a-case';
import { SAFETY_WORK, aSafety } from './a-safety';
import { CaseAt } from './case-at';

/** The safety page of a case, opened, with its read answered. */
export async function safetyAt(
  safety: CaseSafety = aSafety(),
  record: Partial<CaseRecord> = {},
): Promise<CaseAt> {
  const at = await CaseAt.open('/cases/case-1/safety', aCase(record), SAFETY_WORK);
  at.expect('/api/cases/case-1/safety').flush(safety);
  await at.settle();
  return at;
}

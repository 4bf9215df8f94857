import type { Type } from '@angular/core';

/** One part of the tab. It takes the id of the case as its input `caseId`. */
export type CaseSection = () => Promise<Type<{ readonly caseId: unknown }>>;

/** In the order in which they stand in the tab; each loaded by itself. */
export const CASE_SECTIONS: readonly CaseSection[] = [
  () => import('../apology/case/case-apologies').then((m) => m.CaseApologiesPart),
  () => import('../amends/case/case-plans').then((m) => m.CasePlansPart),
  () => import('../commitments/case/case-commitments').then((m) => m.CaseCommitmentsPart),
  () => import('../reliability/case/case-reliability').then((m) => m.CaseReliabilityPart),
  () => import('../slips/case/case-slips').then((m) => m.CaseSlipsPart),
  () => import('../boundaries/case/case-boundaries').then((m) => m.CaseBoundariesPart),
  () => import('../transparency/case/case-transparency').then((m) => m.CaseTransparencyPart),
];

import type { Routes } from '@angular/router';
import { provideProblemWords } from '@reknit/shared/web-kernel/start';
import { COMMITMENT_PROBLEM_WORDS } from '../../commitments/commitment-words';
import { AMENDS_PROBLEM_WORDS } from '../amends-words';

/** Under `/cases/:caseId/agreements`. */
export const AMENDS_CASE_ROUTES: Routes = [
  {
    path: 'plans/:id',
    title: 'Case: a plan',
    providers: [provideProblemWords({ ...AMENDS_PROBLEM_WORDS, ...COMMITMENT_PROBLEM_WORDS })],
    loadComponent: () => import('./case-plan-page').then((m) => m.CasePlanPage),
  },
];

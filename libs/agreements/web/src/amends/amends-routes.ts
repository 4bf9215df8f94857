import type { Routes } from '@angular/router';
import { provideProblemWords } from '@reknit/shared/web-kernel/start';
import { COMMITMENT_PROBLEM_WORDS } from '../commitments/commitment-words';
import { AMENDS_PROBLEM_WORDS } from './amends-words';

const words = provideProblemWords({ ...AMENDS_PROBLEM_WORDS, ...COMMITMENT_PROBLEM_WORDS });

/** Under `/my/together`. */
export const MY_AMENDS_ROUTES: Routes = [
  {
    path: 'start/amends_plan/:participationId',
    title: 'Amends plan',
    providers: [words],
    loadComponent: () => import('./mine/start-plan-page').then((m) => m.StartPlanPage),
  },
  {
    path: 'plan/:id',
    title: 'Plan',
    providers: [words],
    loadComponent: () => import('./mine/plan-page').then((m) => m.PlanPage),
  },
];

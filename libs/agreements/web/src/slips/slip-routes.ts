import type { Routes } from '@angular/router';
import { provideProblemWords } from '@reknit/shared/web-kernel/start';
import { COMMITMENT_PROBLEM_WORDS } from '../commitments/commitment-words';
import { SLIP_PROBLEM_WORDS } from './slip-words';

const words = provideProblemWords({ ...COMMITMENT_PROBLEM_WORDS, ...SLIP_PROBLEM_WORDS });

/** Under `/my/together`. Their titles say no more than where they are. */
export const MY_SLIP_ROUTES: Routes = [
  {
    path: 'start/slip_repair/:participationId',
    title: 'Together',
    providers: [words],
    loadComponent: () => import('./mine/new-slip-page').then((m) => m.NewSlipPage),
  },
  {
    path: 'slips/new',
    title: 'Together',
    providers: [words],
    loadComponent: () => import('./mine/new-slip-page').then((m) => m.NewSlipPage),
  },
  {
    path: 'slips/:id',
    title: 'Together',
    providers: [words],
    loadComponent: () => import('./mine/slip-page').then((m) => m.SlipPage),
  },
];

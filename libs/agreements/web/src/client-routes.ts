import type { Routes } from '@angular/router';
import { MY_AMENDS_ROUTES } from './amends/amends-routes';
import { MY_APOLOGY_ROUTES } from './apology/apology-routes';
import { MY_BOUNDARY_ROUTES } from './boundaries/boundary-routes';
import { MY_COMMITMENT_ROUTES } from './commitments/commitment-routes';
import { MY_RELIABILITY_ROUTES } from './reliability/reliability-routes';
import { MY_SLIP_ROUTES } from './slips/slip-routes';
import { MY_TRANSPARENCY_ROUTES } from './transparency/transparency-routes';

/** What one person keeps, what they were told, and what they agree on with somebody, with the words of each. */
export const CLIENT_ROUTES: Routes = [
  ...MY_AMENDS_ROUTES,
  ...MY_APOLOGY_ROUTES,
  ...MY_BOUNDARY_ROUTES,
  ...MY_COMMITMENT_ROUTES,
  ...MY_RELIABILITY_ROUTES,
  ...MY_SLIP_ROUTES,
  ...MY_TRANSPARENCY_ROUTES,
];

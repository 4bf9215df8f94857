/** Only routes and loaders leave this library; every page in them is loaded by its own relative dynamic import. */
export { myMeasuresRoutes, waitingMeasures } from './client/routes';
export { caseMeasuresRoutes, measuresSection, riskBanner } from './therapist/routes';

/** Only route arrays and one section leave this library; every page is loaded by its own relative dynamic import. */
export { caseAgreementsRoutes, myAgreements, myAgreementsRoutes, myDay } from './routes';

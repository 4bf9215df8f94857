/** Only route arrays and sections leave this library; every page in them is loaded by its own relative dynamic import. */

export { myListeningRoutes, myRounds } from './client/routes';
export { caseListeningRoutes } from './therapist/routes';

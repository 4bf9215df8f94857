/** Only route arrays leave this library; every page in them is loaded by its own relative dynamic import. */
export { caseBriefRoutes, caseProgressRoutes, superviseeNeeds, todayRoutes } from './routes';

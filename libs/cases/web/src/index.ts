/** Only route arrays leave this library; every page in them is loaded by its own relative dynamic import. */
export {
  caseFrame,
  caseRoutes,
  caseSafetyRoutes,
  caseloadRoutes,
  commandPalette,
  myCheckInRoutes,
  myPrivacyRoutes,
  myWaiting,
} from './routes';
export type { PaletteEntry } from './palette/matching';
export type { CaseTab } from './data/case-tab';

/** Only route arrays leave this library; every page in them is loaded by its own relative dynamic import. */
export {
  beginNote,
  caseSearch,
  keptNotesSender,
  noteRoutes,
  ownNoteRoutes,
  supervisionRoutes,
  unsignedRoutes,
  writeNote,
} from './notes/routes';
export {
  agendaRoutes,
  caseSessionsRoutes,
  myCorrections,
  mySessionsRoutes,
  myNextSession,
  sessionSettingsRoutes,
} from './routes';

/** Only route arrays leave this library; every page in them is loaded by its own relative dynamic import. */

export { myHomeworkRoutes, sharedWithMe } from './client/routes';
export {
  assignAction,
  caseHomeworkRoutes,
  libraryRoutes,
  reviewRoutes,
  roomExercises,
  roomRoutes,
} from './therapist/routes';

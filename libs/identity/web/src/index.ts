export { accountPage, crisisHere, doorRoutes, helpPage, practiceRoutes } from './routes';
export { landingOf } from './landing';

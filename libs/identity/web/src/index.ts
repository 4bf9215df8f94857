export { accountPage, doorRoutes, helpPage, practiceRoutes } from './routes';
export { landingOf } from './landing';

export { SessionsApiModule } from './sessions-api.module';

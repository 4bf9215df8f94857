export { ListeningApiModule } from './listening-api.module';

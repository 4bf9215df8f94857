export { ProgressApiModule } from './progress-api.module';

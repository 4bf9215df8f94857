export { MeasuresApiModule } from './measures-api.module';

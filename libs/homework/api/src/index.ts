export { HomeworkApiModule } from './homework-api.module';

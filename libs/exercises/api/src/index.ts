export { PublishedTemplateChanged, syncTemplates } from './application/sync-templates';
export { Templates, type TemplatePin } from './application/templates';
export { ExercisesApiModule } from './exercises-api.module';

export { AgreementsApiModule } from './agreements-api.module';

// What the check of the migrations needs of the product, in one bundle.
import 'reflect-metadata';
import '../../apps/api/src/app.module';

export { registeredEntities } from '@reknit/shared/api-kernel';
export { createDataSource } from '../../migrations/data-source';
export { MIGRATIONS } from '../../migrations/index';

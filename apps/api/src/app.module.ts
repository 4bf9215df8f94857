import { Module, type DynamicModule } from '@nestjs/common';
import { IdentityApiModule } from '@reknit/identity/api';
import { Clock, KernelModule, type Config } from '@reknit/shared/api-kernel';
import type { DataSource } from 'typeorm';

/** Composes the product out of its domains; decides nothing itself. */
@Module({})
export class AppModule {
  static forRoot(config: Config, dataSource: DataSource, clock = new Clock()): DynamicModule {
    return {
      module: AppModule,
      imports: [KernelModule.forRoot(config, dataSource, clock), IdentityApiModule],
    };
  }
}

import { Module, type DynamicModule } from '@nestjs/common';
import { IdentityApiModule } from '@reknit/identity/api';
import { KernelModule, type KernelParts } from '@reknit/shared/api-kernel';

/** Composes the product out of its domains; decides nothing itself. */
@Module({})
export class AppModule {
  static forRoot(parts: KernelParts): DynamicModule {
    return {
      module: AppModule,
      imports: [KernelModule.forRoot(parts), IdentityApiModule],
    };
  }
}

import { Module } from '@nestjs/common';
import { BOUNDARY_CONTROLLERS, BOUNDARY_PROVIDERS } from './boundary-parts';
import { COMMITMENT_CONTROLLERS, COMMITMENT_PROVIDERS } from './commitment-parts';

/** What people undertake: amends plans, boundaries, transparency, promises, and what follows from them day by day. */
@Module({
  controllers: [...BOUNDARY_CONTROLLERS, ...COMMITMENT_CONTROLLERS],
  providers: [...BOUNDARY_PROVIDERS, ...COMMITMENT_PROVIDERS],
})
export class AgreementsApiModule {}

import { Module } from '@nestjs/common';
import { AMENDS_CONTROLLERS, AMENDS_PROVIDERS } from './amends-parts';
import { OwnAgreementsRecord } from './application/own-agreements-record';
import { BOUNDARY_CONTROLLERS, BOUNDARY_PROVIDERS } from './boundary-parts';
import { COMMITMENT_CONTROLLERS, COMMITMENT_PROVIDERS } from './commitment-parts';
import { TRANSPARENCY_CONTROLLERS, TRANSPARENCY_PROVIDERS } from './transparency-parts';

/** What people undertake: amends plans, boundaries, transparency, promises, and what follows from them day by day. */
@Module({
  controllers: [
    ...AMENDS_CONTROLLERS,
    ...BOUNDARY_CONTROLLERS,
    ...TRANSPARENCY_CONTROLLERS,
    ...COMMITMENT_CONTROLLERS,
  ],
  providers: [
    ...AMENDS_PROVIDERS,
    ...BOUNDARY_PROVIDERS,
    ...COMMITMENT_PROVIDERS,
    ...TRANSPARENCY_PROVIDERS,
    OwnAgreementsRecord,
  ],
})
export class AgreementsApiModule {}

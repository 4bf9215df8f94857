import { Global, Module } from '@nestjs/common';
import { CORRECTION_CONTROLLERS, CORRECTION_PROVIDERS } from './correction-parts';
import { NOTE_CONTROLLERS, NOTE_EXPORTS, NOTE_PROVIDERS } from './note-parts';
import { SESSION_CONTROLLERS, SESSION_EXPORTS, SESSION_PROVIDERS } from './session-parts';

/** Sessions and who came to them, and what is written about them. */
@Global()
@Module({
  controllers: [...SESSION_CONTROLLERS, ...NOTE_CONTROLLERS, ...CORRECTION_CONTROLLERS],
  providers: [...SESSION_PROVIDERS, ...NOTE_PROVIDERS, ...CORRECTION_PROVIDERS],
  exports: [...SESSION_EXPORTS, ...NOTE_EXPORTS],
})
export class SessionsApiModule {}

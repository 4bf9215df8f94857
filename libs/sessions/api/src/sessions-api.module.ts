import { Module } from '@nestjs/common';
import { NOTE_CONTROLLERS, NOTE_PROVIDERS } from './note-parts';
import { SESSION_CONTROLLERS, SESSION_PROVIDERS } from './session-parts';

/** Sessions and who came to them, and what is written about them. */
@Module({
  controllers: [...SESSION_CONTROLLERS, ...NOTE_CONTROLLERS],
  providers: [...SESSION_PROVIDERS, ...NOTE_PROVIDERS],
})
export class SessionsApiModule {}

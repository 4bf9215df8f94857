import { APP_BASE_HREF } from '@angular/common';
import {
  provideBrowserGlobalErrorListeners,
  provideZonelessChangeDetection,
  type ApplicationConfig,
} from '@angular/core';
import {
  TitleStrategy,
  provideRouter,
  withComponentInputBinding,
  withInMemoryScrolling,
} from '@angular/router';
import { identityPaths } from '@reknit/identity/model';
import { provideKernel } from '@reknit/shared/web-kernel/start';
import { NeutralTitles } from './neutral-titles';
import { routes } from './routes';

export const appConfig: ApplicationConfig = {
  providers: [
    provideZonelessChangeDetection(),
    provideBrowserGlobalErrorListeners(),
    { provide: APP_BASE_HREF, useValue: '/' },
    provideRouter(
      routes,
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled', anchorScrolling: 'enabled' }),
    ),
    { provide: TitleStrategy, useExisting: NeutralTitles },
    provideKernel({
      me: identityPaths.me,
      signIn: identityPaths.signIn,
      signOut: identityPaths.signOut,
      stepUp: identityPaths.stepUp,
    }),
  ],
};

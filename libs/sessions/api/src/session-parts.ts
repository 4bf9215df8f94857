import type { Provider, Type } from '@nestjs/common';

export const SESSION_CONTROLLERS: readonly Type[] = [];

export const SESSION_PROVIDERS: readonly Provider[] = [];

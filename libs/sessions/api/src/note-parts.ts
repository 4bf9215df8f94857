import type { Provider, Type } from '@nestjs/common';

export const NOTE_CONTROLLERS: readonly Type[] = [];

export const NOTE_PROVIDERS: readonly Provider[] = [];

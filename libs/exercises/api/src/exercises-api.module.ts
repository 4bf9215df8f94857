import { Global, Module } from '@nestjs/common';
import { Templates } from './application/templates';

/** The exercises as published. Other domains use `Templates`. */
@Global()
@Module({ providers: [Templates], exports: [Templates] })
export class ExercisesApiModule {}

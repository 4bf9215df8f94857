import type { Template } from '../template';
import { definition } from './definition';
import { examples, samples } from './examples';
import { reporting } from './reporting';

export const v1: Template = { definition, examples, samples };
export const v2: Template = { definition: reporting, examples };

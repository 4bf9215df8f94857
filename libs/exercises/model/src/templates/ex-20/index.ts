import type { Template } from '../template';
import { definition } from './definition';
import { examples, samples } from './examples';

export const v1: Template = { definition, examples, samples };

import type { Template } from '../template';
import { definition } from './definition';

export const v1: Template = { definition };

import type { Template } from '../template';
import { definition } from './definition';
import { releasing } from './releasing';

export const v1: Template = { definition };
export const v2: Template = { definition: releasing };

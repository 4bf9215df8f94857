import type { CaseStory } from '../story/case-story';
import { c1 } from './c1';
import { c2 } from './c2';
import { c3 } from './c3';
import { c4 } from './c4';
import { c5 } from './c5';
import { c6 } from './c6';
import { c7 } from './c7';
import { c8 } from './c8';
import { c8Alone } from './c8/alone';
import { s1, s2 } from './saltmarsh';

/** Everything that is told, case by case. */
export const ALL_STORIES: readonly CaseStory[] = [c1, c2, c3, c4, c5, c6, c7, c8, c8Alone, s1, s2];

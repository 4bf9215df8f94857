import { Injectable } from '@nestjs/common';
import { BoundaryPrompts } from '../persistence/boundary-prompts';
import { BoundaryTellings } from '../persistence/boundary-tellings';
import { BoundaryTexts } from '../persistence/boundary-texts';
import { BoundaryChanges } from './boundary-changes';
import { BoundaryMover } from './boundary-mover';

/** What nearly every act on a boundary reaches for, handed over together. */
@Injectable()
export class BoundaryTools {
  constructor(
    readonly mover: BoundaryMover,
    readonly changes: BoundaryChanges,
    readonly texts: BoundaryTexts,
    readonly tellings: BoundaryTellings,
    readonly prompts: BoundaryPrompts,
  ) {}
}

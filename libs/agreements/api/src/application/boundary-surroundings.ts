import { Injectable } from '@nestjs/common';
import { Cases } from '@reknit/cases/api';
import { AssignedWork } from '@reknit/homework/api';

/** What lies around boundaries in other domains. */
@Injectable()
export class BoundarySurroundings {
  constructor(
    readonly cases: Cases,
    readonly work: AssignedWork,
  ) {}
}

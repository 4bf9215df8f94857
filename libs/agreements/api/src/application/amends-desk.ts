import { Injectable } from '@nestjs/common';
import { AssignedWork } from '@reknit/homework/api';
import { AmendsPeople } from '../persistence/amends-people';
import { AmendsChanges, AmendsTime } from './amends-changes';
import { AmendsPassing } from './amends-passing';

/** What lies beside every command about a plan. */
@Injectable()
export class AmendsDesk {
  constructor(
    readonly changes: AmendsChanges,
    readonly time: AmendsTime,
    readonly assigned: AssignedWork,
    readonly people: AmendsPeople,
    readonly passing: AmendsPassing,
  ) {}
}

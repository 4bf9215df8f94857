import { Injectable } from '@nestjs/common';
import { SomethingNew } from '@reknit/cases/api';
import { Clock } from '@reknit/shared/api-kernel';
import { CorrectionRequests } from '../persistence/correction-requests';

/** What was asked for is done once the amendment begun for it is signed, and co-signed where that is due. */
@Injectable()
export class CorrectionHook {
  constructor(
    private readonly rows: CorrectionRequests,
    private readonly letters: SomethingNew,
    private readonly clock: Clock,
  ) {}

  /** After every signature under an addition: accepts the request it was begun for, if there is one and it is complete now. */
  async signed(additionId: string): Promise<void> {
    const accepted = await this.rows.accept(additionId, this.clock.now());
    if (accepted) await this.letters.tellOfOwnWork([accepted.clientId]);
  }
}

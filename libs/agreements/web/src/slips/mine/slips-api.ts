import { Service, inject } from '@angular/core';
import {
  slipPaths,
  type MySlip,
  type OpenSlip,
  type OwnSlip,
  type SettleSlip,
  type SlipSaved,
  type TellDisclosed,
} from '@reknit/agreements/model';
import { Commands } from '@reknit/shared/web-kernel/start';

/** What somebody does about a slip of their own, on the wire. */
@Service()
export class SlipsApi {
  private readonly commands = inject(Commands);

  open(body: OpenSlip): Promise<SlipSaved> {
    return this.commands.post(slipPaths.mySlips, body);
  }

  disclosed({ id, version }: MySlip, body: TellDisclosed): Promise<SlipSaved> {
    return this.commands.post(slipPaths.disclosure(id), body, { version });
  }

  own({ id, version }: MySlip, body: OwnSlip): Promise<SlipSaved> {
    return this.commands.post(slipPaths.own(id), body, { version });
  }

  settle({ id, version }: MySlip, outcome: SettleSlip['outcome']): Promise<SlipSaved> {
    return this.commands.post(slipPaths.settle(id), { outcome }, { version });
  }

  close({ id, version }: MySlip): Promise<SlipSaved> {
    return this.commands.post(slipPaths.closeMine(id), {}, { version });
  }

  share({ id }: MySlip, participantId: string): Promise<unknown> {
    return this.commands.post(slipPaths.shares(id), { participantId });
  }

  endShare(shareId: string): Promise<unknown> {
    return this.commands.post(slipPaths.endShare(shareId));
  }
}

import { Service, inject } from '@angular/core';
import {
  transparencyPaths,
  type ReviewTransparencyRenewal,
  type TransparencySaved,
} from '@reknit/agreements/model';
import { Commands } from '@reknit/shared/web-kernel/start';

interface Read {
  readonly id: string;
  readonly version: number;
}

/** What the care team does about a transparency agreement, on the wire. */
@Service()
export class TeamTransparencyApi {
  private readonly commands = inject(Commands);

  reviewRenewal({ id, version }: Read, body: ReviewTransparencyRenewal): Promise<TransparencySaved> {
    return this.commands.post(transparencyPaths.reviewRenewal(id), body, { version });
  }

  end({ id, version }: Read): Promise<TransparencySaved> {
    return this.commands.post(transparencyPaths.endForTeam(id), {}, { version });
  }
}

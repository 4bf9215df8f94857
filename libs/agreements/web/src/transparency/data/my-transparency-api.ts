import { Service, inject } from '@angular/core';
import {
  transparencyPaths,
  type AskTransparencyRenewal,
  type CreateTransparency,
  type KeepTransparencyWeek,
  type TransparencyItem,
  type TransparencySaved,
} from '@reknit/agreements/model';
import { Commands } from '@reknit/shared/web-kernel/start';

interface Read {
  readonly id: string;
  readonly version: number;
}

/** What the people of a transparency agreement do about it, on the wire. */
@Service()
export class MyTransparencyApi {
  private readonly commands = inject(Commands);

  create(body: CreateTransparency): Promise<TransparencySaved> {
    return this.commands.post(transparencyPaths.myAgreements, body);
  }

  edit({ id, version }: Read, items: readonly TransparencyItem[]): Promise<TransparencySaved> {
    return this.commands.put(transparencyPaths.mine(id), { items }, { version });
  }

  propose({ id, version }: Read): Promise<TransparencySaved> {
    return this.commands.post(transparencyPaths.propose(id), {}, { version });
  }

  confirm(id: string, revision: number): Promise<void> {
    return this.commands.post(transparencyPaths.confirm(id), { revision });
  }

  reject(id: string, revision: number): Promise<void> {
    return this.commands.post(transparencyPaths.reject(id), { revision });
  }

  review({ id, version }: Read): Promise<TransparencySaved> {
    return this.commands.post(transparencyPaths.review(id), {}, { version });
  }

  askRenewal({ id, version }: Read, body: AskTransparencyRenewal): Promise<TransparencySaved> {
    return this.commands.post(transparencyPaths.renewal(id), body, { version });
  }

  taper({ id, version }: Read): Promise<TransparencySaved> {
    return this.commands.post(transparencyPaths.taper(id), {}, { version });
  }

  end({ id, version }: Read): Promise<TransparencySaved> {
    return this.commands.post(transparencyPaths.end(id), {}, { version });
  }

  keepWeek(id: string, week: KeepTransparencyWeek): Promise<void> {
    return this.commands.post(transparencyPaths.weeks(id), week);
  }
}

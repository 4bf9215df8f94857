import { Injectable } from '@nestjs/common';
import type { GivenConsent } from '@reknit/identity/model';
import type { ClientId } from '@reknit/shared/model';

/** Hears of a person in care who has just got an account, inside the same transaction. */
export type JoinListener = (client: {
  readonly clientId: ClientId;
  readonly consents: readonly GivenConsent[];
}) => Promise<void>;

/** Where domains that know more about people than identity does add what joining means to them. */
@Injectable()
export class Joining {
  private readonly listeners: JoinListener[] = [];

  onJoin(listener: JoinListener): void {
    this.listeners.push(listener);
  }

  async joined(client: Parameters<JoinListener>[0]): Promise<void> {
    for (const listener of this.listeners) await listener(client);
  }
}

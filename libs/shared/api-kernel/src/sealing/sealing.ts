import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/transactions';
import { keyIdOf, openBox, sealBox, SealBroken, type SealedPlace } from './sealed-box';
import { SealedKeys, type KeyScope } from './sealed-keys';

/** A place of the practice the transaction runs in. */
export type OwnPlace = Omit<SealedPlace, 'practiceId'>;

export interface ToOpen {
  readonly box: Buffer;
  readonly place: OwnPlace;
}

/**
 * Text that the database holds sealed: whoever has the database, or a copy of it, has nothing to read. Inside a transaction, as
 * whoever it runs for: somebody whose context cannot load the key cannot open the box.
 */
@Injectable()
export class Sealing {
  constructor(
    private readonly keys: SealedKeys,
    private readonly transactions: Transactions,
  ) {}

  async seal(scope: KeyScope, place: OwnPlace, text: string): Promise<Buffer> {
    return sealBox(await this.keys.toSeal(scope), this.here(place), Buffer.from(text, 'utf8'));
  }

  /** Several at once, by one look at the keys. */
  async sealAll(
    scope: KeyScope,
    texts: readonly { readonly place: OwnPlace; readonly text: string }[],
  ): Promise<Buffer[]> {
    const key = await this.keys.toSeal(scope);
    return texts.map(({ place, text }) => sealBox(key, this.here(place), Buffer.from(text, 'utf8')));
  }

  /** @throws SealBroken when it was changed or moved, or when its key cannot be loaded by whoever asks */
  async open(box: Buffer, place: OwnPlace): Promise<string> {
    const [text] = await this.openAll([{ box, place }]);
    if (text === undefined) throw new SealBroken();
    return text;
  }

  /** Many at once, by one look at the keys. In the order in which they were given. */
  async openAll(boxes: readonly ToOpen[]): Promise<string[]> {
    if (boxes.length === 0) return [];
    const keys = await this.keys.byId(boxes.map(({ box }) => keyIdOf(box)));
    return boxes.map(({ box, place }) => {
      const key = keys.get(keyIdOf(box));
      if (!key) throw new SealBroken();
      return openBox(key, this.here(place), box).toString('utf8');
    });
  }

  private here(place: OwnPlace): SealedPlace {
    return { ...place, practiceId: this.transactions.current().who.practiceId };
  }
}

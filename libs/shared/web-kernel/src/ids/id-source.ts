import { Service } from '@angular/core';

/** Where the browser's random ids come from: idempotency keys and the ids of rows a person adds to a form. */
@Service()
export class IdSource {
  next(): string {
    return crypto.randomUUID();
  }

  /**
   * An idempotency key that belongs to what is being sent: the same content keeps its key however often it is tried,
   * so a retry after a lost answer is not a second record; changed content gets a new one.
   *
   * @example
   * const keyFor = inject(IdSource).attempt();
   * commands.post(path, body, { idempotencyKey: keyFor(body) });
   */
  attempt(): (content: unknown) => string {
    let sent: string | undefined;
    let key = '';
    return (content) => {
      const text = JSON.stringify(content) ?? '';
      if (text !== sent) {
        sent = text;
        key = this.next();
      }
      return key;
    };
  }
}

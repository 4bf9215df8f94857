import { InjectionToken } from '@angular/core';

/** What of an `EventSource` is used here; tests hand in their own. */
export interface EventStream {
  addEventListener(name: string, heard: (event: MessageEvent<string>) => void): void;
  close(): void;
}

export const OPEN_STREAM = new InjectionToken<(address: string) => EventStream>('open a stream of events', {
  providedIn: 'root',
  factory: () => (address) => new EventSource(address),
});

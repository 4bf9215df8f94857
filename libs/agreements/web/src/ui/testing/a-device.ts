import { DraftVault, type OpenedShelf } from '@reknit/shared/web-kernel/drafts';

/** What a device keeps from one visit to the next; how it is sealed is proved with the vault itself. */
export type ADevice = Map<string, unknown>;

/** Pages of this test keep on the given device from here on; after it Jest puts the real vault back. */
export function onDevice(device: ADevice): void {
  const open = <Draft>(place: string): Promise<OpenedShelf<Draft>> =>
    Promise.resolve({
      kept: device.has(place) ? [device.get(place) as Draft] : [],
      keep: (draft) => {
        device.set(place, draft);
        return Promise.resolve(true);
      },
      forget: () => {
        device.delete(place);
        return Promise.resolve();
      },
    });
  jest.spyOn(DraftVault.prototype, 'open').mockImplementation(open);
}

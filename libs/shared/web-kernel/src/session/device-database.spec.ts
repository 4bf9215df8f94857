/** @jest-environment node */
import 'fake-indexeddb/auto';
import { DEVICE_DATABASE, forgetOnDevice } from './device-database';

describe('what a device keeps of a person', () => {
  it('is gone after they signed out', async () => {
    await new Promise((open) => {
      const opening = indexedDB.open(DEVICE_DATABASE, 1);
      opening.onsuccess = () => open(opening.result.close());
    });
    expect((await indexedDB.databases()).map(({ name }) => name)).toEqual([DEVICE_DATABASE]);
    await forgetOnDevice();
    expect(await indexedDB.databases()).toEqual([]);
  });

  it('keeps nobody from signing out while another tab holds it open', async () => {
    const database = await new Promise<IDBDatabase>((open) => {
      const opening = indexedDB.open(DEVICE_DATABASE, 1);
      opening.onsuccess = () => open(opening.result);
    });
    await forgetOnDevice();
    database.close();
  });
});

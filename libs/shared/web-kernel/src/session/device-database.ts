/**
 * The one database of a browser in which a domain may keep something of the person who is signed in: sealed, never in the
 * clear. Whoever opens it closes it again at once. It goes when they sign out.
 */
export const DEVICE_DATABASE = 'reknit-device';

/** Signing out does not wait longer than this for another tab to let go. */
const PATIENCE = 1500;

/** Deletes what the device keeps. Never rejects: where there is no database there is nothing to delete. */
export function forgetOnDevice(): Promise<void> {
  return new Promise((done) => {
    setTimeout(done, PATIENCE);
    try {
      const deleting = indexedDB.deleteDatabase(DEVICE_DATABASE);
      deleting.onsuccess = deleting.onerror = () => done();
    } catch {
      done();
    }
  });
}

/** Whether the device keeps anything at all, without opening it. Where that cannot be asked, it may. */
export async function keepsOnDevice(): Promise<boolean> {
  if (typeof indexedDB === 'undefined') return false;
  try {
    return (await indexedDB.databases()).some(({ name }) => name === DEVICE_DATABASE);
  } catch {
    return true;
  }
}

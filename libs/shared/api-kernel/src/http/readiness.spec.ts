import { Readiness } from './readiness';

describe('a process that was asked to stop', () => {
  it('is not ready from that moment, and waits before anything is closed', async () => {
    const readiness = new Readiness({ drainSeconds: 0.05 });
    expect(readiness.stopping).toBe(false);
    const began = performance.now();
    const waiting = readiness.onModuleDestroy();
    expect(readiness.stopping).toBe(true);
    await waiting;
    expect(performance.now() - began).toBeGreaterThan(40);
  });

  it('waits for nobody where nobody stands in front', async () => {
    let closed = false;
    void new Readiness({ drainSeconds: 0 }).onModuleDestroy().then(() => (closed = true));
    await Promise.resolve();
    expect(closed).toBe(true);
  });
});

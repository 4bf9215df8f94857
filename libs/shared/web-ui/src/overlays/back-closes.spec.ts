import { backCloses } from './back-closes';

describe('a step of history that closes something', () => {
  it('is taken back only when the router has followed, so that the page may go elsewhere next', async () => {
    const order: string[] = [];
    // As the router does: it listens from the start, and follows a turn after the browser.
    const followed = (): unknown => setTimeout(() => order.push('the router followed'));
    window.addEventListener('popstate', followed);
    const takeBack = backCloses(window, () => order.push('closed by the back button'));
    await takeBack();
    order.push('the page goes on');
    window.removeEventListener('popstate', followed);
    expect(order).toEqual(['the router followed', 'the page goes on']);
  });

  it('closes once by the back button, and leaves nothing to take back', async () => {
    let closed = 0;
    const takeBack = backCloses(window, () => closed++);
    const left = new Promise((done) => window.addEventListener('popstate', done, { once: true }));
    history.back();
    await left;
    const steps = history.length;
    await takeBack();
    expect([closed, history.length]).toEqual([1, steps]);
  });
});

import { HttpProblem } from './http-problem';
import { write } from './write';

/** A promise the test settles itself. */
function pendingAnswer<T>(): {
  promise: Promise<T>;
  answer: (value: T) => void;
  refuse: (error: unknown) => void;
} {
  let answer!: (value: T) => void;
  let refuse!: (error: unknown) => void;
  const promise = new Promise<T>((resolve, reject) => {
    answer = resolve;
    refuse = reject;
  });
  return { promise, answer, refuse };
}

describe('a write', () => {
  it('says that it is under way, and that it is done', async () => {
    const { promise, answer } = pendingAnswer<number>();
    const save = write(() => promise);
    const outcome = save.run();
    expect(save.pending()).toBe(true);
    answer(3);
    expect(await outcome).toEqual({ ok: true, value: 3 });
    expect([save.pending(), save.done(), save.problem()]).toEqual([false, true, undefined]);
  });

  it('starts nothing while it is under way, and gives both callers the same outcome', async () => {
    const { promise, answer } = pendingAnswer<string>();
    const sent: string[] = [];
    const save = write((text: string) => {
      sent.push(text);
      return promise;
    });
    const first = save.run('one');
    const second = save.run('two');
    answer('saved');
    expect(await second).toEqual(await first);
    expect(sent).toEqual(['one']);
  });

  it('turns a refusal into a problem instead of throwing', async () => {
    const save = write(() => Promise.reject(new HttpProblem('version-stale', 409)));
    const outcome = await save.run();
    expect(outcome.ok).toBe(false);
    expect(save.problem()?.code).toBe('version-stale');
    expect(save.done()).toBe(false);
  });

  it('forgets the last problem when it is tried again', async () => {
    let fails = true;
    const save = write(() => (fails ? Promise.reject(new Error('no')) : Promise.resolve('yes')));
    await save.run();
    expect(save.problem()?.code).toBe('unexpected');
    fails = false;
    await save.run();
    expect(save.problem()).toBeUndefined();
  });

  it('forgets its outcome when told to', async () => {
    const save = write(() => Promise.resolve());
    await save.run();
    save.clear();
    expect(save.done()).toBe(false);
  });
});

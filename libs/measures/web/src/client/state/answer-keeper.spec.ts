import type { SavedAnswers } from '@reknit/measures/model';
import { HttpProblem } from '@reknit/shared/web-kernel';
import { aCheckIn, answersAll } from '../../testing/a-check-in';
import { AnswerKeeper } from './answer-keeper';

interface Sent {
  readonly answers: Readonly<Record<string, number>>;
  readonly version: number;
  readonly arrive: (saved?: Partial<SavedAnswers>) => Promise<void>;
  readonly refuse: (problem: HttpProblem) => Promise<void>;
}

const turns = async (): Promise<void> => {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
};

/** A keeper whose time and network the test moves by hand. */
function keeping(over: Parameters<typeof aCheckIn>[0] = {}, stands = 3) {
  const sent: Sent[] = [];
  const timers: { readonly milliseconds: number; readonly run: () => void }[] = [];
  const keeper = new AnswerKeeper(aCheckIn(over), {
    save: (answers, version) =>
      new Promise((resolve, reject) => {
        sent.push({
          answers,
          version,
          arrive: (saved) => {
            resolve({ id: 'response-1', version: version + 1, answered: 1, ...saved });
            return turns();
          },
          refuse: (problem) => {
            reject(problem);
            return turns();
          },
        });
      }),
    read: () => Promise.resolve({ version: stands }),
    later: (milliseconds, run) => {
      const timer = { milliseconds, run };
      timers.push(timer);
      return () => timers.splice(timers.indexOf(timer) >>> 0, 1);
    },
  });
  /** Lets what waits happen; answers how long it would have waited. */
  const pass = async (): Promise<number | undefined> => {
    const timer = timers.pop();
    timer?.run();
    await turns();
    return timer?.milliseconds;
  };
  return { keeper, sent, pass };
}

const unreachable = new HttpProblem('unreachable', 0);

describe('the answers of a check-in', () => {
  it('are saved once they have stood for a moment, so that what is passed over by key is not', async () => {
    const { keeper, sent, pass } = keeping();
    keeper.choose('q9', 2);
    keeper.choose('q9', 1);
    keeper.choose('q9', 0);
    expect(sent).toHaveLength(0);
    await pass();
    expect(sent.map(({ answers, version }) => [answers, version])).toEqual([[{ q9: 0 }, 3]]);
    await sent[0]?.arrive();
    expect(keeper.keeping()).toBe('saved');
    expect(keeper.first()).toBeUndefined();
  });

  it('go one request after another, each with the version of the one before', async () => {
    const { keeper, sent, pass } = keeping();
    keeper.choose('q1', 1);
    await pass();
    keeper.choose('q1', 2);
    keeper.choose('q2', 3);
    await sent[0]?.arrive({ version: 8 });
    await pass();
    expect(sent[1]).toMatchObject({ answers: { q1: 2, q2: 3 }, version: 8 });
  });

  it('stay and are sent again, later each time, when nothing answers', async () => {
    const { keeper, sent, pass } = keeping();
    keeper.choose('q1', 1);
    await pass();
    await sent[0]?.refuse(unreachable);
    expect(keeper.keeping()).toBe('not-reached');
    keeper.goOn();
    const first = await pass();
    await sent[1]?.refuse(unreachable);
    const second = await pass();
    expect([first, second]).toEqual([2000, 5000]);
    await sent[2]?.arrive();
    expect(sent[2]?.answers).toEqual({ q1: 1 });
    expect(keeper.keeping()).toBe('saved');
    expect(keeper.hasUnsent()).toBe(false);
  });

  it('go on from the newest version when it was filled in elsewhere as well', async () => {
    const { keeper, sent, pass } = keeping({}, 11);
    keeper.choose('q1', 1);
    await pass();
    await sent[0]?.refuse(new HttpProblem('version-stale', 412));
    await pass();
    expect(sent[1]).toMatchObject({ answers: { q1: 1 }, version: 11 });
  });

  it('are not tried for ever when they are refused', async () => {
    const { keeper, sent, pass } = keeping();
    keeper.choose('q1', 1);
    await pass();
    await sent[0]?.refuse(new HttpProblem('measures.no-longer-open', 409));
    expect(keeper.keeping()).toBe('refused');
    expect(await pass()).toBeUndefined();
    const settled = keeper.settled();
    await sent[1]?.refuse(new HttpProblem('measures.no-longer-open', 409));
    await sent[2]?.refuse(new HttpProblem('measures.no-longer-open', 409));
    expect(await settled).toBeUndefined();
  });

  it('bring whom to call with no network, and again when the answer is given anew', async () => {
    const { keeper } = keeping();
    keeper.choose('q9', 1);
    expect(keeper.first()?.card).toBe('crisis');
    keeper.goOn();
    expect(keeper.first()).toBeUndefined();
    keeper.choose('q1', 3);
    expect(keeper.first()).toBeUndefined();
    keeper.choose('q9', 2);
    expect(keeper.first()?.words).toContain('not read straight away');
    keeper.choose('q9', 0);
    expect(keeper.first()).toBeUndefined();
  });

  it('show first what the server says to show, when it is opened again', () => {
    const first = { card: 'crisis' as const, words: 'Thank you.' };
    expect(keeping({ answers: { q9: 1 }, first }).keeper.first()).toEqual(first);
  });

  it('name what is missing, by the question', () => {
    const { keeper } = keeping({ answers: answersAll(0) });
    expect(keeper.missing()).toEqual([]);
    const { q4: _, ...rest } = answersAll(0);
    expect(
      keeping({ answers: rest })
        .keeper.missing()
        .map(({ code }) => code),
    ).toEqual(['q4']);
  });

  it('are handed in at the version at which the last of them arrived', async () => {
    const { keeper, sent } = keeping({ answers: answersAll(1) });
    keeper.choose('q2', 0);
    const settled = keeper.settled();
    await turns();
    await sent[0]?.arrive({ version: 21 });
    expect(await settled).toBe(21);
  });
});

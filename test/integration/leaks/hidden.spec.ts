import { done } from '../../support/answers';
import { amendsPaths, apologyPaths, reliabilityPaths, transparencyPaths } from '@reknit/agreements/model';
import { safetyPaths } from '@reknit/cases/model';
import { homeworkPaths } from '@reknit/homework/model';
import { v7 } from 'uuid';
import type { Answer } from '../../support/api-client';
import { CALM, amendsIn } from '../agreements/amends-acts';
import { apologiesIn } from '../agreements/apology-acts';
import { boundariesIn } from '../agreements/boundaries-acts';
import { reliabilityIn } from '../agreements/reliability-acts';
import { transparencyIn } from '../agreements/transparency-acts';
import { thoughts } from '../homework/acts';
import { sharingActsIn, trustMeaning } from '../homework/sharing-acts';
import { good, measuresIn } from '../measures/acts';
import { aCanaryWorld, type CanaryWorld } from './canary-world';
import { Eyes, idsByTable, operationsOf } from './eyes';

type Partner = 'rosalind' | 'tobias';

describe('that something exists which the other person keeps to themselves', () => {
  let world: CanaryWorld;
  let sharing: ReturnType<typeof sharingActsIn>;
  let amends: ReturnType<typeof amendsIn>;
  let apologies: ReturnType<typeof apologiesIn>;
  let limits: ReturnType<typeof boundariesIn>;
  let open: ReturnType<typeof transparencyIn>;
  let promises: ReturnType<typeof reliabilityIn>;
  const pages: Partial<Record<Partner, readonly string[]>> = {};
  const made: Record<string, string> = {};

  beforeAll(async () => {
    world = await aCanaryWorld();
    sharing = sharingActsIn(world);
    amends = amendsIn(world);
    apologies = apologiesIn(world, amends);
    limits = boundariesIn(world);
    open = transparencyIn(world);
    promises = reliabilityIn(world);
    await sharing.openJointWork();
    for (const start of [amends.begin, limits.begin, open.begin]) await start();
    for (const name of ['refused', 'putOff', 'read'])
      made[name] = (await sharing.share('rosalind', 'tobias')).id;
    done(await sharing.accept('tobias', made['read'] ?? ''));
    const told = await limits.told();
    done(await limits.answer(told.telling, 'acknowledge'));
    made['told'] = told.id;
    made['plan'] = await amends.shared();
    made['otherPlan'] = await amends.shared();
    await apologies.delivered();
    made['agreement'] = await open.active();
    const mine = await sharing.write('tobias');
    made['entry'] = mine.entryId;
    await world.takeStock();
    for (const name of ['rosalind', 'tobias'] as const) pages[name] = await pagesOf(name);
  }, 150_000);
  afterAll(() => world.close());

  /** Every address that answers this person with something. */
  async function pagesOf(name: Partner): Promise<readonly string[]> {
    const operations = (await operationsOf(world)).filter(({ path }) => path.startsWith('/api/my/'));
    const sights = await new Eyes(world, name, await idsByTable(world), { own: /^/ }).everything(operations);
    return sights.flatMap(({ path, status }) => (status === 200 ? [path] : []));
  }

  /** What a person can see, to the byte, headers too; but for the name each request is given. */
  async function seenBy(name: Partner): Promise<Readonly<Record<string, string>>> {
    const client = await world.eyes(name);
    const seen: Record<string, string> = {};
    for (const path of pages[name] ?? []) seen[path] = toTheByte(await client.get(path));
    return seen;
  }

  const hidden: readonly (readonly [string, Partner, () => Promise<unknown>])[] = [
    [
      'a limit that is not safe to tell, with what happened',
      'tobias',
      async () => {
        const draft = limits.limit({ safeToTell: 'no', channel: 'do_not_tell' });
        return limits.ready(draft);
      },
    ],
    ['a limit that is only begun', 'tobias', () => limits.draft()],
    ['a limit that could be told and was not', 'tobias', () => limits.ready()],
    [
      'what happened with a limit that was told',
      'tobias',
      async () => done(await limits.log(made['told'] ?? '', { type: 'crossed' })),
    ],
    [
      'that a share was refused unread',
      'rosalind',
      async () => done(await sharing.refuse('tobias', made['refused'] ?? '')),
    ],
    [
      'that a share was put off',
      'rosalind',
      async () => done(await sharing.postpone('tobias', made['putOff'] ?? '')),
    ],
    [
      'homework of their own, a draft of it and one that was handed in',
      'rosalind',
      async () => {
        const given = await sharing.assign(['tobias']);
        await sharing.open('tobias', given.partOf('tobias'));
        const draft = { baseRevision: 0, changes: { situation: 'Half of it' }, step: 'situation' };
        const tobias = await world.as('tobias');
        done(await tobias.put(homeworkPaths.draft(given.partOf('tobias')), draft));
        const next = await sharing.assign(['tobias']);
        await sharing.submit('tobias', next.partOf('tobias'), thoughts());
        await sharing.give(['tobias'], 'EX-01');
      },
    ],
    [
      'what was said afterwards',
      'rosalind',
      async () => {
        const said = { helpful: 0, worse: 'yes', obstacles: [], comment: 'It was too much for me' };
        done(await sharing.post('tobias', homeworkPaths.afterwards(made['entry'] ?? ''), said));
      },
    ],
    [
      'plans that are being written, checked and handed in',
      'rosalind',
      async () => {
        await amends.drafted(amends.text({ harmCheck: { ...CALM, note: 'We spoke about doing nothing' } }));
        await amends.handedIn();
        await amends.approved();
      },
    ],
    [
      'how a plan is rated in private',
      'tobias',
      async () =>
        done(
          await amends.send('rosalind', amendsPaths.ratings(made['plan'] ?? ''), {
            helping: 1,
            pressured: 5,
            willing: 1,
          }),
        ),
    ],
    ['an apology that is ready and not delivered', 'rosalind', () => apologies.ready()],
    ['that apologies are not wanted now', 'tobias', async () => done(await apologies.mute(true))],
    [
      'promises and slips nobody was shown',
      'rosalind',
      async () => {
        const log = await promises.assign('EX-12');
        done(await promises.promise(log));
        done(await promises.send('tobias', reliabilityPaths.reflections(log), { text: 'Too big a promise' }));
        done(await promises.openSlip({ participationId: await promises.assign('EX-14') }));
      },
    ],
    [
      'how strong the urge to check is',
      'tobias',
      async () => {
        const week = { urgeToCheck: 9, reliefAfter: 1, told: [] };
        done(await open.post('rosalind', transparencyPaths.weeks(made['agreement'] ?? ''), week));
      },
    ],
    [
      'a questionnaire that was begun, and the alert one answer in it opened',
      'rosalind',
      async () => {
        const measures = measuresIn(world);
        const response = await measures.begun('tobias', 'phq-9');
        good(await measures.save('tobias', response, { q9: 1 }));
        await measures.filledIn('tobias', 'gad-7', [2, 2, 2, 2, 2, 2, 3]);
      },
    ],
    [
      'what the therapist was told alone',
      'rosalind',
      async () => {
        const held = {
          participantId: world.participantIds.tobias,
          category: 'other',
          what: 'A letter nobody has seen',
          why: 'He wants to say it himself',
          since: world.clock.inDays(-1).slice(0, 10),
          step: 'help_to_say',
        };
        const path = safetyPaths.ledger(world.caseIds.couple);
        const answer = await (await world.as('ilse')).post(path, held);
        done(answer);
      },
    ],
  ];

  it.each(hidden)('changes no byte of what the other can ask for: %s', async (_, eyes, act) => {
    const before = await seenBy(eyes);
    await act();
    expect(await seenBy(eyes)).toEqual(before);
    expect(Object.keys(before).length).toBeGreaterThan(25);
  });

  it('AM-5: a plan turned down with a reason and one turned down without are the same to its author', async () => {
    const path = (key: string) => amendsPaths.decline(made[key] ?? '');
    done(await amends.send('rosalind', path('plan'), { reason: 'It feels like buying peace' }));
    done(await amends.send('rosalind', path('otherPlan')));
    const tobias = await world.eyes('tobias');
    const [one, other] = await Promise.all(
      ['plan', 'otherPlan'].map(async (key) => tobias.get(amendsPaths.mine(made[key] ?? ''))),
    );
    expect(one && withoutNames(toTheByte(one))).toBe(other && withoutNames(toTheByte(other)));
  });

  it('would be noticed: a share that is accepted changes what its author sees', async () => {
    const { id } = await sharing.share('rosalind', 'tobias');
    const before = await seenBy('tobias');
    done(await sharing.accept('tobias', id));
    expect(await seenBy('tobias')).not.toEqual(before);
  });

  it('PR-6: what is absent and what is not shared take the same time, and say the same', async () => {
    const { id } = await sharing.share('rosalind', 'tobias');
    done(await sharing.accept('tobias', id));
    done(await sharing.withdraw('rosalind', id));
    const untold = await limits.ready();
    const own = await sharing.give(['rosalind'], 'EX-01');
    await sharing.submit('rosalind', own.partOf('rosalind'), trustMeaning());
    for (const [path, kept, eyes] of [
      ['/api/my/shared', id, 'tobias'],
      ['/api/my/told-boundaries', untold, 'tobias'],
      ['/api/my/homework', own.partOf('rosalind'), 'tobias'],
      [apologyPaths.myList, await apologies.ready(), 'rosalind'],
    ] as const) {
      const person = await world.eyes(eyes);
      const times: Record<'kept' | 'absent', number[]> = { kept: [], absent: [] };
      const said = new Set<string>();
      for (let round = 0; round < 30; round += 1)
        for (const kind of ['kept', 'absent'] as const) {
          const address = `${path}/${kind === 'kept' ? kept : v7()}`;
          const begun = performance.now();
          const answer = await person.get(address);
          times[kind].push(performance.now() - begun);
          said.add(`${String(answer.status)} ${toTheByte(answer)}`);
        }
      expect([path, said.size]).toEqual([path, 1]);
      const ratio = median(times.kept) / median(times.absent);
      expect([path, ratio > 1 / 3 && ratio < 3]).toEqual([path, true]);
    }
  }, 60_000);
});

function toTheByte({ text, headers }: Answer): string {
  const kept = Object.entries(headers).filter(([name]) => !/^(date|x-request-id)$/.test(name));
  return `${JSON.stringify(kept)}\n${text}`.replace(/"requestId":"[^"]+"/, '"requestId":""');
}

/** Ids, hashes, moments and canaries taken out: what differs between two things that are alike. */
const withoutNames = (text: string): string =>
  text
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id')
    .replace(/[0-9a-f]{64}/g, 'hash')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'then')
    .replace(/Qz-\w+-\d+-zQ/g, 'canary')
    .replace(/"content-length",\s*"\d+"/g, 'length');

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

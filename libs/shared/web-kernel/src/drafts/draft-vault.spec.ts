/** @jest-environment node */
import 'fake-indexeddb/auto';
import { EnvironmentInjector, createEnvironmentInjector, runInInjectionContext, signal } from '@angular/core';
import { IdSource } from '../ids/id-source';
import { DEVICE_DATABASE } from '../session/device-database';
import { Session } from '../session/session';
import type { SignedInPerson } from '../session/signed-in-person';
import { Clock } from '../time/clock';
import { DraftVault } from './draft-vault';
import { withDrafts } from './drafts-database';

const NOW = Date.parse('2026-03-05T09:00:00.000Z');
const ILSE = { accountId: 'ilse', session: { endsAt: '2026-03-06T09:00:00.000Z' } } as SignedInPerson;
const OMAR = { accountId: 'omar', session: { endsAt: '2026-03-06T09:00:00.000Z' } } as SignedInPerson;
const SECRET = 'what only I and my therapist should read';

let now = NOW;
let tabs = 0;

/** A tab of the browser in which somebody is signed in. */
function tabOf(person: SignedInPerson | undefined): DraftVault {
  const injector = createEnvironmentInjector(
    [
      { provide: Session, useValue: { person: signal(person) } },
      { provide: Clock, useValue: { milliseconds: () => now } },
      { provide: IdSource, useValue: { next: () => `tab-${++tabs}` } },
    ],
    null as unknown as EnvironmentInjector,
  );
  return runInInjectionContext(injector, () => new DraftVault());
}

interface Kept {
  readonly revision: number;
  readonly changes: Readonly<Record<string, string>>;
}

function draft(over: Partial<Kept> = {}): Kept {
  return {
    revision: 3,
    changes: { what: SECRET },
    ...over,
  };
}

/** Everything that lies in the database, as somebody would find it who looks into the browser's files. */
async function lying(): Promise<string> {
  const rows = await withDrafts(async (drafts) => [
    ...(await drafts.all('drafts')),
    ...(await drafts.all('keys')),
  ]);
  return rows
    .map((row) => ('data' in row ? new TextDecoder('latin1').decode(row.data) : '') + JSON.stringify(row))
    .join('\n');
}

beforeEach(async () => {
  now = NOW;
  await new Promise((done) => {
    indexedDB.deleteDatabase(DEVICE_DATABASE).onsuccess = done;
  });
});

describe('what the device keeps', () => {
  it('comes back to the same person in another tab, and is gone once it was saved', async () => {
    const first = await tabOf(ILSE).open('p-1');
    expect(await first.keep(draft())).toBe(true);
    const second = await tabOf(ILSE).open('p-1');
    expect(second.kept).toEqual([draft()]);
    await second.forget();
    expect((await tabOf(ILSE).open('p-1')).kept).toEqual([]);
  });

  it('cannot be read where it lies, nor its key taken out', async () => {
    await (await tabOf(ILSE).open('p-1')).keep(draft());
    expect(await lying()).not.toContain('therapist');
    const [row] = await withDrafts((drafts) => drafts.all('keys'));
    expect(row?.key.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', row!.key)).rejects.toThrow();
  });

  it('is kept apart by tab and handed over in order', async () => {
    const one = await tabOf(ILSE).open('p-1');
    const other = await tabOf(ILSE).open('p-1');
    await one.keep(draft({ changes: { what: 'first' } }));
    now += 1000;
    await other.keep(draft({ changes: { when: 'second' } }));
    const next = await tabOf(ILSE).open('p-1');
    expect(next.kept.map((kept) => (kept as Kept).changes)).toEqual([{ what: 'first' }, { when: 'second' }]);
    await next.keep(draft({ changes: { what: 'both' } }));
    expect((await tabOf(ILSE).open('p-1')).kept).toHaveLength(1);
  });

  it('names a place of a kind apart from those of none', async () => {
    await (await tabOf(ILSE).open('note/c-1/n-1')).keep(draft());
    expect(await tabOf(ILSE).waiting()).toEqual([]);
    expect((await tabOf(ILSE).open('note/c-1/n-1')).kept).toEqual([draft()]);
  });

  it('says for which places something waits', async () => {
    const vault = tabOf(ILSE);
    await (await vault.open('p-1')).keep(draft());
    await (await vault.open('p-2')).keep(draft());
    expect([...(await tabOf(ILSE).waiting())].sort()).toEqual(['p-1', 'p-2']);
  });

  it('stays forgotten when it is forgotten right after it was kept', async () => {
    const shelf = await tabOf(ILSE).open('p-1');
    await Promise.all([shelf.keep(draft()), shelf.forget()]);
    expect((await tabOf(ILSE).open('p-1')).kept).toEqual([]);
  });

  it('is sealed with one key, also when two tabs keep for the first time at once', async () => {
    const [one, other] = await Promise.all([tabOf(ILSE).open('p-1'), tabOf(ILSE).open('p-2')]);
    await Promise.all([one.keep(draft()), other.keep(draft())]);
    expect([...(await tabOf(ILSE).waiting())].sort()).toEqual(['p-1', 'p-2']);
  });

  it('goes when somebody else signs in', async () => {
    await (await tabOf(ILSE).open('p-1')).keep(draft());
    expect((await tabOf(OMAR).open('p-1')).kept).toEqual([]);
    expect((await tabOf(ILSE).open('p-1')).kept).toEqual([]);
  });

  it('goes when the session in which it was last kept has ended', async () => {
    await (await tabOf(ILSE).open('p-1')).keep(draft());
    now += 25 * 60 * 60 * 1000;
    expect((await tabOf(ILSE).open('p-1')).kept).toEqual([]);
    expect(await lying()).toBe('');
  });

  it('lasts as long as the session of a new sign-in of the same person', async () => {
    await (await tabOf(ILSE).open('p-1')).keep(draft());
    now += 23 * 60 * 60 * 1000;
    const later = { ...ILSE, session: { ...ILSE.session, endsAt: '2026-03-07T08:00:00.000Z' } };
    await (await tabOf(later).open('p-2')).keep(draft());
    now += 2 * 60 * 60 * 1000;
    expect((await tabOf(later).open('p-1')).kept).toHaveLength(1);
  });

  it('is nothing while nobody is signed in', async () => {
    const shelf = await tabOf(undefined).open('p-1');
    expect(await shelf.keep(draft())).toBe(false);
    expect(await lying()).toBe('');
  });

  it('cannot be passed off as something kept for another place', async () => {
    await (await tabOf(ILSE).open('p-1')).keep(draft());
    await withDrafts(async (drafts) => {
      const [row] = await drafts.all('drafts');
      await drafts.replace({ ...row!, slot: 'p-2/other', place: 'p-2' }, [row!.slot]);
    });
    expect((await tabOf(ILSE).open('p-2')).kept).toEqual([]);
  });

  it('is nothing, without a fault, where the browser forbids a database', async () => {
    const forbidding = jest.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no', 'SecurityError');
    });
    const shelf = await tabOf(ILSE).open('p-1');
    expect(await shelf.keep(draft())).toBe(false);
    await shelf.forget();
    forbidding.mockRestore();
  });
});

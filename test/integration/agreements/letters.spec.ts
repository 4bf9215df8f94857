import { SOMETHING_NEW } from '@reknit/cases/api';
import { safetyPaths } from '@reknit/cases/model';
import { Jobs } from '@reknit/shared/api-kernel';
import { nextAllowed } from '@reknit/shared/model';
import { SMTPServer } from 'smtp-server';
import { v7 } from 'uuid';
import { PEOPLE } from '../../support/people';
import { aWorld, type World } from '../../support/world';
import { sharingActsIn } from '../homework/sharing-acts';
import { amendsIn } from './amends-acts';
import { boundariesIn } from './boundaries-acts';

const TOBIAS = PEOPLE.tobias;
const ROSALIND = PEOPLE.rosalind;

describe('a letter about something new', () => {
  let world: World;
  let smtp: SMTPServer;
  let sharing: ReturnType<typeof sharingActsIn>;
  let delivered: { readonly to: string; readonly text: string }[] = [];

  beforeAll(async () => {
    smtp = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: (stream, { envelope }, done) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.once('end', () => {
          const to = envelope.rcptTo.map(({ address }) => address).join();
          delivered.push({ to, text: Buffer.concat(parts).toString() });
          done();
        });
      },
    });
    await new Promise<void>((ready) => smtp.listen(0, '127.0.0.1', ready));
    const { port } = smtp.server.address() as { port: number };
    world = await aWorld({ SMTP_URL: `smtp://127.0.0.1:${port}` });
    const noon = nextAllowed(world.clock.now(), TOBIAS.zone, { from: '13:00', until: '12:00' });
    world.clock.advance({ seconds: Math.ceil((Date.parse(noon) - Date.parse(world.clock.now())) / 1000) });
    sharing = sharingActsIn(world);
    await sharing.openJointWork();
    await settled();
  });
  beforeEach(() => (delivered = []));
  afterAll(async () => {
    await world.close();
    await new Promise<void>((closed) => smtp.close(() => closed()));
  });

  /** Whatever is due has been done, and what was written has arrived. */
  async function settled(): Promise<void> {
    await world.app.get(Jobs).runNow(SOMETHING_NEW);
    const waits = async () => {
      const { rows } = await world.owner.query(
        'select 1 from mail where sent_at is null and (send_after is null or send_after <= $1)',
        [world.clock.now()],
      );
      return rows.length > 0;
    };
    for (let attempt = 0; attempt < 200 && (await waits()); attempt += 1)
      await new Promise((wait) => setTimeout(wait, 10));
  }
  const letters = () => delivered.filter(({ text }) => text.includes('something new for you to look at'));
  const waiting = async () =>
    Number(
      (
        await world.owner.query<{ count: string }>(
          "select count(*) from pgboss.job where name = $1 and state = 'created'",
          [SOMETHING_NEW],
        )
      ).rows[0]?.count,
    );
  const reachable = async (scope: object, decision = 'given') => {
    await world.owner.query(
      `update consent set superseded_at = $2 where client_id = $1 and kind = 'electronic_communication' and superseded_at is null`,
      [world.clientIds.tobias, world.clock.now()],
    );
    await world.owner.query(
      `insert into consent (practice_id, id, client_id, kind, text_version, decision, at, scope)
       values ($1, $2, $3, 'electronic_communication', '1', $4, $5, $6)`,
      [world.practiceIds.here, v7(), world.clientIds.tobias, decision, world.clock.now(), scope],
    );
  };

  it('PR-4 goes out once for what is shared, and names nobody, nothing and no page but their home', async () => {
    await sharing.share('rosalind', 'tobias');
    await sharing.share('rosalind', 'tobias');
    expect(await waiting()).toBe(1);
    await settled();
    await settled();
    expect(letters().map(({ to }) => to)).toEqual([TOBIAS.email]);
    const [letter] = letters();
    expect(letter?.text).toContain('Subject: There is something new for you to look at');
    expect(letter?.text.match(/https?:\S+/g)).toEqual([expect.stringMatching(/\/my$/)]);
    for (const hidden of ['Rosalind', 'Achterberg', 'Tobias', 'share', 'trust', 'therapist', 'exercise'])
      expect(letter?.text.replace(/^(?:To|From|Message-ID):.*$/gim, '').toLowerCase()).not.toContain(
        hidden.toLowerCase(),
      );
  });

  it('is not written for what was rolled back or refused', async () => {
    const { entryId } = await sharing.write('rosalind');
    expect((await sharing.offer('rosalind', entryId, 'tobias', { fields: ['costOfAbsence'] })).status).toBe(
      422,
    );
    expect(await waiting()).toBe(0);
  });

  it('tells the one who is told a boundary, and the one a plan is offered to, and nobody else', async () => {
    const boundaries = boundariesIn(world);
    await boundaries.begin();
    await boundaries.told(boundaries.limit());
    await settled();
    expect(letters().map(({ to }) => to)).toEqual([TOBIAS.email]);
    delivered = [];
    const amends = amendsIn(world);
    await amends.begin();
    await amends.shared();
    await settled();
    expect(letters().map(({ to }) => to)).toEqual([ROSALIND.email]);
  });

  it.each([
    ['mail is not safe for them', { safeContact: { channels: ['text'], voicemail: false } }, 'given'],
    ['they refused to be reached so', {}, 'refused'],
  ])('is never written when %s', async (_why, scope, decision) => {
    await reachable(scope, decision);
    world.clock.advance({ minutes: 1 });
    await sharing.share('rosalind', 'tobias');
    await settled();
    expect([letters(), await waiting()]).toEqual([[], 0]);
  });

  it('is not written once joint work has stopped', async () => {
    await reachable({ safeContact: { channels: ['email'], voicemail: false } });
    await sharing.share('rosalind', 'tobias');
    const { rows } = await world.owner.query<{ case_id: string }>(
      "select distinct case_id from participant where client_id = $1 and state not in ('left', 'removed')",
      [world.clientIds.tobias],
    );
    const ilse = await world.as('ilse');
    for (const { case_id } of rows)
      expect(
        (await ilse.post(safetyPaths.suspend(case_id), { reason: 'Something to look at' })).status,
      ).toBeLessThan(300);
    await settled();
    expect(letters()).toEqual([]);
    for (const { case_id } of rows) await ilse.post(safetyPaths.reopen(case_id), { reason: 'Looked at' });
  });

  it('waits for the hours somebody has named as safe, one for everything until then', async () => {
    await reachable({ safeContact: { channels: ['email'], from: '18:00', to: '19:00', voicemail: false } });
    await sharing.share('rosalind', 'tobias');
    await settled();
    await sharing.share('rosalind', 'tobias');
    await settled();
    expect([letters().length, await waiting()]).toEqual([0, 1]);
    world.clock.advance({ hours: 6 });
    world.clock.advance({ minutes: 30 });
    await settled();
    expect(letters().map(({ to }) => to)).toEqual([TOBIAS.email]);
  });
});

import { Mail } from '@reknit/identity/api';
import { Jobs, systemOf, Transactions } from '@reknit/shared/api-kernel';
import { SMTPServer } from 'smtp-server';
import { aWorld, type World } from '../../support/world';

const ZONE = 'Pacific/Chatham';

describe('letters', () => {
  let world: World;
  let smtp: SMTPServer;
  let delivered: string[] = [];
  let refusing = false;

  beforeAll(async () => {
    smtp = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo: ({ address }, _, done) =>
        done(refusing ? new Error('busy') : (delivered.push(address), null)),
      onData: (stream, _, done) => void stream.resume().once('end', () => done()),
    });
    await new Promise<void>((ready) => smtp.listen(0, '127.0.0.1', ready));
    const { port } = smtp.server.address() as { port: number };
    world = await aWorld({ SMTP_URL: `smtp://127.0.0.1:${port}` });
  });
  afterEach(() => {
    delivered = [];
    refusing = false;
  });
  afterAll(async () => {
    await world.close();
    await new Promise<void>((closed) => smtp.close(() => closed()));
  });

  const send = (to: string, remindsIn?: string) =>
    world.app
      .get(Transactions)
      .run(systemOf(world.practiceIds.here, ZONE), () =>
        world.app
          .get(Mail)
          .send(to, { subject: 'You have something to look at', text: 'Open it.', remindsIn }),
      );
  const sweep = () => world.app.get(Jobs).runNow('mail.sweep');
  const until = async (holds: () => boolean | Promise<boolean>) => {
    for (let attempt = 0; attempt < 200 && !(await holds()); attempt += 1)
      await new Promise((wait) => setTimeout(wait, 10));
  };
  const rowOf = async (to: string) => {
    const { rows } = await world.owner.query<{ attempts: number; wait: number | null; body: string }>(
      'select attempts, extract(epoch from send_after - $2::timestamptz)::int as wait, body from mail where recipient = $1',
      [to, world.clock.now()],
    );
    return rows[0];
  };
  const hourThere = () =>
    Number(
      new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hour: '2-digit', hourCycle: 'h23' }).format(
        Date.parse(world.clock.now()),
      ),
    );

  it('go out with the commit, and lose their text', async () => {
    await send('one@here.example');
    await until(async () => (await rowOf('one@here.example'))?.body === '');
    expect(delivered).toEqual(['one@here.example']);
    expect((await rowOf('one@here.example'))?.body).toBe('');
  });

  it('that only remind wait until the quiet hours of whom they remind are over', async () => {
    while (hourThere() !== 23) world.clock.advance({ hours: 1 });
    await send('night@here.example', ZONE);
    await send('meanwhile@here.example');
    await until(() => delivered.includes('meanwhile@here.example'));
    expect(delivered).toEqual(['meanwhile@here.example']);
    while (hourThere() !== 8) world.clock.advance({ hours: 1 });
    await sweep();
    await until(() => delivered.length === 2);
    expect(delivered).toEqual(['meanwhile@here.example', 'night@here.example']);
  });

  it('that were refused are tried again after one minute, two, four, and hold up no other', async () => {
    refusing = true;
    await send('busy@here.example');
    await until(async () => (await rowOf('busy@here.example'))?.attempts === 1);
    expect(await rowOf('busy@here.example')).toMatchObject({ attempts: 1, wait: 60 });
    world.clock.advance({ seconds: 61 });
    await sweep();
    await until(async () => (await rowOf('busy@here.example'))?.attempts === 2);
    expect(await rowOf('busy@here.example')).toMatchObject({ attempts: 2, wait: 120 });
    refusing = false;
    await send('other@here.example');
    await until(() => delivered.length === 1);
    expect(delivered).toEqual(['other@here.example']);
    world.clock.advance({ seconds: 121 });
    await sweep();
    await until(() => delivered.length === 2);
    expect(delivered).toEqual(['other@here.example', 'busy@here.example']);
  });
});

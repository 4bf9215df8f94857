import { createServer, type AddressInfo } from 'node:net';
import { accountIn } from './account.mjs';
import { firstFreePort, isFree } from './port.mjs';
import { isAlive, isPostgres, parsePostmaster, until } from './postmaster.mjs';
import { withUrl } from './sql.mjs';

describe('the account the server runs as', () => {
  it('is postgres where there is one', () => {
    const passwd =
      'root:x:0:0::/root:/bin/sh\nnobody:x:65534:65534::/:/bin/false\npostgres:x:101:104::/:/bin/sh\n';
    expect(accountIn(passwd)).toEqual({ name: 'postgres', uid: 101, gid: 104 });
  });

  it('is nobody else, and never root', () => {
    expect(accountIn('nobody:x:65534:65534::/:/bin/false\n')).toEqual({
      name: 'nobody',
      uid: 65534,
      gid: 65534,
    });
    expect(accountIn('root:x:0:0::/root:/bin/sh\n')).toBeNull();
  });
});

describe('postmaster.pid', () => {
  const text = '4711\n/data\n1767225600\n15432\n\n127.0.0.1\n  5341 1\n';

  it('tells process, port and readiness', () => {
    expect(parsePostmaster(`${text}ready   \n`)).toEqual({ pid: 4711, port: 15432, ready: true });
    expect(parsePostmaster(`${text}starting\n`)).toEqual({ pid: 4711, port: 15432, ready: false });
  });

  it('is nothing while it is being written', () => {
    expect(parsePostmaster('')).toBeNull();
    expect(parsePostmaster('garbage\n')).toBeNull();
  });

  it('is not believed when another program has the number', () => {
    expect(isAlive(process.pid)).toBe(true);
    expect(isPostgres(process.pid)).toBe(false);
  });
});

describe('the port', () => {
  it('is the preferred one, or the next that is free', async () => {
    const taken = new Set([15432, 15433]);
    const free = (port: number) => Promise.resolve(!taken.has(port));
    expect(await firstFreePort(15432, free)).toBe(15434);
    expect(await firstFreePort(15440, free)).toBe(15440);
  });

  it('is not free while somebody listens', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    expect(await isFree(port)).toBe(false);
    await new Promise((resolve) => server.close(resolve));
    expect(await isFree(port)).toBe(true);
  });
});

it('another role for the same address keeps its parameters', () => {
  const url = 'postgresql://a:b@db.example:5433/reknit?sslmode=require';
  expect(withUrl(url, { user: 'c', password: 'd/e' })).toBe(
    'postgresql://c:d%2Fe@db.example:5433/reknit?sslmode=require',
  );
  expect(withUrl(url, { database: 'my own' })).toBe(
    'postgresql://a:b@db.example:5433/my%20own?sslmode=require',
  );
});

it('waiting ends with the condition or with the time', async () => {
  let asked = 0;
  expect(await until(() => (asked += 1) === 3, 5000)).toBe(true);
  expect(await until(() => false, 60)).toBe(false);
});

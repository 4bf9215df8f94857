import { ConfigFault, readConfig } from './read-config';

const key = (digit: string) => `${digit}0123456789abcdef`.repeat(4).slice(0, 64);
const good = {
  APP_DATABASE_URL: 'postgres://app:secret@127.0.0.1:5432/reknit',
  SESSION_KEY: key('a'),
  CONTEXT_KEY: key('b'),
  MASTER_KEY: key('c'),
};

function faultsOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    return (error as ConfigFault).faults;
  }
}

describe('readConfig', () => {
  it('fills in what a developer need not say', () => {
    expect(readConfig(good)).toMatchObject({
      environment: 'development',
      port: 3000,
      publicOrigin: 'http://localhost:3000',
      demo: false,
      drainSeconds: 0,
    });
  });

  it('takes up jobs and limits what a session asks for, but not in a test that does not say so', () => {
    expect(readConfig(good)).toMatchObject({ runsJobs: true, readsPerMinute: 300, writesPerMinute: 60 });
    const test = { ...good, NODE_ENV: 'test' };
    expect(readConfig(test)).toMatchObject({ runsJobs: false, readsPerMinute: 0, writesPerMinute: 0 });
    expect(readConfig({ ...test, JOBS: '1', READS_PER_MINUTE: '9' })).toMatchObject({
      runsJobs: true,
      readsPerMinute: 9,
    });
  });

  it('names every fault at once', () => {
    const faults = faultsOf({ PORT: 'seventy', SESSION_KEY: 'short', DEMO: 'yes' });
    expect(faults).toEqual([
      expect.stringContaining('PORT'),
      expect.stringContaining('APP_DATABASE_URL'),
      expect.stringContaining('SESSION_KEY'),
      expect.stringContaining('CONTEXT_KEY'),
      expect.stringContaining('MASTER_KEY'),
      expect.stringContaining('DEMO'),
    ]);
  });

  it('refuses the demo practice, plain http, missing mail and made-up keys in production', () => {
    const faults = faultsOf({
      ...good,
      NODE_ENV: 'production',
      DEMO: '1',
      PUBLIC_ORIGIN: 'http://reknit.example',
      SESSION_KEY: 'a'.repeat(64),
    });
    expect(faults.join(' ')).toMatch(/DEMO.*PUBLIC_ORIGIN.*SMTP_URL.*SESSION_KEY/);
  });

  it('refuses one key for two purposes in production', () => {
    const env = {
      ...good,
      NODE_ENV: 'production',
      PUBLIC_ORIGIN: 'https://reknit.example',
      SMTP_URL: 'smtp://mail:25',
    };
    expect(faultsOf({ ...env, MASTER_KEY: env.CONTEXT_KEY })).toEqual([
      expect.stringContaining('must differ'),
    ]);
    expect(faultsOf({ ...env, MASTER_KEY: 'd'.repeat(64) })).toEqual([expect.stringContaining('MASTER_KEY')]);
    expect(faultsOf({ ...env, MASTER_KEY_BEFORE: 'short' })).toEqual([
      expect.stringContaining('MASTER_KEY_BEFORE'),
    ]);
  });

  it('accepts a complete production configuration', () => {
    const env = {
      ...good,
      NODE_ENV: 'production',
      PUBLIC_ORIGIN: 'https://reknit.example',
      SMTP_URL: 'smtp://mail:25',
    };
    expect(readConfig(env)).toMatchObject({ environment: 'production', drainSeconds: 5 });
  });
});

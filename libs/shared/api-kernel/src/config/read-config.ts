/** Everything the process is told from outside, read once at start. */
export interface Config {
  readonly environment: 'production' | 'development' | 'test';
  readonly host: string;
  readonly port: number;
  /** Scheme, host and port the browser sees; links in mails begin with it and writes must come from it. */
  readonly publicOrigin: string;
  readonly databaseUrl: string;
  readonly poolSize: number;
  /** Folder of the built dashboard; absent when something else serves it. */
  readonly dashboardDir?: string;
  /** Signs the CSRF token. */
  readonly sessionKey: string;
  /** Signs the database context; the database holds the same key. */
  readonly contextKey: string;
  /** Wraps the keys that seal clinical text. Kept outside the database; without it what is sealed stays closed. */
  readonly masterKey: string;
  /** The one before it, while a change of keys is under way. */
  readonly masterKeyBefore?: string;
  readonly smtpUrl?: string;
  readonly mailFrom: string;
  readonly demo: boolean;
  readonly logLevel: string;
  /** Number of proxies in front whose forwarded address is believed; 0 for none. */
  readonly trustedProxies: number;
  /** How long it goes on answering after it was asked to stop, while a proxy learns that it is not ready. */
  readonly drainSeconds: number;
  /** Whether this process takes up jobs. It can send them either way. */
  readonly runsJobs: boolean;
  /** What one session may ask for in a minute; 0 for no limit. */
  readonly readsPerMinute: number;
  readonly writesPerMinute: number;
}

export class ConfigFault extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`The configuration has ${faults.length} fault(s):\n- ${faults.join('\n- ')}`);
  }
}

const HEX_KEY = /^[0-9a-f]{64}$/;
const ENVIRONMENTS = ['production', 'development', 'test'] as const;
const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

type Env = Readonly<Record<string, string | undefined>>;

/** Collects every fault instead of stopping at the first, so that one look at the message mends all of it. */
class Reader {
  readonly faults: string[] = [];
  constructor(private readonly env: Env) {}

  text(name: string, fallback?: string): string {
    const value = this.env[name]?.trim() || fallback;
    if (value === undefined) this.faults.push(`${name} is required.`);
    return value ?? '';
  }

  whole(name: string, fallback: number, [least, most]: readonly [number, number]): number {
    const raw = this.env[name]?.trim();
    if (!raw) return fallback;
    const value = Number(raw);
    if (Number.isInteger(value) && value >= least && value <= most) return value;
    this.faults.push(`${name} must be a whole number from ${least} to ${most}.`);
    return fallback;
  }

  oneOf<T extends string>(name: string, options: readonly T[], fallback: T): T {
    const value = this.env[name]?.trim() || fallback;
    const found = options.find((option) => option === value);
    if (!found) this.faults.push(`${name} must be one of ${options.join(', ')}.`);
    return found ?? fallback;
  }

  key(name: string): string {
    const value = this.text(name);
    if (value && !HEX_KEY.test(value)) this.faults.push(`${name} must be 32 bytes as 64 hexadecimal digits.`);
    return value;
  }

  url(name: string, protocols: readonly string[], fallback?: string): string {
    const value = this.text(name, fallback);
    if (value && !protocols.includes(URL.parse(value)?.protocol ?? ''))
      this.faults.push(
        `${name} must be an address that begins with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}.`,
      );
    return value;
  }
}

/**
 * Turns the environment into a `Config`, or throws a `ConfigFault` that lists everything wrong with it.
 * In production it refuses what only the demo practice may have: the demo flag, and keys that are not random.
 */
export function readConfig(env: Env): Config {
  const read = new Reader(env);
  const environment = read.oneOf('NODE_ENV', ENVIRONMENTS, 'development');
  const port = read.whole('PORT', 3000, [1, 65535]);
  const config: Config = {
    environment,
    host: read.text('HOST', '127.0.0.1'),
    port,
    publicOrigin: read
      .url('PUBLIC_ORIGIN', ['http:', 'https:'], `http://localhost:${port}`)
      .replace(/\/+$/, ''),
    databaseUrl: read.url('APP_DATABASE_URL', ['postgres:', 'postgresql:']),
    poolSize: read.whole('DATABASE_POOL', 8, [2, 64]),
    dashboardDir: env['DASHBOARD_DIR']?.trim() || undefined,
    sessionKey: read.key('SESSION_KEY'),
    contextKey: read.key('CONTEXT_KEY'),
    masterKey: read.key('MASTER_KEY'),
    masterKeyBefore: env['MASTER_KEY_BEFORE']?.trim() ? read.key('MASTER_KEY_BEFORE') : undefined,
    smtpUrl: env['SMTP_URL'] ? read.url('SMTP_URL', ['smtp:', 'smtps:']) : undefined,
    mailFrom: read.text('MAIL_FROM', 'Reknit <no-reply@localhost>'),
    demo: read.oneOf('DEMO', ['0', '1'], '0') === '1',
    logLevel: read.oneOf('LOG_LEVEL', LEVELS, 'info'),
    trustedProxies: read.whole('TRUSTED_PROXIES', 0, [0, 5]),
    drainSeconds: read.whole('DRAIN_SECONDS', environment === 'production' ? 5 : 0, [0, 60]),
    // A test looks at one thing at a time and asks fast: it says what else it wants.
    runsJobs: read.oneOf('JOBS', ['0', '1'], environment === 'test' ? '0' : '1') === '1',
    readsPerMinute: read.whole('READS_PER_MINUTE', environment === 'test' ? 0 : 300, [0, 100_000_000]),
    writesPerMinute: read.whole('WRITES_PER_MINUTE', environment === 'test' ? 0 : 60, [0, 100_000_000]),
  };
  const faults = [...read.faults, ...(environment === 'production' ? productionFaults(config, env) : [])];
  if (faults.length > 0) throw new ConfigFault(faults);
  return config;
}

function productionFaults(config: Config, env: Env): string[] {
  const faults: string[] = [];
  if (config.demo) faults.push('DEMO=1 is refused in production.');
  if (!config.publicOrigin.startsWith('https://') && !/^http:\/\/localhost(:|$)/.test(config.publicOrigin))
    faults.push('PUBLIC_ORIGIN must begin with https:// in production.');
  if (!env['SMTP_URL']) faults.push('SMTP_URL is required in production: invitations go out by mail.');
  for (const [name, key] of [
    ['SESSION_KEY', config.sessionKey],
    ['CONTEXT_KEY', config.contextKey],
    ['MASTER_KEY', config.masterKey],
  ] as const)
    if (new Set(key).size < 8) faults.push(`${name} looks made up; use 32 random bytes.`);
  const keys = [config.sessionKey, config.contextKey, config.masterKey].filter(Boolean);
  if (new Set(keys).size < keys.length) faults.push('SESSION_KEY, CONTEXT_KEY and MASTER_KEY must differ.');
  return faults;
}

/** Token under which the configuration is injected. */
export const CONFIG = Symbol('Config');

import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { Client } from 'pg';
import { CONFIG, type Config } from '../config/read-config';
import { LIVE_CHANNEL, readNote, type LiveNote } from './live-note';

const LOOK_MILLIS = 15_000;
const ANSWER_MILLIS = 3_000;
const FIRST_WAIT_MILLIS = 100;
const LONGEST_WAIT_MILLIS = 2_000;

export interface LiveEar {
  heard(note: LiveNote): void;
  /** Something may have been called out while nobody listened. */
  missed(): void;
}

/**
 * One connection of its own for each process, kept out of the pool because it listens for as long as there is somebody to
 * tell. It can die without a word, so it is asked every fifteen seconds; it comes back for as long as the process lives.
 */
@Injectable()
export class LiveListener implements OnApplicationShutdown {
  private client?: Client;
  private connecting?: Promise<void>;
  private look?: NodeJS.Timeout;
  private again?: NodeJS.Timeout;
  private ear?: LiveEar;
  private wait = FIRST_WAIT_MILLIS;
  private wasThere = false;
  private stopped = false;

  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'databaseUrl'>,
    private readonly logger: PinoLogger,
  ) {}

  /** Begins to listen, if it does not yet. Answers when it does, or when the first try has failed and others follow. */
  async listen(ear: LiveEar): Promise<void> {
    this.ear = ear;
    if (this.stopped || this.client || this.again) return;
    this.connecting ??= this.connect().finally(() => (this.connecting = undefined));
    await this.connecting;
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.again);
    clearInterval(this.look);
    await this.connecting;
    const { client } = this;
    this.client = undefined;
    await client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    const client = new Client({
      connectionString: this.config.databaseUrl,
      application_name: 'reknit-live',
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
    });
    client.on('error', () => this.lost(client));
    client.on('end', () => this.lost(client));
    client.on('notification', ({ payload }) => {
      const note = readNote(payload);
      if (note) this.ear?.heard(note);
    });
    try {
      await client.connect();
      await client.query(`listen ${LIVE_CHANNEL}`);
    } catch {
      this.retry();
      return;
    }
    this.begin(client);
  }

  private begin(client: Client): void {
    if (this.stopped) return void client.end().catch(() => undefined);
    this.client = client;
    this.wait = FIRST_WAIT_MILLIS;
    this.look = setInterval(() => void this.askAfter(client), LOOK_MILLIS);
    this.look.unref();
    if (this.wasThere) this.ear?.missed();
    this.wasThere = true;
  }

  private async askAfter(client: Client): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const silence = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('no answer')), ANSWER_MILLIS);
    });
    try {
      await Promise.race([client.query('select 1'), silence]);
    } catch {
      this.lost(client);
    } finally {
      clearTimeout(timer);
    }
  }

  private lost(client: Client): void {
    if (this.client !== client) return;
    this.client = undefined;
    clearInterval(this.look);
    // A connection that does not answer would not answer to a farewell either.
    (client as Client & { readonly connection: { stream: { destroy(): void } } }).connection.stream.destroy();
    if (this.stopped) return;
    this.logger.warn('the live connection to the database was lost');
    this.retry();
  }

  private retry(): void {
    if (this.stopped || this.again) return;
    this.wasThere = true;
    this.again = setTimeout(() => {
      this.again = undefined;
      this.connecting ??= this.connect().finally(() => (this.connecting = undefined));
    }, this.wait);
    this.again.unref();
    this.wait = Math.min(this.wait * 2, LONGEST_WAIT_MILLIS);
  }
}

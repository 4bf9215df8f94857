import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { ApiClient } from '../../support/api-client';

export interface Frame {
  readonly id?: string;
  readonly event: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Somebody who listens over a real connection, as a browser does, and keeps what was said. */
export class LiveEar {
  readonly frames: Frame[] = [];
  readonly ended: Promise<void>;
  comments = 0;
  private rest = '';

  private constructor(
    readonly response: Response,
    private readonly abort: AbortController,
  ) {
    this.ended = this.read().catch(() => undefined);
  }

  static async open(app: NestFastifyApplication, who: ApiClient, lastSeen?: string): Promise<LiveEar> {
    const abort = new AbortController();
    const { port } = app.getHttpServer().address() as { port: number };
    const response = await fetch(`http://127.0.0.1:${port}/api/live`, {
      signal: abort.signal,
      headers: {
        cookie: `__Host-sid=${who.cookie('__Host-sid') ?? ''}`,
        ...(lastSeen === undefined ? {} : { 'last-event-id': lastSeen }),
      },
    });
    const ear = new LiveEar(response, abort);
    if (response.status === 200) await ear.until(() => ear.frames.some(({ event }) => event === 'ready'));
    return ear;
  }

  /** What a browser would come back with. */
  get lastSeen(): string | undefined {
    return this.frames.findLast(({ id }) => id !== undefined)?.id;
  }

  /** Ids of what moved, in the order in which it was said. */
  get heard(): readonly string[] {
    return this.frames.flatMap(({ event, data }) => (event === 'live' ? [String(data['id'])] : []));
  }

  async until(holds: () => boolean, withinMillis = 5_000): Promise<void> {
    const end = Date.now() + withinMillis;
    while (!holds()) {
      if (Date.now() > end) throw new Error(`Not heard in time. Heard: ${this.frames.length} frames.`);
      await new Promise((wait) => setTimeout(wait, 10));
    }
  }

  close(): void {
    this.abort.abort();
  }

  private async read(): Promise<void> {
    const reader = this.response.body?.pipeThrough(new TextDecoderStream()).getReader();
    for (;;) {
      const next = await reader?.read();
      if (!next || next.done) return;
      const blocks = (this.rest + next.value).split('\n\n');
      this.rest = blocks.pop() ?? '';
      for (const block of blocks) this.take(block);
    }
  }

  private take(block: string): void {
    const fields = new Map(
      block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
    );
    const event = fields.get('event');
    if (event === undefined) this.comments += 1;
    else
      this.frames.push({
        event,
        id: fields.get('id'),
        data: JSON.parse(fields.get('data') ?? '{}') as Frame['data'],
      });
  }
}

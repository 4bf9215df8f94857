import { Controller, Get, Query as FromQuery, Req, Res } from '@nestjs/common';
import { IsIn, Matches } from 'class-validator';
import { LiveAction } from '@reknit/shared/model';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../access/actor';
import { Acting, Query } from '../action/action.decorators';
import { Optional } from '../validation/field-decorators';
import type { Outlet } from './live-stream';
import { LiveStreams } from './live-streams';

class ListenDto {
  /** Answers what there is by now and ends. */
  @Optional()
  @IsIn(['true'])
  readonly once?: 'true';

  /** What a page seen last that opens a stream anew: only the browser itself can send Last-Event-ID. */
  @Optional()
  @Matches(/^(?:0|[0-9a-f-]{36})$/)
  readonly after?: string;
}

const STREAM_HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store, no-transform',
  // Asks a proxy in front to pass on what it gets when it gets it.
  'x-accel-buffering': 'no',
  // What ended an hour later is not kept for another request, nor waited for when the process ends.
  connection: 'close',
};

@Controller('api/live')
export class LiveController {
  constructor(private readonly streams: LiveStreams) {}

  @Get()
  @Query(LiveAction.listen, { clinical: false, stream: true, background: true, answers: 'LiveEvent' })
  async listen(
    @Acting() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @FromQuery() { once, after }: ListenDto,
  ): Promise<void> {
    const header = request.headers['last-event-id'];
    const lastSeen = typeof header === 'string' ? header : after;
    if (once) return void reply.headers(STREAM_HEADERS).send(await this.streams.once(actor, lastSeen));
    this.streams.requirePlace(actor);
    const leave = await this.streams.join(actor, outletOf(reply), lastSeen);
    if (reply.raw.destroyed) leave();
    else reply.raw.once('close', leave);
  }
}

/** The raw answer. Until the first frame is written it is still the framework's, which answers when opening fails. */
function outletOf(reply: FastifyReply): Outlet {
  const { raw } = reply;
  const open = () => {
    if (raw.headersSent) return raw;
    reply.hijack();
    return raw.writeHead(200, { ...(reply.getHeaders() as Record<string, string>), ...STREAM_HEADERS });
  };
  return {
    write: (text) => open().write(text),
    end: () => void open().end(),
    destroy: () => void raw.destroy(),
    get writableLength() {
      return raw.writableLength;
    },
  };
}

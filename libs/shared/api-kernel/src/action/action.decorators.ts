import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { SharedProblem, type ActionName } from '@reknit/shared/model';
import { ProblemException } from '../problems/problem-exception';
import type { Actor } from '../access/actor';

/** What a handler declares about itself. Exactly one declaration stands on every handler. */
export type Declaration =
  | {
      readonly kind: 'command';
      readonly action: ActionName;
      readonly change: Change;
      readonly answers?: string;
      readonly background?: boolean;
      readonly freshProof?: boolean;
      readonly download?: string;
    }
  | {
      readonly kind: 'query';
      readonly action: ActionName;
      readonly clinical: boolean;
      readonly answers?: string;
      readonly background?: boolean;
      readonly freshProof?: boolean;
      readonly stream?: boolean;
      readonly download?: string;
    }
  | { readonly kind: 'public'; readonly why: string; readonly answers?: string };

/**
 * How a command guards against doing it twice or over somebody else's change:
 * `creates` asks for an Idempotency-Key, `versioned` for If-Match, `once` says that repeating it is harmless and why.
 */
export type Change = 'creates' | 'versioned' | { readonly once: string };

export const DECLARATION = Symbol('declaration');

interface Answers {
  /** Name of the contract interface the handler answers with: the OpenAPI document describes it. */
  readonly answers?: string;
  /** A page asks for this by itself: it is no sign that somebody is there, and does not keep a session alive. */
  readonly background?: boolean;
  /**
   * Done in somebody's name, or not to be taken back: it asks that they have proved who they are within the last minutes, and
   * else answers `auth.step-up-required`, before it looks at anything.
   */
  readonly freshProof?: boolean;
}

/** Takes a body of this size: for what people write at length. Everything else is refused far earlier. */
export const TakesLongText = () => RouteConfig({ bodyLimit: 640 * 1024 });

/** Changes something: runs in a transaction, with the actor told to the database and an audit row beside the data. */
export const Command = (
  action: ActionName,
  options: Answers & {
    readonly change: Change;
    /** The media type of the `Download` it answers with. */
    readonly download?: string;
  },
) => SetMetadata<symbol, Declaration>(DECLARATION, { kind: 'command', action, ...options });

/**
 * Reads. `clinical` reads leave an audit row in the same transaction: no row, no answer. A `stream` stays open, so it runs
 * outside of any transaction and opens short ones itself.
 */
export const Query = (
  action: ActionName,
  options: Answers & {
    readonly clinical: boolean;
    readonly stream?: boolean;
    /** The media type of the `Download` it answers with. */
    readonly download?: string;
  },
) => SetMetadata<symbol, Declaration>(DECLARATION, { kind: 'query', action, ...options });

/** Open to anybody, and why that is right. */
export const Public = (why: string, options: Pick<Answers, 'answers'> = {}) =>
  SetMetadata<symbol, Declaration>(DECLARATION, { kind: 'public', why, ...options });

interface ActingRequest {
  readonly actor?: Actor;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** The signed-in person, as the handler's first argument. */
export const Acting = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<ActingRequest>();
  if (!actor) throw new ProblemException(SharedProblem.signedOut);
  return actor;
});

const ETAG = /^(?:W\/)?"v(\d{1,9})"$/;

/** The version the caller's change builds on, from `If-Match: "v7"`. Missing 428, unreadable 412. */
export const ExpectedVersion = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const header = context.switchToHttp().getRequest<ActingRequest>().headers['if-match'];
  if (typeof header !== 'string' || header === '') throw new ProblemException(SharedProblem.versionRequired);
  const found = ETAG.exec(header);
  if (!found) throw new ProblemException(SharedProblem.versionStale);
  return Number(found[1]);
});

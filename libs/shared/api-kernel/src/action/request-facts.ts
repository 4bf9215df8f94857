import type { ExecutionContext } from '@nestjs/common';
import type { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../access/actor';
import { DECLARATION, type Declaration } from './action.decorators';

/** The request as the walls know it: Fastify's, with what the guards have found out so far. */
export type WalledRequest = FastifyRequest & { actor?: Actor; declaration?: Declaration };

export function requestOf(context: ExecutionContext): WalledRequest {
  return context.switchToHttp().getRequest<WalledRequest>();
}

export function replyOf(context: ExecutionContext): FastifyReply {
  return context.switchToHttp().getResponse<FastifyReply>();
}

export function declarationOf(reflector: Reflector, context: ExecutionContext): Declaration | undefined {
  return reflector.get<Declaration | undefined>(DECLARATION, context.getHandler());
}

/** Whether a page asks for this by itself, so that it is no sign of a person. */
export function asksByItself(request: FastifyRequest): boolean {
  const { declaration } = request as WalledRequest;
  return declaration !== undefined && declaration.kind !== 'public' && declaration.background === true;
}

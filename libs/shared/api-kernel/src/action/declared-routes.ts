import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { ActionPolicy } from './action-policy';
import { DECLARATION, type Declaration } from './action.decorators';
import { inputsOf, unvalidatedParameters, type RouteInputs } from '../validation/validated-parameters';

const PATH_METADATA = 'path';
const METHOD_METADATA = 'method';
const STATUS_METADATA = '__httpCode__';
const METHODS = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH'] as const;
const WRITES = new Set(['PUT', 'PATCH', 'DELETE']);

export interface DeclaredRoute {
  readonly controller: string;
  readonly handler: string;
  readonly method: string;
  /** `/api/cases/:caseId` */
  readonly path: string;
  /** What it answers with when nothing is refused. */
  readonly status: number;
  readonly declaration: Declaration;
  /** Classes its input is checked against. */
  readonly inputs: RouteInputs;
}

type Handler = (...args: unknown[]) => unknown;

/** The inventory of routes, and the reason the application does not start with a hole in it. */
@Injectable()
export class DeclaredRoutes implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
    private readonly policy: ActionPolicy,
  ) {}

  onApplicationBootstrap(): void {
    const faults = this.faults();
    if (faults.length > 0) throw new Error(`The application refuses to start:\n- ${faults.join('\n- ')}`);
  }

  all(): readonly DeclaredRoute[] {
    return this.handlers().flatMap(({ name, handler, prototype, route, place }) => {
      const declaration = this.reflector.get<Declaration | undefined>(DECLARATION, handler);
      if (!declaration) return [];
      return [{ controller: place, handler: name, ...route, declaration, inputs: inputsOf(prototype, name) }];
    });
  }

  faults(): readonly string[] {
    return this.handlers().flatMap(({ place, name, handler, prototype, route }) => {
      const where = `${place}.${name}`;
      const declaration = this.reflector.get<Declaration | undefined>(DECLARATION, handler);
      if (!declaration) return [`${where} declares neither @Command, @Query nor @Public.`];
      return [
        ...this.actionFaults(where, declaration),
        ...changeFaults(where, declaration, route.method),
        ...unvalidatedParameters(prototype, name).map((fault) => `${where}: ${fault}`),
      ];
    });
  }

  private actionFaults(where: string, declaration: Declaration): string[] {
    if (declaration.kind === 'public' || this.policy.knows(declaration.action)) return [];
    return [`${where} names the action ${declaration.action}, which no action table holds.`];
  }

  private handlers() {
    return this.discovery.getControllers().flatMap((wrapper) => {
      const instance = wrapper.instance as object | undefined;
      if (!instance) return [];
      const prototype = Object.getPrototypeOf(instance) as Record<string, Handler>;
      const base = String(Reflect.getMetadata(PATH_METADATA, instance.constructor) ?? '');
      return this.scanner
        .getAllMethodNames(prototype)
        .map((name) => ({ name, handler: prototype[name] as Handler }))
        .filter(({ handler }) => Reflect.getMetadata(METHOD_METADATA, handler) !== undefined)
        .map(({ name, handler }) => ({
          name,
          handler,
          prototype,
          place: instance.constructor.name,
          route: routeOf(base, handler),
        }));
    });
  }
}

function routeOf(base: string, handler: Handler): { method: string; path: string; status: number } {
  const method = METHODS[Number(Reflect.getMetadata(METHOD_METADATA, handler))] ?? 'OTHER';
  const own = String(Reflect.getMetadata(PATH_METADATA, handler) ?? '');
  const path = `/${base}/${own}`.replace(/\/{2,}/g, '/').replace(/(.)\/$/, '$1');
  const status = Number(Reflect.getMetadata(STATUS_METADATA, handler) ?? (method === 'POST' ? 201 : 200));
  return { method, path, status };
}

function changeFaults(where: string, declaration: Declaration, method: string): string[] {
  if (declaration.kind === 'query' && method !== 'GET') return [`${where} is a query but answers ${method}.`];
  if (declaration.kind === 'command' && method === 'GET') return [`${where} is a command but answers GET.`];
  if (declaration.kind === 'command' && declaration.change === 'creates' && WRITES.has(method))
    return [`${where} changes a record with ${method}: it needs change 'versioned'.`];
  return [];
}

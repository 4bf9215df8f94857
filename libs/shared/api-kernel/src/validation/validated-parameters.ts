import { getMetadataStorage } from 'class-validator';

const ROUTE_ARGS = '__routeArguments__';
const BODY = '3';
const QUERY = '4';
const PARAM = '5';

interface RouteArgument {
  readonly index: number;
  readonly data?: unknown;
}

export interface RouteInputs {
  readonly body?: { readonly name: string };
  readonly query?: { readonly name: string };
  readonly path?: { readonly name: string };
}

/** The classes a handler's body, query and path parameters are checked against. */
export function inputsOf(prototype: object, handler: string): RouteInputs {
  const types = (Reflect.getMetadata('design:paramtypes', prototype, handler) ?? []) as readonly {
    readonly name: string;
  }[];
  const args = (Reflect.getMetadata(ROUTE_ARGS, prototype.constructor, handler) ?? {}) as Readonly<
    Record<string, RouteArgument>
  >;
  const named = { [BODY]: 'body', [QUERY]: 'query', [PARAM]: 'path' } as const;
  return Object.fromEntries(
    Object.entries(args).flatMap(([key, { index }]) => {
      const name = named[key.split(':')[0] as keyof typeof named];
      return name ? [[name, types[index]]] : [];
    }),
  );
}

/**
 * Finds parameters through which unvalidated input would reach a handler: a body, query or path parameter whose type
 * was erased (an interface, a union, or a class that was imported as a type only) or carries no rule at all.
 * With such a parameter the validation pipe lets everything pass without a word.
 */
export function unvalidatedParameters(prototype: object, handler: string): readonly string[] {
  const types = (Reflect.getMetadata('design:paramtypes', prototype, handler) ?? []) as readonly unknown[];
  const args = (Reflect.getMetadata(ROUTE_ARGS, prototype.constructor, handler) ?? {}) as Readonly<
    Record<string, RouteArgument>
  >;
  return Object.entries(args).flatMap(([key, argument]) => {
    const kind = key.split(':')[0];
    if (kind !== BODY && kind !== QUERY && kind !== PARAM) return [];
    if (argument.data !== undefined && kind !== BODY)
      return [
        `parameter ${argument.index} picks one value out of the ${kind === PARAM ? 'path' : 'query'}; take a validated class instead`,
      ];
    return hasRules(types[argument.index])
      ? []
      : [`parameter ${argument.index} has no class with validation rules`];
  });
}

function hasRules(type: unknown): boolean {
  if (typeof type !== 'function' || type === Object) return false;
  return getMetadataStorage().getTargetValidationMetadatas(type, '', true, false).length > 0;
}

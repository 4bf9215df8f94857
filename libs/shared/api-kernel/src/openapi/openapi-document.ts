import { Inject, Injectable } from '@nestjs/common';
import { DeclaredRoutes, type DeclaredRoute } from '../action/declared-routes';
import { COOKIES } from '../access/session-source';
import { allProblems } from '../problems/problem-catalog';
import { isOptional, rulesOf, schemaOfRules } from './request-schemas';

type Schema = Record<string, unknown>;

/** JSON schemas of the contract's interfaces by name, made from the sources by the build. */
export const CONTRACT_SCHEMAS = Symbol('ContractSchemas');
export type ContractSchemas = Readonly<Record<string, object>>;

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/**
 * The OpenAPI document, from the same declarations the walls are built of: every route with its path, query, headers,
 * body, answer and refusals.
 */
@Injectable()
export class OpenApiDocument {
  private document?: object;

  constructor(
    private readonly routes: DeclaredRoutes,
    @Inject(CONTRACT_SCHEMAS) private readonly schemas: ContractSchemas,
  ) {}

  read(): object {
    this.document ??= this.build();
    return this.document;
  }

  private build(): object {
    const paths: Record<string, Record<string, object>> = {};
    for (const route of this.routes.all()) {
      const path = route.path.replace(/:(\w+)/g, '{$1}');
      paths[path] = { ...paths[path], [route.method.toLowerCase()]: this.operation(route) };
    }
    return {
      openapi: '3.1.0',
      info: {
        title: 'Reknit',
        version: '1',
        description: 'Case support for therapists who help people rebuild trust.',
      },
      paths,
      components: {
        schemas: this.schemas,
        securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: COOKIES.session } },
      },
    };
  }

  private operation(route: DeclaredRoute): object {
    const { declaration } = route;
    const body = route.inputs.body;
    return {
      operationId: `${route.controller.replace(/Controller$/, '')}.${route.handler}`,
      ...(declaration.kind === 'public'
        ? { security: [], 'x-public': declaration.why }
        : { security: [{ session: [] }], 'x-action': declaration.action }),
      ...(declaration.kind !== 'public' && declaration.freshProof ? { 'x-fresh-proof': true } : {}),
      parameters: [
        ...this.inputs(route.inputs.path, 'path'),
        ...this.inputs(route.inputs.query, 'query'),
        ...headersOf(route),
      ],
      ...(body
        ? {
            requestBody: {
              required: true,
              content: { 'application/json': { schema: this.bodySchema(body) } },
            },
          }
        : {}),
      responses: this.responses(route),
    };
  }

  private inputs(type: unknown, place: 'path' | 'query'): object[] {
    return [...rulesOf(type)].map(([name, rules]) => ({
      name,
      in: place,
      required: place === 'path' || !isOptional(rules),
      schema: { type: 'string', ...schemaOfRules(rules) },
    }));
  }

  /** The contract's shape, with the limits the request class adds to it. */
  private bodySchema(type: { readonly name: string }): object {
    const base = this.schemas[type.name.replace(/Dto$/, '')] as
      { readonly properties?: Record<string, Schema> } | undefined;
    if (!base?.properties) return { type: 'object' };
    const rules = rulesOf(type);
    const properties = Object.entries(base.properties).map(([name, schema]) => {
      const limits = schemaOfRules(rules.get(name) ?? []);
      return [
        name,
        '$ref' in schema && Object.keys(limits).length > 0
          ? { allOf: [schema, limits] }
          : { ...schema, ...limits },
      ];
    });
    return { ...base, properties: Object.fromEntries(properties) };
  }

  private responses(route: DeclaredRoute): object {
    const problem = { content: { 'application/problem+json': { schema: ref('ProblemDocument') } } };
    const refusals = [...new Set(allProblems().map(({ status }) => status))].sort().map((status) => {
      const codes = allProblems().flatMap((entry) => (entry.status === status ? [entry.code] : []));
      return [String(status), { description: codes.join(', '), ...problem }];
    });
    const success = this.success(route.declaration);
    return { [String(route.status)]: success, ...Object.fromEntries(refusals) };
  }

  private success(declaration: DeclaredRoute['declaration']): object {
    const query = declaration.kind === 'query' ? declaration : undefined;
    const file = declaration.kind === 'public' ? undefined : declaration.download;
    if (file)
      return {
        description: 'The file',
        content: { [file]: { schema: { type: 'string', format: 'binary' } } },
      };
    if (!declaration.answers) return { description: 'Done, nothing to tell' };
    return {
      description: query?.stream ? 'Frames, each with an answer as its data' : 'Done',
      content: {
        [query?.stream ? 'text/event-stream' : 'application/json']: {
          schema: this.answerSchema(declaration.answers),
        },
      },
    };
  }

  /** `Me`, `OutboxMail[]` or `Page<CaseloadRow>`. */
  private answerSchema(answers: string): object {
    const list = /^(\w+)\[\]$/.exec(answers);
    if (list?.[1]) return { type: 'array', items: this.known(list[1]) };
    const page = /^Page<(\w+)>$/.exec(answers);
    if (page?.[1])
      return {
        type: 'object',
        properties: { rows: { type: 'array', items: this.known(page[1]) }, next: { type: 'string' } },
        required: ['rows'],
        additionalProperties: false,
      };
    return this.known(answers);
  }

  private known(name: string): object {
    if (!(name in this.schemas))
      throw new Error(`A route answers with ${name}, which no contract describes.`);
    return ref(name);
  }
}

function headersOf({ declaration }: DeclaredRoute): object[] {
  if (declaration.kind === 'query' && declaration.stream)
    return [{ name: 'Last-Event-ID', in: 'header', required: false, schema: { type: 'string' } }];
  if (declaration.kind !== 'command') return [];
  const token = { name: 'X-CSRF-Token', in: 'header', required: true, schema: { type: 'string' } };
  if (declaration.change === 'versioned')
    return [
      token,
      { name: 'If-Match', in: 'header', required: true, schema: { type: 'string', pattern: '^"v\\d+"$' } },
    ];
  if (declaration.change === 'creates')
    return [
      token,
      { name: 'Idempotency-Key', in: 'header', required: true, schema: { type: 'string', format: 'uuid' } },
    ];
  return [token];
}

import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { LIVE_ACTIONS } from '@reknit/shared/model';
import { LoggerModule } from 'nestjs-pino';
import { DataSource } from 'typeorm';
import { ActionGuard } from './access/action.guard';
import { CsrfGuard } from './access/csrf.guard';
import { RateGuard } from './access/rate.guard';
import { SessionGuard } from './access/session.guard';
import { ActionInterceptor } from './action/action.interceptor';
import { ActionPolicy, registerActions } from './action/action-policy';
import { DeclaredRoutes } from './action/declared-routes';
import { Idempotency } from './action/idempotency';
import { AuditHeads } from './audit/audit-heads';
import { AuditTrail } from './audit/audit-trail';
import { HeadSigning } from './audit/head-signing';
import { CONFIG, type Config } from './config/read-config';
import { Lookups } from './database/lookups';
import { PlainConnection } from './database/plain-connection';
import { Practices } from './database/practices';
import { Sql } from './database/sql';
import { Transactions } from './database/transactions';
import { HealthController } from './http/health.controller';
import { ProblemLog } from './http/problem-log';
import { Readiness } from './http/readiness';
import { JobDatabase } from './jobs/job-database';
import { JobEngine } from './jobs/job-engine';
import { Jobs } from './jobs/jobs';
import { Live } from './live/live';
import { LiveBacklog } from './live/live-backlog';
import { LiveController } from './live/live.controller';
import { LiveListener } from './live/live-listener';
import { LivePruning } from './live/live-pruning';
import { LiveStreams } from './live/live-streams';
import { Presence } from './live/presence';
import { SessionLife } from './live/session-life';
import { CONTRACT_SCHEMAS, OpenApiDocument, type ContractSchemas } from './openapi/openapi-document';
import { OpenApiController } from './openapi/openapi.controller';
import { ProblemFilter } from './problems/problem.filter';
import { Clock } from './time/clock';
import { IdSource } from './time/id-source';
import { KeyRotation } from './sealing/key-rotation';
import { SealedKeys } from './sealing/sealed-keys';
import { Sealing } from './sealing/sealing';
import { inputValidation } from './validation/validation.pipe';

const SERVICES = [
  IdSource,
  Transactions,
  Sql,
  Lookups,
  AuditTrail,
  ActionPolicy,
  Idempotency,
  DeclaredRoutes,
  Readiness,
  Practices,
  Jobs,
  Live,
  Presence,
  Sealing,
];

/** What the kernel is given from outside. */
export interface KernelParts {
  readonly config: Config;
  readonly dataSource: DataSource;
  /** Tests hand in one that stands still. */
  readonly clock?: Clock;
  readonly schemas: ContractSchemas;
  /** Where log lines go instead of standard output. */
  readonly logTo?: { write(line: string): void };
}

registerActions(LIVE_ACTIONS);

/** The kernel, once: configuration, database, walls, audit and problems for every domain. */
@Global()
@Module({})
export class KernelModule {
  static forRoot({ config, dataSource, clock = new Clock(), schemas, logTo }: KernelParts): DynamicModule {
    return {
      module: KernelModule,
      imports: [
        DiscoveryModule,
        LoggerModule.forRoot({
          pinoHttp: [
            { level: config.logLevel, autoLogging: false, quietReqLogger: true, base: null },
            logTo ?? process.stdout,
          ],
        }),
      ],
      controllers: [HealthController, OpenApiController, LiveController],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: DataSource, useValue: dataSource },
        { provide: Clock, useValue: clock },
        ...SERVICES,
        { provide: CONTRACT_SCHEMAS, useValue: schemas },
        OpenApiDocument,
        PlainConnection,
        JobDatabase,
        AuditHeads,
        HeadSigning,
        KeyRotation,
        SealedKeys,
        JobEngine,
        LiveBacklog,
        LiveListener,
        LivePruning,
        LiveStreams,
        SessionLife,
        ProblemLog,
        { provide: APP_PIPE, useFactory: inputValidation },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_INTERCEPTOR, useClass: ActionInterceptor },
        // The order of these four is the order in which they run.
        { provide: APP_GUARD, useClass: SessionGuard },
        { provide: APP_GUARD, useClass: CsrfGuard },
        { provide: APP_GUARD, useClass: RateGuard },
        { provide: APP_GUARD, useClass: ActionGuard },
      ],
      exports: [CONFIG, DataSource, Clock, ...SERVICES],
    };
  }
}

import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { Transactions } from '../database/transactions';
import { Jobs } from '../jobs/jobs';
import { AuditHeads } from './audit-heads';
import { HEADS_SIGNED } from './signed-heads';

export const SIGN_AUDIT_HEADS = 'audit.sign-heads';
const EVERY_NIGHT = '41 2 * * *';

/** Every night, and told to the log, which goes elsewhere: what was signed cannot be taken back without somebody's noticing. */
@Injectable()
export class HeadSigning implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly heads: AuditHeads,
    private readonly transactions: Transactions,
    private readonly logger: PinoLogger,
  ) {}

  onModuleInit(): void {
    this.jobs.every(SIGN_AUDIT_HEADS, EVERY_NIGHT, async ({ practiceId }) => {
      const signed = await this.heads.sign(practiceId);
      if (signed) this.transactions.onCommit(() => this.logger.info(signed, HEADS_SIGNED));
    });
  }
}

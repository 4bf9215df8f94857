import { Inject, Injectable } from '@nestjs/common';
import type { PracticeId } from '@reknit/shared/model';
import { CONFIG, type Config } from '../config/read-config';
import { Sql, statement } from '../database/sql';
import { Clock } from '../time/clock';
import { digestOf, HeadKey, type KeptHeads, type SignedHeads } from './signed-heads';

const TAKE = statement(
  'audit.take-heads',
  'select account_id as "accountId", seq::int as seq, hash from sec.take_audit_heads()',
);
const NEWEST = statement(
  'audit.newest-heads',
  'select number, document from audit_head where practice_id = $1 order by number desc limit 1',
);
const KEEP = statement(
  'audit.keep-heads',
  'insert into audit_head (practice_id, number, at, document, signature) values ($1, $2, $3, $4, $5)',
);

interface NightFacts {
  readonly chains: number;
  readonly publicKey: string;
}

/**
 * Signs how far each chain of the trail has come, with a key the database does not have: whoever could write a chain anew from
 * its beginning could still not sign it. In a transaction of the system.
 */
@Injectable()
export class AuditHeads {
  private readonly key: HeadKey;

  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
    @Inject(CONFIG) config: Pick<Config, 'masterKey'>,
  ) {
    this.key = new HeadKey(config.masterKey);
  }

  /** @returns what was signed, by which public key, or nothing where no chain has moved */
  async sign(practiceId: PracticeId): Promise<(KeptHeads & NightFacts) | undefined> {
    const moved = await this.sql.rows<{ accountId: string; seq: number; hash: string }>(TAKE, []);
    if (moved.length === 0) return undefined;
    const before = await this.sql.first<Omit<SignedHeads, 'signature'>>(NEWEST, [practiceId]);
    const at = this.clock.now();
    const { number, document, signature } = this.key.sign(moved, { practiceId, at, before });
    await this.sql.change(KEEP, [practiceId, number, at, document, signature]);
    const { publicKey } = this.key;
    return { practiceId, number, chains: moved.length, digest: digestOf(document), publicKey };
  }
}

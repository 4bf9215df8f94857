import {
  CHAIN_BEGINS,
  chainHash,
  HeadKey,
  Jobs,
  keptHeadsIn,
  SIGN_AUDIT_HEADS,
  verifyTrail,
} from '@reknit/shared/api-kernel';
import { Client } from 'pg';
import type { QueryRunner } from 'typeorm';
import { AuditChain1700000000036 } from '../../../migrations/1700000000036-audit-chain';
import { MASTER_KEY } from '../../support/keys';
import { aWorld, type World } from '../../support/world';

interface Row {
  readonly id: string;
  readonly seq: number;
}

type Tampering = readonly [sql: string, values?: unknown[]];
type Given = Partial<Parameters<typeof verifyTrail>[1]>;

const TRUSTED = [new HeadKey(MASTER_KEY).publicKey];

describe('the audit trail', () => {
  const log: string[] = [];
  let world: World;
  /** Of the server: whom neither a privilege nor, if they will, a trigger stops. */
  let superuser: Client;

  beforeAll(async () => {
    world = await aWorld({ LOG_LEVEL: 'info' }, { write: (line) => void log.push(line) });
    const url = new URL(process.env['TEST_DATABASE_ADMIN_URL'] ?? '');
    url.pathname = new URL(world.appUrl).pathname;
    superuser = new Client({ connectionString: url.href });
    await superuser.connect();
    const [ilse, owen, mara] = await Promise.all([world.as('ilse'), world.as('owen'), world.as('mara')]);
    const couple = `/api/cases/${world.caseIds.couple}`;
    // Forty readers of one account at the same moment, a colleague who finds nothing, and another practice.
    const answers = await Promise.all([
      ...Array.from({ length: 40 }, () => ilse.get(`${couple}/record`)),
      ...Array.from({ length: 10 }, () => owen.get(`${couple}/record`)),
      ...Array.from({ length: 5 }, () => mara.get('/api/caseload?limit=10')),
    ]);
    expect([...new Set(answers.map(({ status }) => status))].sort()).toEqual([200, 404]);
  });
  afterAll(async () => {
    await superuser.end();
    await world.close();
  });

  const verdicts = (given: Given = {}, connection = superuser) =>
    verifyTrail(connection, { trusted: TRUSTED, ...given });
  const faultHere = async (given: Given = {}, connection = superuser) =>
    (await verdicts(given, connection)).find(({ practiceId }) => practiceId === world.practiceIds.here)?.fault
      ?.kind;
  const rowsOf = async (account: string) =>
    (
      await superuser.query<Row>(
        'select id, seq::int as seq from audit_event where account_id = $1 order by seq',
        [account],
      )
    ).rows;

  /** What is found after somebody nothing stops has done this; then it is as if they had not. */
  async function tampered(statements: readonly Tampering[], given: Given = {}): Promise<string | undefined> {
    await superuser.query("begin; set local session_replication_role = 'replica'");
    for (const [sql, values = []] of statements) await superuser.query(sql, values);
    const inThere = {
      query: (sql: string, values?: unknown[]) =>
        /^(begin|rollback)/.test(sql) ? undefined : superuser.query(sql, values),
    };
    try {
      return await faultHere(given, inThere as unknown as Client);
    } finally {
      await superuser.query('rollback');
    }
  }

  it('is one chain for each account, without a gap, however many wrote at the same moment', async () => {
    const rows = await rowsOf(world.accountIds.ilse);
    expect(rows.length).toBeGreaterThanOrEqual(40);
    expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_, index) => index + 1));
    const refused = await superuser.query(
      "select 1 from audit_event where account_id = $1 and outcome = 'refused'",
      [world.accountIds.owen],
    );
    expect(refused.rowCount).toBe(10);
    const found = await verdicts();
    expect(found.map(({ fault }) => fault)).toEqual([undefined, undefined]);
    expect(found.reduce((sum, { rows: read }) => sum + read, 0)).toBe(
      (await superuser.query('select 1 from audit_event')).rowCount,
    );
    const heads = await superuser.query(
      'select 1 from sec.audit_chain c where seq <> (select count(*) from audit_event e where e.practice_id = c.practice_id and e.account_id = c.account_id)',
    );
    expect(heads.rowCount).toBe(0);
  });

  it('takes no number, words or hash from whoever writes, and lets the application change nothing', async () => {
    const app = new Client({ connectionString: world.appUrl });
    await app.connect();
    const denied = [
      'select * from audit_event',
      "update audit_event set outcome = 'done'",
      'delete from audit_event',
      'truncate audit_event',
      'select * from sec.audit_chain',
      'update sec.audit_chain set seq = 0',
      'delete from sec.audit_chain',
      'update audit_head set document = document',
      'delete from audit_head',
      'alter table audit_event disable trigger tr_audit_event_chain',
      "set session_replication_role = 'replica'",
    ];
    for (const sql of denied)
      expect([
        sql,
        await app.query(sql).then(
          () => 'done',
          (problem: { code: string }) => problem.code,
        ),
      ]).toEqual([sql, '42501']);
    await app.end();
    const [row] = await rowsOf(world.accountIds.owen);
    await superuser.query('begin');
    const { rows } = await superuser.query<{ seq: string; prev: Buffer; payload: string }>(
      `insert into audit_event select e.* from (select (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(), 'seq', 7000,
         'payload', 'forged', 'hash', '\\x00', 'prev', '\\x00'))).* from audit_event a where id = $1) e returning seq, prev, payload`,
      [row?.id],
    );
    await superuser.query('rollback');
    expect(rows[0]).toMatchObject({ seq: '11', payload: expect.stringMatching(/^\{"seq":11,"practice":/) });
  });

  it('signs each night the heads that moved, and says in the log what it signed', async () => {
    const jobs = world.app.get(Jobs);
    await jobs.runNow(SIGN_AUDIT_HEADS);
    await jobs.runNow(SIGN_AUDIT_HEADS);
    await (await world.as('ilse')).get('/api/caseload?limit=10');
    await jobs.runNow(SIGN_AUDIT_HEADS);
    const { rows } = await superuser.query(
      "select number, document::json -> 'chains' #>> '{0,0}' as first, json_array_length(document::json -> 'chains') as chains from audit_head where practice_id = $1 order by number",
      [world.practiceIds.here],
    );
    expect(rows).toEqual([
      { number: 1, first: expect.any(String), chains: 2 },
      { number: 2, first: world.accountIds.ilse, chains: 1 },
    ]);
    const kept = keptHeadsIn(log.join(''));
    expect(kept).toHaveLength(3);
    expect(
      Object.keys(JSON.parse(log.find((line) => line.includes('"digest"')) ?? '{}') as object).sort(),
    ).toEqual(['chains', 'digest', 'level', 'msg', 'number', 'practiceId', 'publicKey', 'time']);
    expect((await verdicts({ kept })).map(({ fault, signedNights }) => [fault, signedNights])).toEqual(
      expect.arrayContaining([
        [undefined, 2],
        [undefined, 1],
      ]),
    );
    expect(await faultHere({ trusted: [new HeadKey('11'.repeat(32)).publicKey] })).toBe('bad-document');
  });

  it('shows what somebody did to a row whom no right and no trigger stopped', async () => {
    const { ilse, owen } = world.accountIds;
    const rows = await rowsOf(ilse);
    const [a, b, c] = rows.map(({ id }) => id);
    const last = rows.at(-1)?.seq;
    const swap = (table: string): Tampering => [
      `update ${table} set practice_id = case practice_id when $1 then $2::uuid else $1::uuid end`,
      [world.practiceIds.here, world.practiceIds.elsewhere],
    ];
    const cases: Record<string, readonly [kind: string, ...done: Tampering[]]> = {
      'a word changed': ['changed', ["update audit_event set action = 'case.read' where id = $1", [b]]],
      'a moment changed': [
        'changed',
        ["update audit_event set at = at + interval '1 ms' where id = $1", [b]],
      ],
      'words and columns changed': [
        'broken',
        [
          `update audit_event set code = 'x', payload = replace(payload, '"code":null', '"code":"x"') where id = $1`,
          [b],
        ],
      ],
      'a row removed': ['missing', ['delete from audit_event where id = $1', [b]]],
      'the first removed': ['missing', ['delete from audit_event where id = $1', [a]]],
      'a row put in between': [
        'twice',
        ['alter table audit_event drop constraint uq_audit_event_seq, drop constraint pk_audit_event'],
        ['insert into audit_event select * from audit_event where id = $1', [b]],
      ],
      'a row put in beside the chains': [
        'stray',
        ['alter table audit_event alter column seq drop not null, drop constraint pk_audit_event'],
        [
          "insert into audit_event select (jsonb_populate_record(e, jsonb_build_object('seq', null))).* from audit_event e where id = $1",
          [b],
        ],
      ],
      'two in each other’s place': [
        'changed',
        ['update audit_event set seq = -1 where id = $1', [b]],
        ['update audit_event set seq = 2 where id = $1', [c]],
        ['update audit_event set seq = 3 where id = $1', [b]],
      ],
      'a row moved to a colleague': [
        'missing',
        ['update audit_event set account_id = $2, seq = 9999 where id = $1', [b, owen]],
      ],
      'practices in each other’s place': ['changed', swap('audit_event'), swap('sec.audit_chain')],
      'the last one cut off': [
        'cut-off',
        ['delete from audit_event where account_id = $1 and seq = $2', [ilse, last]],
      ],
      'the last one cut off, and what was kept beside it set back': [
        'cut-off',
        ['delete from audit_event where account_id = $1 and seq = $2', [ilse, last]],
        [
          'update sec.audit_chain c set seq = e.seq, signed_seq = e.seq, hash = e.hash from audit_event e where c.account_id = $1 and e.account_id = $1 and e.seq = c.seq - 1',
          [ilse],
        ],
      ],
      'a whole chain gone, with what was kept beside it': [
        'cut-off',
        ['delete from audit_event where account_id = $1', [owen]],
        ['delete from sec.audit_chain where account_id = $1', [owen]],
      ],
    };
    const found: Record<string, string | undefined> = {};
    for (const [name, [, ...done]] of Object.entries(cases)) found[name] = await tampered(done);
    expect(found).toEqual(Object.fromEntries(Object.entries(cases).map(([name, [kind]]) => [name, kind])));
    expect(await faultHere()).toBeUndefined();
  });

  it('shows a chain written anew from its beginning, and signed nights that are not what was signed', async () => {
    const { ilse } = world.accountIds;
    const here = world.practiceIds.here;
    const { rows } = await superuser.query<{ id: string; payload: string }>(
      'select id, payload from audit_event where account_id = $1 order by seq',
      [ilse],
    );
    const anew: Tampering[] = [];
    let prev = CHAIN_BEGINS;
    for (const [index, { id, payload }] of rows.entries()) {
      const words = index === 0 ? payload.replace('"outcome":"done"', '"outcome":"refused"') : payload;
      const hash = chainHash(prev, words);
      anew.push([
        "update audit_event set outcome = payload::json ->> 'outcome', prev = decode($2, 'hex'), hash = decode($3, 'hex'), payload = $4 where id = $1",
        [id, prev, hash, words],
      ]);
      prev = hash;
    }
    anew.push(
      ["update audit_event set outcome = payload::json ->> 'outcome' where account_id = $1", [ilse]],
      ["update sec.audit_chain set hash = decode($2, 'hex') where account_id = $1", [ilse, prev]],
    );
    expect(await tampered(anew)).toBe('rewritten');

    const kept = keptHeadsIn(log.join(''));
    const lastNight: Tampering = ['delete from audit_head where practice_id = $1 and number = 2', [here]];
    const nights: Tampering = ['delete from audit_head where practice_id = $1', [here]];
    expect(await tampered([nights, ...anew])).toBeUndefined();
    expect(await tampered([nights, ...anew], { kept })).toBe('bad-document');
    expect(await tampered([lastNight], { kept })).toBe('bad-document');
    for (const number of [1, 2]) {
      const forged =
        'update audit_head set document = replace(document, $2, $3) where practice_id = $1 and number = $4';
      expect(await tampered([[forged, [here, ilse, world.accountIds.owen, number]]])).toBe('bad-document');
    }
  });

  it('takes up what was written before there were chains, in the order of its moments', async () => {
    const migration = new AuditChain1700000000036();
    const runner = { query: (sql: string) => superuser.query(sql) } as unknown as QueryRunner;
    await superuser.query('set role reknit_owner');
    await migration.down(runner);
    await migration.up(runner);
    await superuser.query('reset role');
    expect((await verdicts()).map(({ fault, signedNights }) => [fault, signedNights])).toEqual([
      [undefined, 0],
      [undefined, 0],
    ]);
    const { rows } = await superuser.query(
      'select 1 from audit_event a join audit_event b using (practice_id, account_id) where a.seq < b.seq and (a.at, a.id) > (b.at, b.id)',
    );
    expect(rows).toEqual([]);
    expect((await (await world.as('ilse')).get('/api/caseload?limit=10')).status).toBe(200);
    expect((await verdicts()).map(({ fault }) => fault)).toEqual([undefined, undefined]);
  });
});

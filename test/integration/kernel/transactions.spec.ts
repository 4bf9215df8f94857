import { Sql, Transactions, statement, systemOf, type DatabaseActor } from '@reknit/shared/api-kernel';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { aWorld, type World } from '../../support/world';

/** What an anonymous borrower of a connection would see of a walled table. */
async function visibleWithoutContext(dataSource: DataSource): Promise<number> {
  const rows = (await dataSource.query('select count(*)::int as n from account')) as { n: number }[];
  return rows[0]?.n ?? -1;
}

describe('transactions', () => {
  let world: World;
  let transactions: Transactions;
  let dataSource: DataSource;
  let here: DatabaseActor;
  let elsewhere: DatabaseActor;

  beforeAll(async () => {
    world = await aWorld();
    transactions = world.app.get(Transactions);
    dataSource = world.app.get(DataSource);
    here = systemOf(world.practiceIds.here, 'Pacific/Chatham');
    elsewhere = systemOf(world.practiceIds.elsewhere, 'America/St_Johns');
  });
  afterAll(() => world.close());

  const countAccounts = async () => {
    const { rows } = await transactions
      .current()
      .client.query<{ n: number }>('select count(*)::int as n from account');
    return rows[0]?.n;
  };

  it('show each practice its own rows and an anonymous borrower none', async () => {
    expect(await transactions.run(here, countAccounts)).toBe(7);
    expect(await transactions.run(elsewhere, countAccounts)).toBe(3);
    expect(await visibleWithoutContext(dataSource)).toBe(0);
  });

  it('never hand a dirty connection back: 600 interleaved runs with errors, time-outs and killed backends', async () => {
    const wrong: unknown[] = [];
    const work = async (n: number) => {
      const who = n % 2 === 0 ? here : elsewhere;
      const expected = n % 2 === 0 ? 7 : 3;
      await transactions
        .run(who, async () => {
          const seen = await countAccounts();
          if (seen !== expected) wrong.push({ n, seen });
          const { client } = transactions.current();
          if (n % 7 === 0) throw new Error('a rule said no');
          if (n % 11 === 0) await client.query('select no_such_column from account');
          if (n % 29 === 0) await client.query("set local statement_timeout = '5ms'; select pg_sleep(1)");
          if (n % 53 === 0) await client.query('select pg_terminate_backend(pg_backend_pid())');
        })
        .catch(() => undefined);
    };
    for (let start = 0; start < 600; start += 20)
      await Promise.all(Array.from({ length: 20 }, (_, index) => work(start + index)));
    expect(wrong).toEqual([]);
    const anonymous = await Promise.all(Array.from({ length: 12 }, () => visibleWithoutContext(dataSource)));
    expect(anonymous).toEqual(Array(12).fill(0));
    expect(await transactions.run(here, countAccounts)).toBe(7);
  });

  it('roll back everything when the work fails, and run what was deferred only after a commit', async () => {
    const ran: string[] = [];
    const insert = () =>
      transactions
        .current()
        .client.query(
          "insert into mail (practice_id, id, recipient, subject, body, created_at) values ($1, gen_random_uuid(), 'a', 'b', 'c', now())",
          [world.practiceIds.here],
        );
    await expect(
      transactions.run(here, async () => {
        await insert();
        transactions.onCommit(() => void ran.push('failed run'));
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    await transactions.run(here, async () => {
      await insert();
      transactions.onCommit(() => void ran.push('good run'));
      expect(ran).toEqual([]);
    });
    expect(ran).toEqual(['good run']);
    const { rows } = await world.owner.query<{ n: number }>('select count(*)::int as n from mail');
    expect(rows[0]?.n).toBe(1);
  });

  describe('and what is left for their end', () => {
    const letter = (subject: string) => [world.practiceIds.here, subject];
    const WRITE = statement(
      'transactions-spec.write',
      "insert into mail (practice_id, id, recipient, subject, body, created_at) values ($1, gen_random_uuid(), 'a', $2, 'c', now())",
    );
    const IMPOSSIBLE = statement(
      'transactions-spec.impossible',
      'select 1 / (length($2) * 0) from mail where practice_id = $1',
    );
    const kept = async () => {
      const { rows } = await world.owner.query<{ subject: string }>(
        "select subject from mail where subject like 'end %' order by subject",
      );
      return rows.map(({ subject }) => subject);
    };

    it('is kept with the rest, after it', async () => {
      const sql = world.app.get(Sql);
      await transactions.run(here, async () => {
        sql.atLast(WRITE, letter('end 2'));
        await sql.change(WRITE, letter('end 1'));
      });
      expect(await kept()).toEqual(['end 1', 'end 2']);
    });

    it('takes the rest with it when it fails, and says why', async () => {
      const sql = world.app.get(Sql);
      const failing = transactions.run(here, async () => {
        await sql.change(WRITE, letter('end 3'));
        sql.atLast(IMPOSSIBLE, letter('end 4'));
        sql.atLast(WRITE, letter('end 5'));
      });
      await expect(failing).rejects.toThrow('division by zero');
      expect(await kept()).toEqual(['end 1', 'end 2']);
      expect(await transactions.run(here, countAccounts)).toBe(7);
    });
  });

  it('never take for kept what PostgreSQL has rolled back behind a failure nobody told of', async () => {
    const careless = transactions.run(here, async () => {
      await transactions
        .current()
        .client.query('select no_such_column from account')
        .catch(() => undefined);
      return 'done';
    });
    await expect(careless).rejects.toThrow('Something in the transaction had failed.');
  });

  it('give their connection back when they cannot even begin', async () => {
    const nobody = systemOf("'; drop table mail; --", 'Pacific/Chatham');
    for (let n = 0; n < 10; n += 1)
      await expect(transactions.run(nobody, countAccounts)).rejects.toThrow('unexpected character');
    expect(await transactions.run(here, countAccounts)).toBe(7);
  });

  it('act as the system for a while and then as the person again, whatever came of it', async () => {
    const person = { ...here, accountId: world.accountIds.rosalind, clientId: world.clientIds.rosalind };
    const seen = () =>
      transactions
        .current()
        .client.query<{ n: number }>('select count(*)::int as n from client')
        .then(({ rows }) => rows[0]?.n ?? 0);
    await transactions.run(person, async () => {
      expect(await seen()).toBe(1);
      expect(await transactions.asSystem(seen)).toBeGreaterThan(1);
      expect(transactions.current().who).toBe(person);
      const refused = transactions.asSystem(() => Promise.reject(new Error('refused by a rule')));
      await expect(refused).rejects.toThrow('refused by a rule');
      expect(await seen()).toBe(1);
    });
  });

  it('join the one that is open', async () => {
    await transactions.run(here, async () => {
      const outer = transactions.current();
      await transactions.run(elsewhere, async () => expect(transactions.current()).toBe(outer));
    });
  });

  it('start over after a deadlock or a failed serialisation, but only when told they may', async () => {
    let tries = 0;
    const failOnce = async () => {
      tries += 1;
      if (tries === 1) throw Object.assign(new Error('deadlock'), { code: '40P01' });
      return tries;
    };
    expect(await transactions.runRepeatably(here, failOnce)).toBe(2);
    tries = 0;
    await expect(transactions.run(here, failOnce)).rejects.toThrow('deadlock');
  });

  describe('and their signed context', () => {
    let raw: Client;
    let sentence: string;
    beforeAll(async () => {
      raw = new Client({ connectionString: world.appUrl });
      await raw.connect();
      sentence = await transactions.run(here, async () => {
        const { rows } = await transactions
          .current()
          .client.query<{ ctx: string }>("select current_setting('app.ctx') as ctx");
        return rows[0]?.ctx ?? '';
      });
    });
    afterAll(() => raw.end());

    const seenWith = async (context: string) => {
      await raw.query('begin');
      await raw.query("select set_config('app.ctx', $1, true)", [context]);
      const { rows } = await raw.query<{ n: number }>('select count(*)::int as n from account');
      await raw.query('rollback');
      return rows[0]?.n;
    };

    it.each([
      '',
      '|',
      '|||||||',
      'x'.repeat(400),
      `1|2|3|4|s|6|never|${'0'.repeat(64)}`,
      `${'|'.repeat(7)}ü`,
    ])('are worth nothing, and no failure, when they say "%.12s"', async (words) => {
      expect(await seenWith(words)).toBe(0);
    });

    it('are worth nothing on another connection', async () => {
      expect(await seenWith(sentence)).toBe(0);
    });

    it('cannot be forged for this backend, another practice or a later hour', async () => {
      const { rows } = await raw.query<{ pid: number }>('select pg_backend_pid() as pid');
      const parts = sentence.split('|');
      const forged = [
        [String(rows[0]?.pid), ...parts.slice(1)],
        [String(rows[0]?.pid), world.practiceIds.elsewhere, ...parts.slice(2)],
        [...parts.slice(0, 6), '9999999999', parts[7]],
        [...parts.slice(0, 7), '0'.repeat(64)],
        [...parts, 'x'],
        ['', '', '', '', '', '', '', ''],
      ];
      for (const attempt of forged) expect(await seenWith(attempt.join('|'))).toBe(0);
      expect(await seenWith('nonsense')).toBe(0);
      expect(await seenWith('')).toBe(0);
    });

    it('rest on a key the application cannot read', async () => {
      await expect(raw.query('select * from sec.signing_key')).rejects.toThrow(/permission denied/);
    });
  });
});

import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A session knows when its holder last proved who they are. What is signed, marked in error, released or taken away asks for a proof
 * that is not older than a few minutes; giving it renews the session under a new token.
 */
export class FreshProof1700000000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table auth.session add column proved_at timestamptz;
      update auth.session set proved_at = created_at;
      -- A server that is still the old one opens sessions through the function below, which knows the column.
      ${openSession('proved_at')}
      alter table auth.session alter column proved_at set not null;
      ${holders('proved_at')}
      ${RENEW}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function auth.renew_session(bytea, bytea, timestamptz);
      ${openSession()}
      ${holders()}
      alter table auth.session drop column proved_at;
    `);
  }
}

/** Who has just signed in has just proved it. */
function openSession(proved?: 'proved_at'): string {
  return `
create or replace function auth.open_session(p_hash bytea, p_practice uuid, p_account uuid, p_now timestamptz, p_idle integer, p_ends timestamptz)
returns void language sql security definer set search_path = public, auth, pg_temp as $$
  insert into auth.session (token_hash, practice_id, account_id, created_at, last_seen_at, idle_seconds, ends_at${proved ? ', proved_at' : ''})
  values (p_hash, p_practice, p_account, p_now, p_now, p_idle, p_ends${proved ? ', p_now' : ''})
$$;`;
}

/** What both questions after the holder of a token answer with has one column more, so both are made anew. */
function holders(proved?: 'proved_at'): string {
  const answer = `table (practice_id uuid, practice_name text, practice_time_zone text, account_id uuid, client_id uuid, roles text[],
               name text, email text, time_zone text, ends_at timestamptz${proved ? ', proved_at timestamptz' : ''})`;
  return `
drop function auth.resolve_session(bytea, timestamptz), auth.peek_session(bytea, timestamptz);

-- Who holds this token, if the session is alive. Being used keeps it alive; that is written at most once a minute.
create function auth.resolve_session(p_hash bytea, p_now timestamptz)
returns ${answer}
language plpgsql security definer set search_path = public, auth, pg_temp as $$
declare
  found_session auth.session;
begin
  select * into found_session from auth.session s where s.token_hash = p_hash;
  if not found or found_session.revoked_at is not null or found_session.ends_at <= p_now
     or found_session.last_seen_at + make_interval(secs => found_session.idle_seconds) <= p_now then
    return;
  end if;
  if found_session.last_seen_at < p_now - interval '1 minute' then
    update auth.session s set last_seen_at = p_now where s.token_hash = p_hash and s.last_seen_at < p_now;
  end if;
  return query
    select a.practice_id, p.name, p.time_zone, a.id, a.client_id, a.roles, a.name, a.email, a.time_zone, found_session.ends_at${proved ? '\n      , found_session.proved_at' : ''}
    from account a join practice p on p.id = a.practice_id
    where a.practice_id = found_session.practice_id and a.id = found_session.account_id and a.status = 'active';
end $$;

-- The same without keeping it alive: what a page does by itself is nobody's doing.
create function auth.peek_session(p_hash bytea, p_now timestamptz)
returns ${answer}
language sql stable security definer set search_path = public, auth, pg_temp as $$
  select a.practice_id, p.name, p.time_zone, a.id, a.client_id, a.roles, a.name, a.email, a.time_zone, s.ends_at${proved ? '\n    , s.proved_at' : ''}
  from auth.session s
  join account a on a.practice_id = s.practice_id and a.id = s.account_id and a.status = 'active'
  join practice p on p.id = a.practice_id
  where s.token_hash = p_hash and s.revoked_at is null and s.ends_at > p_now
    and s.last_seen_at + make_interval(secs => s.idle_seconds) > p_now
$$;
revoke all on function auth.resolve_session(bytea, timestamptz), auth.peek_session(bytea, timestamptz) from public;
grant execute on function auth.resolve_session(bytea, timestamptz), auth.peek_session(bytea, timestamptz) to reknit_app;`;
}

const RENEW = `
-- One session goes on under a new token, proved now. It ends when it would have ended; the token before is worth nothing any more.
create function auth.renew_session(p_old bytea, p_new bytea, p_now timestamptz) returns boolean
language plpgsql security definer set search_path = public, auth, sec, pg_temp as $$
declare
  was auth.session;
begin
  update auth.session s set revoked_at = p_now
  where s.token_hash = p_old and s.practice_id = sec.tenant() and s.account_id = sec.account()
    and s.revoked_at is null and s.ends_at > p_now
  returning s.* into was;
  if not found then return false; end if;
  insert into auth.session (token_hash, practice_id, account_id, created_at, last_seen_at, idle_seconds, ends_at, proved_at)
  values (p_new, was.practice_id, was.account_id, p_now, p_now, was.idle_seconds, was.ends_at, p_now);
  return true;
end $$;
revoke all on function auth.renew_session(bytea, bytea, timestamptz) from public;
grant execute on function auth.renew_session(bytea, bytea, timestamptz) to reknit_app;
`;

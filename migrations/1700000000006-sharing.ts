import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SHARING_CHECKS } from './1700000000006-sharing-checks';
import { SHARING_GRANTS, SHARING_REACH, SHARING_WALLS } from './1700000000006-sharing-walls';

/**
 * Exercises that are more than a form, and letting another participant read what one wrote. Pair work is given only to
 * people for whom joint work is open, which the database checks as well.
 */
export class Sharing1700000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const parts = [KINDS, SHARES, REVEALS, SHARING_REACH, SHARING_CHECKS, SHARING_WALLS, SHARING_GRANTS];
    for (const part of parts) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

const KINDS = `
alter table homework
  add column kind text not null default 'form' constraint ck_homework_kind check (kind in
    ('form', 'listening', 'amends_plan', 'boundary', 'reliability_log', 'transparency', 'slip_repair')),
  -- The set-up of a kind that has one, complete with its defaults.
  add column settings jsonb not null default '{}' constraint ck_homework_settings check (jsonb_typeof(settings) = 'object');
create index ix_homework_kind on homework (practice_id, case_id, kind) where kind <> 'form';

-- It rests, and going on is not its person's to decide. What it was before is kept: somebody may have paused it themselves.
alter table participation
  add column held_for text constraint ck_participation_held_for check (held_for in ('gate', 'made_worse', 'clinician')),
  add column held_from text constraint ck_participation_held_from check (held_from in ('assigned', 'in_progress', 'paused')),
  add column held_at timestamptz,
  add constraint ck_participation_held check ((held_for is null) = (held_from is null) and (held_for is null) = (held_at is null)
    and (held_for is null or status = 'paused'));
create index ix_participation_held on participation (practice_id, case_id) where held_for is not null;

-- Work that brings people together is given to nobody for whom joint work is not open, whoever asks.
create function require_joint_work() returns trigger language plpgsql as $$
begin
  if exists (
    select 1 from (
      select h.case_id, array_agg(distinct p.participant_id) as people
      from (select distinct practice_id, homework_id from added) a
      join homework h on h.practice_id = a.practice_id and h.id = a.homework_id and h.mode <> 'solo'
      join participation p on p.practice_id = h.practice_id and p.homework_id = h.id
      group by h.practice_id, h.id, h.case_id having count(*) > 1) work
    where not sec.joint_work_open(work.case_id, work.people)) then
    raise exception 'joint work is not open' using errcode = 'RK001';
  end if;
  return null;
end $$;
create trigger tr_participation_joint after insert on participation referencing new table as added
  for each statement execute function require_joint_work();
`;

const SHARES = `
-- What is shared points to the entry with its author and its case: nobody shares what somebody else wrote.
alter table homework_entry add constraint uq_homework_entry_author unique (practice_id, case_id, client_id, id);

create table sharing_setting (
  practice_id uuid not null,
  case_id uuid not null,
  hold_for_session boolean not null,
  changed_by uuid not null,
  changed_at timestamptz not null,
  version integer not null default 1,
  constraint pk_sharing_setting primary key (practice_id, case_id),
  constraint fk_sharing_setting_case foreign key (practice_id, case_id) references care_case (practice_id, id),
  constraint fk_sharing_setting_changed_by foreign key (practice_id, changed_by) references account (practice_id, id)
);
create index ix_sharing_setting_changed_by on sharing_setting (practice_id, changed_by);

-- One version of an entry, some of its questions, one recipient. No word of it is copied: whoever reads, reads the entry.
create table share_grant (
  practice_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  participation_id uuid not null,
  entry_id uuid not null,
  author_participant_id uuid not null,
  author_client_id uuid not null,
  recipient_participant_id uuid not null,
  recipient_client_id uuid not null,
  -- The questions its author chose, and every path of the answers that goes out with them.
  fields text[] not null constraint ck_share_grant_fields check (cardinality(fields) > 0),
  paths text[] not null constraint ck_share_grant_paths check (cardinality(paths) > 0),
  -- It came of showing each other at the same moment.
  revealed boolean not null default false,
  offered_at timestamptz not null,
  -- The care team wants to be there: until somebody lets it go it waits.
  held_for_session boolean not null default false,
  released_at timestamptz,
  released_by uuid,
  -- "Send tomorrow": not before this moment.
  opens_at timestamptz,
  -- When it went out. Until then its recipient does not know of it.
  opened_at timestamptz,
  ended_at timestamptz,
  end_reason text constraint ck_share_grant_end_reason check (end_reason in ('withdrawn', 'consent', 'left')),
  constraint pk_share_grant primary key (practice_id, id),
  constraint uq_share_grant_recipient unique (practice_id, case_id, recipient_client_id, id),
  constraint fk_share_grant_entry foreign key (practice_id, case_id, author_client_id, entry_id)
    references homework_entry (practice_id, case_id, client_id, id),
  constraint fk_share_grant_participation foreign key (practice_id, case_id, author_client_id, participation_id)
    references participation (practice_id, case_id, client_id, id),
  constraint fk_share_grant_author foreign key (practice_id, case_id, author_participant_id)
    references participant (practice_id, case_id, id),
  constraint fk_share_grant_recipient foreign key (practice_id, case_id, recipient_participant_id)
    references participant (practice_id, case_id, id),
  constraint fk_share_grant_released_by foreign key (practice_id, released_by) references account (practice_id, id),
  constraint ck_share_grant_two_people check (author_client_id <> recipient_client_id),
  constraint ck_share_grant_released check (released_at is null or held_for_session),
  constraint ck_share_grant_opened check (opened_at is null or not held_for_session or released_at is not null),
  constraint ck_share_grant_ended check ((ended_at is null) = (end_reason is null))
);
create index ix_share_grant_entry on share_grant (practice_id, case_id, author_client_id, entry_id);
create index ix_share_grant_participation on share_grant (practice_id, case_id, author_client_id, participation_id);
create index ix_share_grant_author on share_grant (practice_id, case_id, author_participant_id);
create index ix_share_grant_recipient on share_grant (practice_id, case_id, recipient_participant_id);
create index ix_share_grant_for on share_grant (practice_id, recipient_client_id) where ended_at is null;
create index ix_share_grant_waiting on share_grant (practice_id, opens_at) where opened_at is null and ended_at is null;
create index ix_share_grant_released_by on share_grant (practice_id, released_by);
create unique index uq_share_grant_live on share_grant (practice_id, entry_id, recipient_client_id) where ended_at is null;

-- What its recipient said. In a table of its own: its author must not be able to read it, not even by statement.
create table share_answer (
  practice_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  share_id uuid not null,
  recipient_client_id uuid not null,
  answer text not null constraint ck_share_answer_answer check (answer in ('postponed', 'accepted', 'refused')),
  answered_at timestamptz not null,
  told_read_at timestamptz,
  constraint pk_share_answer primary key (practice_id, id),
  constraint uq_share_answer_share unique (practice_id, share_id),
  constraint fk_share_answer_share foreign key (practice_id, case_id, recipient_client_id, share_id)
    references share_grant (practice_id, case_id, recipient_client_id, id),
  constraint ck_share_answer_told check (told_read_at is null or answer = 'accepted')
);
create index ix_share_answer_share on share_answer (practice_id, case_id, recipient_client_id, share_id);

-- A later entry repeats words that were shared with its author. Which words, it does not say.
create table share_quote (
  practice_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  share_id uuid not null,
  entry_id uuid not null,
  found_at timestamptz not null,
  constraint pk_share_quote primary key (practice_id, id),
  constraint uq_share_quote_entry unique (practice_id, entry_id, share_id),
  constraint fk_share_quote_share foreign key (practice_id, share_id) references share_grant (practice_id, id),
  constraint fk_share_quote_entry foreign key (practice_id, entry_id) references homework_entry (practice_id, id)
);
create index ix_share_quote_share on share_quote (practice_id, share_id);
`;

const REVEALS = `
-- Somebody would show this of what they answered side by side, once everybody does. Nobody else learns of it before.
create table reveal_offer (
  practice_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  homework_id uuid not null,
  participation_id uuid not null,
  participant_id uuid not null,
  client_id uuid not null,
  entry_id uuid not null,
  fields text[] not null constraint ck_reveal_offer_fields check (cardinality(fields) > 0),
  paths text[] not null constraint ck_reveal_offer_paths check (cardinality(paths) > 0),
  offered_at timestamptz not null,
  taken_back_at timestamptz,
  revealed_at timestamptz,
  constraint pk_reveal_offer primary key (practice_id, id),
  constraint fk_reveal_offer_homework foreign key (practice_id, case_id, homework_id) references homework (practice_id, case_id, id),
  constraint fk_reveal_offer_participation foreign key (practice_id, case_id, client_id, participation_id)
    references participation (practice_id, case_id, client_id, id),
  constraint fk_reveal_offer_participant foreign key (practice_id, case_id, participant_id)
    references participant (practice_id, case_id, id),
  constraint fk_reveal_offer_entry foreign key (practice_id, case_id, client_id, entry_id)
    references homework_entry (practice_id, case_id, client_id, id),
  constraint ck_reveal_offer_once check (taken_back_at is null or revealed_at is null)
);
create index ix_reveal_offer_homework on reveal_offer (practice_id, case_id, homework_id);
create index ix_reveal_offer_participation on reveal_offer (practice_id, case_id, client_id, participation_id);
create index ix_reveal_offer_participant on reveal_offer (practice_id, case_id, participant_id);
create index ix_reveal_offer_entry on reveal_offer (practice_id, case_id, client_id, entry_id);
create unique index uq_reveal_offer_live on reveal_offer (practice_id, participation_id)
  where taken_back_at is null and revealed_at is null;
`;

const DOWN = `
drop function sec.people_beside_me(uuid), sec.shared_with_me(), sec.shared_words(uuid), sec.shares_told_read(), sec.share_for_me(uuid),
  sec.share_reads(share_grant), sec.only_paths(jsonb, text[]), sec.releasable_paths(jsonb), sec.joint_work_stands(uuid, uuid[]),
  sec.people_of_work(uuid);
drop table share_quote, share_answer, reveal_offer, share_grant, sharing_setting;
drop function check_share_grant(), check_share_answer(), keep_share_grant();
alter table homework_entry drop constraint uq_homework_entry_author;
drop trigger tr_participation_joint on participation;
drop function require_joint_work();
drop index ix_participation_held, ix_homework_kind;
alter table participation drop constraint ck_participation_held, drop column held_for, drop column held_from, drop column held_at;
alter table homework drop column kind, drop column settings;
`;

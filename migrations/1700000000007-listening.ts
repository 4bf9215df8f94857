import type { MigrationInterface, QueryRunner } from 'typeorm';
import { LISTENING_CHECKS } from './1700000000007-listening-checks';
import { APART, TURNS } from './1700000000007-listening-turns';
import { LISTENING_GRANTS, LISTENING_REACH, LISTENING_WALLS } from './1700000000007-listening-walls';

/**
 * Rounds of active listening. What everybody of a round may know stands in the round, its seats and turns; what is one
 * person's own stands apart from it; words stand apart from ratings, because they are read by fewer and kept for less long.
 */
export class Listening1700000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const parts = [
      ROUNDS,
      TURNS,
      APART,
      LISTENING_REACH,
      LISTENING_CHECKS,
      LISTENING_WALLS,
      LISTENING_GRANTS,
    ];
    for (const part of parts) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table listening_draft, listening_act, listening_private, listening_note, listening_words, listening_entry,
        listening_turn, listening_pin, listening_seat, listening_round cascade;
      drop function check_listening_entry(), check_listening_turn(), keep_listening_words();
      drop function sec.erase_listening_words(timestamptz), sec.my_whole_rounds(), sec.my_rounds();
    `);
  }
}

const ROUNDS = `
create table listening_round (
  practice_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  homework_id uuid not null,
  relation_type text not null constraint ck_listening_round_relation_type check (relation_type in ('romantic', 'family', 'friendship')),
  way text not null constraint ck_listening_round_way check (way in ('two_devices', 'one_device', 'async', 'in_room', 'circle', 'solo')),
  -- As they were when it began.
  settings jsonb not null,
  words_shared boolean not null,
  topic text,
  -- Solo practice: one free word, and nothing else about the other person.
  label text constraint ck_listening_round_label check (char_length(label) <= 40),
  status text not null constraint ck_listening_round_status check (status in
    ('scheduled', 'lobby', 'readiness', 'speaking', 'reflecting', 'checking', 'validating', 'floor_closed', 'joint_close',
     'private_debrief', 'submitted', 'reviewed', 'timed_out', 'turn_lapsed', 'suspended', 'stopped', 'abandoned')),
  step text constraint ck_listening_round_step check (step in ('make_sense', 'guess', 'mark')),
  floor smallint not null default 0,
  turn smallint not null default 0,
  turn_number smallint not null default 0,
  loops smallint not null default 0,
  attempt smallint not null default 0,
  guesses smallint not null default 0,
  since timestamptz not null,
  speak_until timestamptz,
  window_until timestamptz,
  lapsed_from text,
  time_out_not_before timestamptz,
  time_out_return_at timestamptz,
  time_out_until timestamptz,
  holder_id uuid,
  passing boolean not null default false,
  -- One device: whose session it is.
  host_client_id uuid,
  notice text constraint ck_listening_round_notice check (notice in ('not_right_now', 'not_available')),
  completed boolean not null default false,
  ended_why text constraint ck_listening_round_ended_why check (ended_why in ('left', 'time_out', 'rested')),
  created_at timestamptz not null,
  ended_at timestamptz,
  reviewed_at timestamptz,
  reviewed_by uuid,
  version integer not null default 1,
  constraint pk_listening_round primary key (practice_id, id),
  constraint uq_listening_round_case unique (practice_id, case_id, id),
  constraint fk_listening_round_homework foreign key (practice_id, case_id, homework_id) references homework (practice_id, case_id, id),
  constraint fk_listening_round_reviewed_by foreign key (practice_id, reviewed_by) references account (practice_id, id),
  constraint fk_listening_round_host foreign key (practice_id, host_client_id) references client (practice_id, id),
  -- A time-out shorter than twenty minutes cannot be saved.
  constraint ck_listening_round_time_out check ((status = 'timed_out') = (time_out_return_at is not null)
    and time_out_return_at >= since + interval '20 minutes' and time_out_not_before >= since + interval '20 minutes'
    and time_out_until >= time_out_return_at),
  constraint ck_listening_round_lapsed check ((status = 'turn_lapsed') = (lapsed_from is not null)),
  constraint ck_listening_round_label_solo check (label is null or way = 'solo')
);
create index ix_listening_round_homework on listening_round (practice_id, case_id, homework_id);
create index ix_listening_round_reviewed_by on listening_round (practice_id, reviewed_by);
create index ix_listening_round_host on listening_round (practice_id, host_client_id);
create index ix_listening_round_open on listening_round (practice_id, status)
  where status not in ('submitted', 'reviewed', 'stopped', 'abandoned');
-- Two who begin at the same moment meet in one room.
create unique index uq_listening_round_open on listening_round (practice_id, homework_id)
  where way <> 'solo' and status not in ('private_debrief', 'submitted', 'reviewed', 'stopped', 'abandoned');

create table listening_seat (
  practice_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  case_id uuid not null,
  participation_id uuid not null,
  participant_id uuid not null,
  client_id uuid not null,
  -- In the order of speaking, from 0.
  place smallint not null,
  given_name text not null,
  minor boolean not null,
  entered boolean not null default false,
  answered boolean not null default false,
  closed boolean not null default false,
  debriefed boolean not null default false,
  has_left boolean not null default false,
  has_pin boolean not null default false,
  spoke smallint not null default 0,
  heard smallint not null default 0,
  constraint pk_listening_seat primary key (practice_id, id),
  constraint uq_listening_seat_person unique (practice_id, round_id, participant_id),
  constraint uq_listening_seat_place unique (practice_id, round_id, place),
  constraint uq_listening_seat_author unique (practice_id, round_id, participant_id, client_id),
  constraint fk_listening_seat_round foreign key (practice_id, case_id, round_id) references listening_round (practice_id, case_id, id),
  constraint fk_listening_seat_participant foreign key (practice_id, case_id, participant_id)
    references participant (practice_id, case_id, id),
  constraint fk_listening_seat_participation foreign key (practice_id, case_id, client_id, participation_id)
    references participation (practice_id, case_id, client_id, id)
);
create index ix_listening_seat_client on listening_seat (practice_id, client_id, round_id);
create index ix_listening_seat_participant on listening_seat (practice_id, case_id, participant_id);
create index ix_listening_seat_participation on listening_seat (practice_id, case_id, participation_id);

-- One device: how somebody shows that it is they who hold it. The same id as the seat.
create table listening_pin (
  practice_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  hash text not null,
  failures smallint not null default 0,
  locked_until timestamptz,
  constraint pk_listening_pin primary key (practice_id, id),
  constraint fk_listening_pin_seat foreign key (practice_id, id) references listening_seat (practice_id, id)
);
`;

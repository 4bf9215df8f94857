import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CASE_GRANTS, CASE_POLICIES, CASE_REACH } from './1700000000002-cases-walls';

/**
 * Cases and the people in them: who takes part, who cares for them, what happened, what they want, what they agreed
 * to, and what was done when. The walls around these tables stand in the file beside this one.
 */
export class Cases1700000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const parts = [CASE, PEOPLE, WORK, RECORD, CASE_REACH, CASE_POLICIES, CASE_GRANTS];
    for (const part of parts) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy own_row on client;
      drop table timeline_event, case_figures, consent, goal_rating, goal, rupture_role, rupture_event, supervision,
        care_team_member, participant, care_case cascade;
      drop function sec.outdate_figures(uuid), sec.touch_case(uuid, timestamptz), sec.may_staff(uuid, uuid),
        sec.my_participants(), sec.my_clients(), sec.my_cases();
    `);
  }
}

const CASE = `
create table care_case (
  practice_id uuid not null constraint fk_care_case_practice references practice (id),
  id uuid not null,
  title text not null,
  kind text not null constraint ck_care_case_kind check (kind in ('individual', 'couple', 'family', 'friends')),
  relation_type text not null,
  relation_subtype text not null,
  state text not null constraint ck_care_case_state check (state in ('enquiry', 'intake', 'active', 'on_hold', 'discharged', 'not_taken_on')),
  presenting_problem text not null default '',
  opened_on date not null,
  closed_on date,
  end_reason text constraint ck_care_case_end_reason check (end_reason in
    ('completed', 'client_decision', 'moved', 'referred_on', 'no_contact', 'died', 'other')),
  episode integer not null default 1 constraint ck_care_case_episode check (episode > 0),
  created_by uuid not null,
  created_at timestamptz not null,
  version integer not null default 1,
  last_activity_at timestamptz not null,
  constraint pk_care_case primary key (practice_id, id),
  constraint fk_care_case_created_by foreign key (practice_id, created_by) references account (practice_id, id),
  constraint ck_care_case_relation check (
    (relation_type = 'romantic' and relation_subtype in ('dating', 'cohabiting', 'engaged', 'married', 'separated', 'ex_partners', 'consensually_non_monogamous'))
    or (relation_type = 'family' and relation_subtype in ('parent_adult_child', 'parent_minor', 'siblings', 'step_family', 'in_laws', 'carers'))
    or (relation_type = 'friendship' and relation_subtype in ('friend', 'housemate', 'former_friend', 'friend_and_business'))),
  constraint ck_care_case_kind_relation check (kind = 'individual' or (kind, relation_type) in
    (('couple', 'romantic'), ('family', 'family'), ('friends', 'friendship'))),
  constraint ck_care_case_closed check ((closed_on is not null) = (state in ('discharged', 'not_taken_on'))
    and (end_reason is not null) = (state in ('discharged', 'not_taken_on')))
);
create index ix_care_case_created_by on care_case (practice_id, created_by);
`;

const PEOPLE = `
create table participant (
  practice_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  client_id uuid not null,
  state text not null constraint ck_participant_state check (state in ('invited', 'joined', 'active', 'paused', 'left', 'removed')),
  from_on date not null,
  to_on date,
  state_reason text,
  version integer not null default 1,
  constraint pk_participant primary key (practice_id, id),
  constraint uq_participant_client unique (practice_id, case_id, client_id),
  -- What belongs to one person points here with the case as well: it cannot name somebody of another case.
  constraint uq_participant_case unique (practice_id, case_id, id),
  constraint fk_participant_case foreign key (practice_id, case_id) references care_case (practice_id, id),
  constraint fk_participant_client foreign key (practice_id, client_id) references client (practice_id, id),
  constraint ck_participant_to check ((to_on is not null) = (state in ('left', 'removed')))
);
create index ix_participant_client on participant (practice_id, client_id);

-- Access runs from from_on and stops on to_on: whoever is ended today is out at once.
create table care_team_member (
  practice_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  account_id uuid not null,
  role text not null constraint ck_care_team_member_role check (role in ('primary', 'co', 'substitute', 'supervisor')),
  from_on date not null,
  to_on date,
  version integer not null default 1,
  constraint pk_care_team_member primary key (practice_id, id),
  constraint fk_care_team_member_case foreign key (practice_id, case_id) references care_case (practice_id, id),
  constraint fk_care_team_member_account foreign key (practice_id, account_id) references account (practice_id, id),
  constraint ck_care_team_member_dates check (to_on >= from_on)
);
create index ix_care_team_member_case on care_team_member (practice_id, case_id);
create index ix_care_team_member_account on care_team_member (practice_id, account_id, case_id);
create unique index uq_care_team_member_account on care_team_member (practice_id, case_id, account_id) where to_on is null;
create unique index uq_care_team_member_primary on care_team_member (practice_id, case_id) where role = 'primary' and to_on is null;

create table supervision (
  practice_id uuid not null,
  id uuid not null,
  supervisor_id uuid not null,
  supervisee_id uuid not null,
  from_on date not null,
  to_on date,
  constraint pk_supervision primary key (practice_id, id),
  constraint fk_supervision_supervisor foreign key (practice_id, supervisor_id) references account (practice_id, id),
  constraint fk_supervision_supervisee foreign key (practice_id, supervisee_id) references account (practice_id, id),
  constraint ck_supervision_two_people check (supervisor_id <> supervisee_id),
  constraint ck_supervision_dates check (to_on >= from_on)
);
create index ix_supervision_supervisor on supervision (practice_id, supervisor_id);
create index ix_supervision_supervisee on supervision (practice_id, supervisee_id);

create table consent (
  practice_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  kind text not null constraint ck_consent_kind check (kind in
    ('treatment', 'joint_work', 'secrets_policy', 'electronic_communication', 'telehealth',
    'share_with_third_party', 'minor_assent', 'guardian_consent', 'supervision_disclosure', 'research')),
  text_version text not null,
  decision text not null constraint ck_consent_decision check (decision in ('given', 'refused')),
  at timestamptz not null,
  withdrawn_at timestamptz,
  constraint pk_consent primary key (practice_id, id),
  constraint fk_consent_client foreign key (practice_id, client_id) references client (practice_id, id)
);
create index ix_consent_client on consent (practice_id, client_id, kind, at);
`;

const WORK = `
create table rupture_event (
  practice_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  title text not null,
  kind text not null constraint ck_rupture_event_kind check (kind in
    ('hidden_money', 'affair_emotional', 'affair_physical', 'lies', 'broken_promises', 'addiction', 'absence',
    'breach_of_confidence', 'unpaid_debt', 'other')),
  summary text not null,
  when_text text not null,
  status text not null constraint ck_rupture_event_status check (status in ('named', 'being_worked_on', 'settled')),
  version integer not null default 1,
  created_at timestamptz not null,
  created_by uuid not null,
  constraint pk_rupture_event primary key (practice_id, id),
  constraint uq_rupture_event_case unique (practice_id, case_id, id),
  constraint fk_rupture_event_case foreign key (practice_id, case_id) references care_case (practice_id, id),
  constraint fk_rupture_event_created_by foreign key (practice_id, created_by) references account (practice_id, id)
);
create index ix_rupture_event_created_by on rupture_event (practice_id, created_by);

-- A role in one event, never a label of a person.
create table rupture_role (
  practice_id uuid not null,
  rupture_event_id uuid not null,
  participant_id uuid not null,
  role text not null constraint ck_rupture_role_role check (role in ('harmed', 'making_amends')),
  case_id uuid not null,
  constraint pk_rupture_role primary key (practice_id, rupture_event_id, participant_id, role),
  constraint fk_rupture_role_event foreign key (practice_id, case_id, rupture_event_id) references rupture_event (practice_id, case_id, id),
  constraint fk_rupture_role_participant foreign key (practice_id, case_id, participant_id) references participant (practice_id, case_id, id)
);
create index ix_rupture_role_event on rupture_role (practice_id, case_id, rupture_event_id);
create index ix_rupture_role_participant on rupture_role (practice_id, case_id, participant_id);

create table goal (
  practice_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  participant_id uuid,
  words text not null,
  state text not null constraint ck_goal_state check (state in ('open', 'reached', 'set_aside')),
  target_on date,
  version integer not null default 1,
  created_at timestamptz not null,
  constraint pk_goal primary key (practice_id, id),
  constraint uq_goal_case unique (practice_id, case_id, id),
  constraint fk_goal_case foreign key (practice_id, case_id) references care_case (practice_id, id),
  constraint fk_goal_participant foreign key (practice_id, case_id, participant_id) references participant (practice_id, case_id, id)
);
create index ix_goal_participant on goal (practice_id, case_id, participant_id);

create table goal_rating (
  practice_id uuid not null,
  id uuid not null,
  goal_id uuid not null,
  case_id uuid not null,
  participant_id uuid not null,
  rating integer not null constraint ck_goal_rating_rating check (rating between 0 and 10),
  rated_by uuid not null,
  at timestamptz not null,
  constraint pk_goal_rating primary key (practice_id, id),
  constraint fk_goal_rating_goal foreign key (practice_id, case_id, goal_id) references goal (practice_id, case_id, id),
  constraint fk_goal_rating_participant foreign key (practice_id, case_id, participant_id) references participant (practice_id, case_id, id),
  constraint fk_goal_rating_rated_by foreign key (practice_id, rated_by) references account (practice_id, id)
);
create index ix_goal_rating_goal on goal_rating (practice_id, case_id, goal_id, at);
create index ix_goal_rating_participant on goal_rating (practice_id, case_id, participant_id);
create index ix_goal_rating_rated_by on goal_rating (practice_id, rated_by);
`;

const RECORD = `
-- The subject is a title, a goal's words or a state; never an answer and never a note.
create table timeline_event (
  practice_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  at timestamptz not null,
  kind text not null constraint ck_timeline_event_kind check (kind in ('case', 'people', 'homework', 'review', 'goal', 'rupture')),
  event text not null,
  account_id uuid,
  participant_id uuid,
  subject text,
  link_kind text constraint ck_timeline_event_link_kind check (link_kind in ('homework', 'participation', 'goal')),
  link_id uuid,
  constraint pk_timeline_event primary key (practice_id, id),
  constraint fk_timeline_event_case foreign key (practice_id, case_id) references care_case (practice_id, id),
  constraint fk_timeline_event_account foreign key (practice_id, account_id) references account (practice_id, id),
  constraint fk_timeline_event_participant foreign key (practice_id, case_id, participant_id) references participant (practice_id, case_id, id),
  constraint ck_timeline_event_link check ((link_kind is null) = (link_id is null))
);
create index ix_timeline_event_case on timeline_event (practice_id, case_id, at desc, id desc);
create index ix_timeline_event_account on timeline_event (practice_id, account_id);
create index ix_timeline_event_participant on timeline_event (practice_id, case_id, participant_id, at desc, id desc);

-- Figures of homework kept beside the case. They hold until next_lapse_at; -infinity: something changed since.
create table case_figures (
  practice_id uuid not null,
  case_id uuid not null,
  open_homework integer not null default 0,
  to_review integer not null default 0,
  overdue integer not null default 0,
  responded integer not null default 0,
  passed_unanswered integer not null default 0,
  last_response_at timestamptz,
  next_lapse_at timestamptz,
  constraint pk_case_figures primary key (practice_id, case_id),
  constraint fk_case_figures_case foreign key (practice_id, case_id) references care_case (practice_id, id)
);

do $$ declare named text; begin
  foreach named in array array['goal_rating', 'timeline_event'] loop
    execute format('create trigger tr_%1$s_append_only before update or delete on %1$I for each row execute function forbid_change()', named);
    execute format('create trigger tr_%1$s_no_truncate before truncate on %1$I for each statement execute function forbid_change()', named);
  end loop;
end $$;
`;

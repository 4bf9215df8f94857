import { Injectable } from '@nestjs/common';
import type { ChangeSessionSettings, SessionRoom, SessionSettingsView } from '@reknit/sessions/model';
import {
  Clock,
  fieldProblem,
  IdSource,
  notFound,
  ProblemException,
  Sql,
  statement,
  type Actor,
} from '@reknit/shared/api-kernel';
import { SharedProblem } from '@reknit/shared/model';
import { SessionSettings } from './session-settings';

const VERSION = statement(
  'session-settings.version',
  'select version from session_settings where practice_id = $1',
);
const ROOMS = statement(
  'session-settings.rooms',
  'select id, name from room where practice_id = $1 and closed_at is null order by place, id',
);
const KEEP = statement(
  'session-settings.keep',
  `insert into session_settings (practice_id, late_cancel_hours, sign_due_hours, auto_lock_days, unsign_window_minutes, cosign_due_days,
     late_entry_hours, version)
   select $1::uuid, $2::int, $3::int, $4::int, $5::int, $6::int, $7::int, $8::int
   where $8::int = 1 or exists (select 1 from session_settings where practice_id = $1)
   on conflict (practice_id) do update set late_cancel_hours = excluded.late_cancel_hours, sign_due_hours = excluded.sign_due_hours,
     auto_lock_days = excluded.auto_lock_days, unsign_window_minutes = excluded.unsign_window_minutes,
     cosign_due_days = excluded.cosign_due_days, late_entry_hours = excluded.late_entry_hours, version = excluded.version
   where session_settings.version = excluded.version - 1`,
);
const KEEP_ROOMS = statement(
  'session-settings.keep-rooms',
  `insert into room (practice_id, id, name, place)
   select $1, n.id, n.name, n.place from unnest($2::uuid[], $3::text[]) with ordinality n (id, name, place)
   on conflict (practice_id, id) do update set name = excluded.name, place = excluded.place, closed_at = null`,
);
const CLOSE_ROOMS = statement(
  'session-settings.close-rooms',
  'update room set closed_at = $3 where practice_id = $1 and id <> all ($2) and closed_at is null',
);

/** What a practice sets about sessions and notes, and its rooms. */
@Injectable()
export class SessionSettingsCommands {
  constructor(
    private readonly sql: Sql,
    private readonly settings: SessionSettings,
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {}

  async read(actor: Actor): Promise<SessionSettingsView> {
    const kept = await this.sql.first<{ version: number }>(VERSION, [actor.practiceId]);
    return {
      version: kept?.version ?? 0,
      timeZone: actor.practiceTimeZone,
      ...(await this.settings.read()),
      rooms: await this.rooms(actor),
    };
  }

  async change(actor: Actor, body: ChangeSessionSettings, version: number): Promise<SessionSettingsView> {
    const known = new Set((await this.rooms(actor)).map(({ id }) => id));
    if (body.rooms.some(({ id }) => id !== undefined && !known.has(id))) throw notFound();
    const names = body.rooms.map(({ name }) => name.toLowerCase());
    const twice = names.findIndex((name, index) => names.indexOf(name) !== index);
    if (twice >= 0) throw fieldProblem(`rooms.${twice}.name`, 'twice');
    const kept = await this.sql.change(KEEP, [
      actor.practiceId,
      body.lateCancelHours,
      body.signDueHours,
      body.autoLockDays,
      body.unsignWindowMinutes,
      body.cosignDueDays,
      body.lateEntryHours,
      version + 1,
    ]);
    if (kept !== 1) throw new ProblemException(SharedProblem.versionStale);
    const rooms = body.rooms.map(({ id, name }) => ({ id: id ?? this.ids.next(), name }));
    const ids = rooms.map(({ id }) => id);
    await this.sql.change(CLOSE_ROOMS, [actor.practiceId, ids, this.clock.now()]);
    await this.sql.change(KEEP_ROOMS, [actor.practiceId, ids, rooms.map(({ name }) => name)]);
    return this.read(actor);
  }

  private rooms(actor: Actor): Promise<readonly SessionRoom[]> {
    return this.sql.rows<SessionRoom & Record<string, unknown>>(ROOMS, [actor.practiceId]);
  }
}

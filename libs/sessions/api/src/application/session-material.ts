import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CaseMaterial, type MaterialAsked } from '@reknit/cases/api';
import type { Material, MaterialSource, MaterialWords } from '@reknit/cases/model';
import { attendanceLines, type AttendanceLine } from '@reknit/sessions/model';
import { Sql, statement, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId } from '@reknit/shared/model';
import { SESSION_COLUMNS, type SessionRecord } from '../persistence/session-row';

const KIND = 'session.attendance';
/** Of a session, or of one person in it. */
const ID = /^([0-9a-f-]{36})(?::([0-9a-f-]{36}))?$/;

const TAKEN = statement(
  'session.material',
  `select ${SESSION_COLUMNS} from session s
   where s.practice_id = $1 and s.case_id = $2 and s.case_id in (select sec.my_cases())
     and s.state in ('held', 'partial', 'not_held') and s.starts_at >= $3 and s.starts_at <= $4
   order by s.starts_at desc, s.id desc limit 200`,
);
const ONE = statement(
  'session.material-one',
  `select ${SESSION_COLUMNS} from session s
   where s.practice_id = $1 and s.case_id = $2 and s.case_id in (select sec.my_cases()) and s.id = $3`,
);

type Row = SessionRecord & Record<string, unknown>;

/** Who came to sessions, for the brief and for what a note keeps a copy of. */
@Injectable()
export class SessionMaterial implements OnModuleInit {
  constructor(
    private readonly material: CaseMaterial,
    private readonly sql: Sql,
  ) {}

  onModuleInit(): void {
    this.material.register({
      domain: 'session',
      materialOf: (actor, asked) => this.materialOf(actor, asked),
      wordsOf: (actor, caseId, source) => this.wordsOf(actor, caseId, source),
    });
  }

  private async materialOf(actor: Actor, { caseId, since, until }: MaterialAsked): Promise<Material[]> {
    const rows = await this.sql.rows<Row>(TAKEN, [actor.practiceId, caseId, since, until]);
    return rows.flatMap((row) => attendanceLines(row).map((line) => lineOf(row, line)));
  }

  private async wordsOf(
    actor: Actor,
    caseId: CaseId,
    { kind, id }: MaterialSource,
  ): Promise<MaterialWords | undefined> {
    const [, sessionId, participantId] = ID.exec(id) ?? [];
    if (kind !== KIND || sessionId === undefined) return undefined;
    const row = await this.sql.first<Row>(ONE, [actor.practiceId, caseId, sessionId]);
    const line = row && attendanceLines(row).find((one) => one.participantId === participantId);
    if (!line) return undefined;
    return {
      material: lineOf(row, line),
      words: line.people.map(({ name, phrase }) => ({ label: name, text: phrase })),
    };
  }
}

function lineOf({ id, start }: SessionRecord, line: AttendanceLine): Material {
  const { participantId, readers, came, of, people } = line;
  const about = { topic: 'session', at: start.toISOString(), readers } as const;
  if (participantId === undefined)
    return { ...about, source: { kind: KIND, id }, event: 'session.attendance', count: { n: came, of } };
  return {
    ...about,
    source: { kind: KIND, id: `${id}:${participantId}` },
    event: 'session.attendance-of-one',
    participantId,
    ...(people[0] && { subject: people[0].phrase }),
  };
}

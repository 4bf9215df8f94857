import type { CaseRecordSheet, SheetHomework } from '@reknit/progress/model';
import { named } from './statements';
import { asActor, Refused, today, type Actor } from './walls';

const IN_SCOPE = named('case.to-read');
const SHEET = named('progress.record-sheet');
const TITLE = 'Thought record';
const WAITING = ['assigned', 'in_progress'];
const instant = (millis: number): string => new Date(millis).toISOString();

/** Nothing in the data stays with its author, so there is nothing to take out of the answers. */
export function record(actor: Actor, caseId: string): Promise<CaseRecordSheet> {
  return asActor(actor, 'progress.read-record', async (client) => {
    const scope = [actor.practiceId, actor.accountId, today(), actor.roles.includes('supervisor')];
    const [of] = (await client.query({ ...IN_SCOPE, values: [...scope, caseId] })).rows;
    if (!of) throw new Refused(404);
    const [row] = (await client.query({ ...SHEET, values: [actor.practiceId, caseId] })).rows;
    if (!row) throw new Refused(404);
    const now = Date.now();
    const body: CaseRecordSheet = {
      caseId,
      title: of.title,
      relationType: of.relationType,
      relationSubtype: of.relationSubtype,
      state: of.state,
      openedOn: row.openedOn,
      presentingProblem: row.presentingProblem,
      people: row.people,
      open: row.open.map((part: OpenPart) => openOf(part, now)),
      responses: row.responses.map(({ code, version, at, ...response }: Response) => ({
        ...response,
        exercise: { code, version, title: TITLE },
        submittedAt: instant(at),
      })),
    };
    const ids = body.responses.map(({ id }) => id);
    return { body, about: { caseId, subjectType: 'case', subjectId: caseId, ids } };
  });
}

interface Pinned {
  readonly code: string;
  readonly version: number;
}

interface Response extends Pinned {
  readonly at: number;
}

interface OpenPart extends Pinned {
  readonly participationId: string;
  readonly participantId: string;
  readonly status: SheetHomework['status'];
  readonly lapseAt: number;
  readonly entryCount: number;
  readonly dueAt: number;
  readonly timeZone: string;
  readonly graceMinutes: number;
  readonly wholeDay: boolean;
}

function openOf(part: OpenPart, now: number): SheetHomework {
  const lapsed = WAITING.includes(part.status) && part.entryCount === 0 && part.lapseAt < now;
  return {
    participationId: part.participationId,
    participantId: part.participantId,
    exercise: { code: part.code, version: part.version, title: TITLE },
    status: lapsed ? 'lapsed' : part.status,
    due: {
      at: instant(part.dueAt),
      timeZone: part.timeZone,
      graceMinutes: part.graceMinutes,
      wholeDay: part.wholeDay,
    },
  };
}

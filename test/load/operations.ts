import { createHash, createHmac } from 'node:crypto';
import { tokenOf, type Cast, type Exercise, type Member } from './data';

export interface LoadRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly account: string;
  readonly body?: string;
}

export type ServerName = 'product' | 'floor';

export interface Operation {
  readonly key: 'a' | 'b' | 'c' | 'd' | 'e';
  readonly title: string;
  readonly status: 200 | 201;
  /** Of performance.md: what the product may take of the floor's throughput at least. */
  readonly gate: number;
  readonly goal: number;
  /** What can be asked, in the order it is asked; undefined once everything there was has been used up. */
  requests(server: ServerName): () => LoadRequest | undefined;
  /** Makes what was used up usable again; outside of what is measured. */
  rearm?(server: ServerName): { readonly text: string; readonly values: unknown[] };
  /** Somebody else's record, which is answered with not found. */
  foreign?(): LoadRequest;
}

const inTurn = <T>(things: readonly T[]): (() => T) => {
  let next = 0;
  return () => things[next++ % things.length] as T;
};

export function operations(cast: Cast, exercise: Exercise, now: Date): readonly Operation[] {
  return [caseload(cast), record(cast), assign(cast, exercise, now), submit(cast, exercise), progress(cast)];
}

const READ = { status: 200, gate: 0.7, goal: 0.85 } as const;
const WRITE = { status: 201, gate: 0.7, goal: 0.85 } as const;

function caseload(cast: Cast): Operation {
  const staff = [...new Set(cast.read.map((member) => member.staff))];
  return {
    key: 'a',
    title: 'caseload of one therapist, 40 rows',
    ...READ,
    requests: () => {
      const next = inTurn(staff);
      return () => ({ method: 'GET', path: '/api/caseload?limit=40', account: next() });
    },
  };
}

const reading =
  (path: (member: Member) => string, members: readonly Member[]): Operation['requests'] =>
  () => {
    const next = inTurn(members);
    return () => {
      const member = next();
      return { method: 'GET', path: path(member), account: member.staff };
    };
  };

/** As asked by the therapist of the last case. */
const asStranger = (path: (member: Member) => string, cast: Cast) => (): LoadRequest => {
  const [first, last] = [cast.read[0] as Member, cast.read.at(-1) as Member];
  return { method: 'GET', path: path(first), account: last.staff };
};

function record(cast: Cast): Operation {
  const path = (member: Member) => `/api/cases/${member.case}/record`;
  return {
    key: 'b',
    title: 'record of one client, last ten responses',
    ...READ,
    requests: reading(path, cast.read),
    foreign: asStranger(path, cast),
  };
}

function progress(cast: Cast): Operation {
  const path = (member: Member) => `/api/cases/${member.case}/progress?weeks=52`;
  const weekly = cast.read.filter((member) => member.weekly);
  return {
    key: 'e',
    title: 'progress of a year, 52 points',
    ...READ,
    requests: reading(path, weekly),
    foreign: asStranger(path, cast),
  };
}

function assign(cast: Cast, exercise: Exercise, now: Date): Operation {
  const due = new Date(now.getTime() + 10 * 86_400_000).toISOString().slice(0, 10);
  const bodyFor = (member: Member) =>
    JSON.stringify({
      exercise: { code: exercise.code, version: exercise.version },
      mode: 'solo',
      participantIds: [member.participant],
      place: 'at_home',
      rationale: 'It helps to look at the thought twice before acting on it.',
      whenAndWhere: 'After supper, at the table',
      obstacle: 'Being too tired for it',
      smallestVersion: 'One thought, one line',
      due: { date: due, time: '20:00', timeZone: 'UTC', graceMinutes: 1440 },
      acknowledged: exercise.acknowledged,
      ready: true,
    });
  return {
    key: 'c',
    title: 'assign an exercise',
    ...WRITE,
    requests: (server) => {
      const next = inTurn(cast[server]);
      return () => {
        const member = next();
        const path = `/api/cases/${member.case}/homework`;
        return { method: 'POST', path, account: member.staff, body: bodyFor(member) };
      };
    },
  };
}

/** What was handed in is opened again. Its earlier versions stay, as they do when a therapist gives work back. */
const REARM = `update participation set status = 'in_progress'
  where practice_id = (select id from practice) and id = any ($1::uuid[]) and status <> 'in_progress'`;

function submit(cast: Cast, exercise: Exercise): Operation {
  const body = JSON.stringify({ answers: exercise.answers });
  return {
    key: 'd',
    title: 'submit a response',
    ...WRITE,
    rearm: (server) => ({
      text: REARM,
      values: [cast[server].flatMap(({ participations }) => participations)],
    }),
    requests: (server) => {
      // Piece by piece over all clients, so that no two requests in flight are of one person.
      const pieces = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((k) =>
        cast[server].map((member) => ({ id: member.participations[k], account: member.account })),
      );
      let next = 0;
      return () => {
        const piece = pieces[next++];
        if (!piece) return undefined;
        return {
          method: 'POST',
          path: `/api/my/homework/${piece.id}/submissions`,
          account: piece.account,
          body,
        };
      };
    },
  };
}

/**
 * The header lines of a request, with the session and, for a write, everything the walls ask of one.
 *
 * @param sessionKey hexadecimal
 */
export function headersFor(sessionKey: string): (request: LoadRequest, idempotencyKey: string) => string {
  const known = new Map<string, { readonly token: string; readonly csrf: string }>();
  const key = Buffer.from(sessionKey, 'hex');
  const of = (account: string) => {
    const found = known.get(account);
    if (found) return found;
    const token = tokenOf(account);
    const hash = createHash('sha256').update(token).digest('hex');
    const csrf = createHmac('sha256', key).update(`csrf|${hash}`).digest('base64url');
    const made = { token, csrf };
    known.set(account, made);
    return made;
  };
  return ({ account, body }, idempotencyKey) => {
    const { token, csrf } = of(account);
    const cookie = `cookie: __Host-sid=${token}\r\n`;
    if (body === undefined) return cookie;
    return `${cookie}content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\nsec-fetch-site: same-origin\r\nx-csrf-token: ${csrf}\r\nidempotency-key: ${idempotencyKey}\r\n`;
  };
}

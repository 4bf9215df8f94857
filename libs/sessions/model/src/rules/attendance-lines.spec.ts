import { attendanceLines, type AttendedBy } from './attendance-lines';

const person = (participantId: string, name: string, more: Partial<AttendedBy['people'][number]> = {}) => ({
  participantId,
  name,
  attendance: 'attended' as const,
  minutes: null,
  ...more,
});
const ROSA = person('r', 'Rosa');
const TOBIAS = person('t', 'Tobias');
const couple = (more: Partial<AttendedBy> = {}): AttendedBy => ({
  modality: 'couple',
  state: 'held',
  decision: null,
  people: [ROSA, TOBIAS],
  ...more,
});
const cancelled = { ...TOBIAS, attendance: 'late_cancelled' } as const;

describe('what can be said of who came', () => {
  it('is one line of a joint session, for everybody who was there', () => {
    const late = { ...TOBIAS, attendance: 'attended_late', minutes: 10 } as const;
    expect(attendanceLines(couple({ people: [ROSA, late] }))).toEqual([
      {
        readers: ['r', 't'],
        came: 2,
        of: 2,
        people: [
          { name: 'Rosa', phrase: 'Came' },
          { name: 'Tobias', phrase: 'Came late by 10 minutes' },
        ],
      },
    ]);
  });

  it('says in the room that somebody was not there, and why only to themselves', () => {
    const lines = attendanceLines(
      couple({ state: 'partial', decision: 'rescheduled', people: [ROSA, cancelled] }),
    );
    expect(lines.map(({ participantId, readers }) => [participantId, readers])).toEqual([
      [undefined, ['r']],
      ['t', ['t']],
    ]);
    expect(lines[0]?.people[1]).toEqual({ name: 'Tobias', phrase: 'Was not there' });
    expect(lines[1]?.people).toEqual([{ name: 'Tobias', phrase: 'Cancelled late' }]);
  });

  it('is each person’s own where a joint session was held with one of them, or with nobody', () => {
    const alone = couple({ state: 'partial', decision: 'held_as_individual', people: [ROSA, cancelled] });
    const nobody = couple({ state: 'not_held', people: [{ ...ROSA, attendance: 'no_show' }, cancelled] });
    for (const session of [alone, nobody])
      expect(attendanceLines(session).map(({ participantId, readers }) => [participantId, readers])).toEqual([
        ['r', ['r']],
        ['t', ['t']],
      ]);
  });

  it('is their own of a session with one person, whether they came or not', () => {
    const missed = { ...ROSA, attendance: 'no_show' } as const;
    const [line] = attendanceLines(couple({ modality: 'individual', state: 'not_held', people: [missed] }));
    expect(line).toMatchObject({ participantId: 'r', readers: ['r'], came: 0, of: 1 });
  });

  it('is nothing before attendance is taken, and of one that was cancelled', () => {
    const open = { ...ROSA, attendance: null };
    expect(attendanceLines(couple({ state: 'scheduled', people: [open, cancelled] }))).toEqual([]);
    const off = { ...ROSA, attendance: 'clinician_cancelled' } as const;
    expect(attendanceLines(couple({ state: 'cancelled', people: [off] }))).toEqual([]);
  });
});

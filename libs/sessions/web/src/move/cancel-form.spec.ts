import { aSession } from '../testing/sessions';
import { cancelBody, cancelModel, countsAs, noticeOf, noticeWords } from './cancel-form';

const session = aSession();

describe('a cancellation', () => {
  it('counts as late one minute short of the hours the practice asks for, and says why', () => {
    const late = countsAs(session, '2026-03-09T10:01:00.000Z', 24);
    expect(late).toEqual({
      late: true,
      words:
        'That is 23 hours 59 minutes before it begins. The practice asks for 24 hours, so it counts as cancelled late.',
    });
    expect(countsAs(session, '2026-03-09T10:00:00.000Z', 24).late).toBe(false);
    expect(countsAs(session, '2026-03-09T10:00:00.000Z', 24).words).toContain('24 hours before it begins');
    expect(countsAs(session, '2026-03-10T10:05:00.000Z', 24).words).toContain('after the session began');
  });

  it('says an hour and a minute as one does', () => {
    expect(noticeWords(session.start, '2026-03-10T08:59:00.000Z')).toBe('1 hour 1 minute');
    expect(noticeWords(session.start, '2026-03-10T09:30:00.000Z')).toBe('30 minutes');
  });

  it('reads the notice on the clock of the session', () => {
    const model = { ...cancelModel(session, '2026-03-05T09:00:00.000Z'), who: 'rosa' };
    expect(noticeOf(model, { timeZone: 'America/New_York' })).toBe('2026-03-05T14:00:00.000Z');
    expect(noticeOf({ ...model, who: 'clinician' }, session)).toBeUndefined();
  });

  it('takes one person of two out alone, and never out of a whole series', () => {
    const model = { ...cancelModel(session, '2026-03-05T09:00:00.000Z'), who: 'rosa', scope: 'all' };
    expect(cancelBody(model, session)).toEqual({
      scope: 'this',
      by: 'participant',
      participantId: 'rosa',
      noticeAt: '2026-03-05T09:00:00.000Z',
    });
    expect(cancelBody({ ...model, who: 'everybody', reason: ' flu ' }, session)).toEqual({
      scope: 'all',
      by: 'participant',
      noticeAt: '2026-03-05T09:00:00.000Z',
      reason: 'flu',
    });
    expect(cancelBody({ ...model, who: 'clinician' }, session)).toEqual({ scope: 'all', by: 'clinician' });
  });
});

import { letterAt, type Reaching } from './reaching';

const someone = (more: Partial<Reaching> = {}): Reaching => ({
  timeZone: 'Europe/London',
  refused: false,
  channels: null,
  from: null,
  to: null,
  ...more,
});

describe('when a letter may reach somebody', () => {
  it('waits until the quiet hours where they are are over', () => {
    expect(letterAt('2026-01-15T23:30:00.000Z', someone())).toBe('2026-01-16T08:00:00.000Z');
    expect(letterAt('2026-01-15T12:00:00.000Z', someone())).toBe('2026-01-15T12:00:00.000Z');
  });

  it('goes by the hours they have named, also at night', () => {
    const named = someone({ channels: ['email'], from: '22:00', to: '23:00' });
    expect(letterAt('2026-01-15T22:30:00.000Z', named)).toBe('2026-01-15T22:30:00.000Z');
    expect(letterAt('2026-01-15T12:00:00.000Z', named)).toBe('2026-01-15T22:00:00.000Z');
    expect(letterAt('2026-01-15T23:00:00.000Z', named)).toBe('2026-01-16T22:00:00.000Z');
  });

  it.each([
    ['mail is not among the safe ways', { channels: ['text', 'phone'] }],
    ['they do not want to be reached so', { refused: true, channels: ['email'] }],
  ] as const)('never does when %s', (_why, more) => {
    expect(letterAt('2026-01-15T12:00:00.000Z', someone(more))).toBeUndefined();
  });
});

import { cameWords } from './session-words';

describe('what became of one person’s place in a session', () => {
  it('says whether they came, and for how much of it', () => {
    expect(cameWords({ name: 'Rosa', attendance: 'attended_late', minutes: 10 })).toEqual([
      'Rosa: came late by 10 minutes',
    ]);
    expect(cameWords({ name: 'Tobias', attendance: 'left_early', minutes: 1 })).toEqual([
      'Tobias: left early by 1 minute',
    ]);
    expect(cameWords({ name: 'Noor', attendance: 'no_show' })).toEqual(['Noor: did not come']);
  });

  it('says nothing of anybody before attendance was taken', () => {
    expect(cameWords({ name: 'Rosa' })).toEqual([]);
  });
});

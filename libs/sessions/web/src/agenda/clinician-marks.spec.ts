import { aBooking } from '../testing/sessions';
import { holdersOf, marksOf } from './clinician-marks';

const people = (...names: string[]) => names.map((name, index) => ({ accountId: `a${index}`, name }));

describe('the letters of clinicians', () => {
  it('are initials, and more of the family name where two share them', () => {
    const marks = marksOf(people('Ann Bell', 'Al Byrd', 'Renata Abreu'));
    expect([...marks.values()].toSorted()).toEqual(['ABe', 'ABy', 'RA']);
  });

  it('never stand for two people, even of one name', () => {
    const marks = [...marksOf(people('Ann Bell', 'Ann Bell', 'Cher', 'Cher')).values()];
    expect(new Set(marks).size).toBe(4);
  });

  it('are given to everybody who holds a session, once', () => {
    const [ann, bo] = people('Ann Bell', 'Bo Carr');
    const sessions = [aBooking({ clinicians: [bo!, ann!] }), aBooking({ clinicians: [ann!] })];
    expect(holdersOf(sessions)).toEqual([ann, bo]);
  });
});

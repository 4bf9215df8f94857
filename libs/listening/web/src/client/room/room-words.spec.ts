import { aRoom, asMarek, INES } from '../../testing/a-room';
import { headingOf, verbFor, watchLead } from './room-words';

const NOOR = { ...INES, participantId: 'p-noor', name: 'Noor', role: 'witness' } as const;

describe('the words of a room', () => {
  it.each([
    ['make_sense', 'Marek says why it makes sense'],
    ['guess', 'Marek guesses what Ines feels'],
    ['mark', 'Ines looks at the guess'],
  ] as const)('say what is being done at the step %s to whoever watches', (step, words) => {
    const witness = { me: NOOR, others: [INES, asMarek().me] };
    expect(headingOf(aRoom({ ...witness, status: 'validating', step, may: ['stop'] }))).toBe(words);
  });

  it('ask nobody to be there where each takes their own time', () => {
    const lobby = { status: 'scheduled', may: ['enter', 'stop'] } as const;
    expect(headingOf(aRoom({ ...lobby, way: 'async' }))).toBe('Begin when it suits you');
    expect(headingOf(aRoom({ ...lobby, others: [asMarek().me, NOOR], way: 'circle' }))).toBe(
      'Is everybody here?',
    );
    expect(watchLead(asMarek({ way: 'async' }))).toMatch(/under Together once it is your turn/);
  });

  it('send whoever looks on from elsewhere to the one device', () => {
    const device = { holderId: 'p-ines', passing: false, choosesPin: false };
    expect(watchLead(asMarek({ way: 'one_device', device }))).toMatch(/on one device/);
  });

  it('bend to how many they are about', () => {
    expect([verbFor([INES], 'sees', 'see'), verbFor([INES, NOOR], 'sees', 'see')]).toEqual(['sees', 'see']);
  });
});

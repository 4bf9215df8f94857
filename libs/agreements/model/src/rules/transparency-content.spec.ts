import type { TransparencyItem } from '../contract/transparency';
import { TRANSPARENCY_BANS, type TransparencyBan } from '../vocabulary/transparency-words';
import { banIn } from './transparency-bans';
import { endOf, renewedItems, transparencyOf, type TransparencyContentFacts } from './transparency-content';
import { transparencyVariant } from './transparency-variant';
import { toldOnTime, urgeTrend } from './transparency-weeks';

const TOBIAS = 'tobias';
const ROSALIND = 'rosalind';
const ITEM: TransparencyItem = {
  number: 1,
  area: 'money',
  whatIsTold: 'The balance of both accounts, as a total',
  byWhom: TOBIAS,
  how: 'shown_together',
  howOften: 'weekly',
  proportionate: 'A total is enough to see that there is no new debt',
  reciprocal: false,
  reciprocalReason: 'Only one of us hid a debt',
  endsOn: '2026-07-01',
  taperTo: 'A sentence once a month',
  stopIf: 'It turns into an interrogation',
};
const FACTS: TransparencyContentFacts = {
  today: '2026-05-10',
  relationType: 'romantic',
  people: [
    { participantId: TOBIAS, minor: false },
    { participantId: ROSALIND, minor: false },
  ],
};
const faults = (items: readonly TransparencyItem[], facts = FACTS) => {
  const read = transparencyOf(items, facts);
  return read.ok
    ? {}
    : Object.fromEntries(
        Object.entries(read.problem.fields ?? {}).map(([field, [first]]) => [field, first?.code]),
      );
};

describe('what no agreement may hold', () => {
  const ASKED: Readonly<Record<TransparencyBan, readonly string[]>> = {
    'live-location': [
      'You share your live location',
      'Location sharing stays on',
      'We both use Life360',
      'An AirTag in the car',
    ],
    spyware: [
      'A monitoring app on the phone',
      'I install spyware',
      'A keylogger on the laptop',
      'Mirror your phone to mine',
    ],
    'holding-passwords': [
      'I keep your passwords',
      'Your passcode is with me',
      'The PIN code for the bank',
      'Face ID for both',
    ],
    'third-party-messages': [
      'I read your messages',
      'You show me her texts',
      'Access to your inbox',
      'I look through the chats with J',
    ],
    'secret-checks': [
      'I may check secretly',
      'Secret looks at the account',
      'Spot-checks without notice',
      'Random checks of receipts',
      'Behind your back',
    ],
    'minors-devices': ['Our daughter’s phone', 'The children’s tablets', 'A look at the kid account'],
  };

  it.each(TRANSPARENCY_BANS.flatMap((ban) => ASKED[ban].map((text) => [text, ban] as const)))(
    '“%s”: %s',
    (text, ban) => {
      expect(banIn(text.replaceAll('’', "'"))).toBe(ban);
      expect(transparencyOf([{ ...ITEM, whatIsTold: text.replaceAll('’', "'") }], FACTS)).toEqual({
        ok: false,
        problem: { code: 'transparency.banned', fields: { 'items.0.whatIsTold': [{ code: ban }] } },
      });
    },
  );

  it.each([
    'You tell me on Sunday what was spent',
    'I say where I was and when I was back',
    'We look at the bank statement together',
    'I tell you the same day when she has written to me',
    'How the week in the programme went, in a sentence',
    'It was I who wrote to her in secret',
    'The secret was what hurt most',
  ])('and lets “%s” pass', (text) => expect(banIn(text)).toBeUndefined());

  it('is looked for in every text of every item', () => {
    for (const field of ['proportionate', 'reciprocalReason', 'taperTo', 'stopIf'] as const)
      expect(faults([ITEM, { ...ITEM, number: 2, [field]: 'I keep the password until then' }])).toEqual({
        [`items.1.${field}`]: 'holding-passwords',
      });
  });

  it('holds for a minor’s own device, whatever the words', () => {
    const teen = {
      ...FACTS,
      relationType: 'family' as const,
      people: [{ participantId: TOBIAS, minor: true }],
    };
    expect(faults([{ ...ITEM, area: 'phone_use', whatIsTold: 'How long I was on it' }], teen)).toEqual({
      'items.0.area': 'minors-devices',
    });
  });
});

describe('an item', () => {
  it('passes when it says what, why this much, and how it ends', () => expect(faults([ITEM])).toEqual({}));

  it.each<[string, Partial<TransparencyItem>, Record<string, string>]>([
    ['ends after twelve weeks', { endsOn: '2026-08-03' }, { 'items.0.endsOn': 'too-late' }],
    ['is over already', { endsOn: '2026-05-10' }, { 'items.0.endsOn': 'in-past' }],
    ['is told by somebody else', { byWhom: 'noor' }, { 'items.0.byWhom': 'not-a-choice' }],
    [
      'names nobody where somebody is meant',
      { area: 'contact_with_named_person' },
      { 'items.0.namedPerson': 'required' },
    ],
    [
      'names somebody where nobody is meant',
      { namedPerson: 'J' },
      { 'items.0.namedPerson': 'not-of-this-area' },
    ],
    ['is out of order', { number: 2 }, { 'items.0.number': 'not-in-order' }],
    [
      'is a friend’s confidences between partners',
      { area: 'confidences' },
      { 'items.0.area': 'not-between-you' },
    ],
  ])('is refused when it %s', (_, more, expected) =>
    expect(faults([{ ...ITEM, ...more }])).toEqual(expected),
  );

  it('between friends is about money and confidences only', () => {
    const friends = { ...FACTS, relationType: 'friendship' as const };
    expect(faults([ITEM, { ...ITEM, number: 2, area: 'confidences' }], friends)).toEqual({});
    expect(faults([{ ...ITEM, area: 'whereabouts' }], friends)).toEqual({
      'items.0.area': 'not-between-you',
    });
  });

  it('goes on to something else: the same again is no lighter step', () => {
    expect(faults([{ ...ITEM, taperTo: ` ${ITEM.whatIsTold.toUpperCase()}` }])).toEqual({
      'items.0.taperTo': 'not-lighter',
    });
  });

  describe('of a graded freedom plan with a teenager', () => {
    const people = [
      { participantId: TOBIAS, minor: true },
      { participantId: ROSALIND, minor: false },
    ];
    const plan = { ...FACTS, relationType: 'family' as const, people };
    const home = { ...ITEM, area: 'whereabouts' as const, whatIsTold: 'Where I go in the evening' };

    it('is one only in a family, and only where somebody is growing up', () => {
      expect(transparencyVariant(plan)).toBe('graded_freedom');
      expect(transparencyVariant({ ...plan, relationType: 'friendship' })).toBe('openness');
      expect(transparencyVariant({ ...plan, people: FACTS.people })).toBe('openness');
      expect(transparencyVariant({ ...plan, people: people.slice(0, 1) })).toBe('openness');
    });

    it('is told by either where it is about when to count on somebody', () => {
      expect(faults([home, { ...home, number: 2, byWhom: ROSALIND }], plan)).toEqual({});
      expect(faults([{ ...home, area: 'money' }], plan)).toEqual({});
    });

    it.each(['money', 'health', 'recovery', 'phone_use'] as const)(
      'never makes them hear of an adult’s %s',
      (area) =>
        expect(faults([{ ...home, area, byWhom: ROSALIND }], plan)).toEqual({
          'items.0.area': 'not-a-childs-to-hear',
        }),
    );

    it('still ends within twelve weeks, and knows no device', () => {
      expect(faults([{ ...home, endsOn: '2026-08-03' }], plan)).toEqual({ 'items.0.endsOn': 'too-late' });
      expect(faults([{ ...home, whatIsTold: 'You see the location of my phone' }], plan)).toEqual({
        'items.0.whatIsTold': 'live-location',
      });
    });
  });

  it('is one of one to six', () => {
    expect(faults([])).toEqual({ items: 'too-few' });
    expect(faults(Array.from({ length: 7 }, (_, at) => ({ ...ITEM, number: at + 1 })))).toEqual({
      items: 'too-many',
    });
  });
});

describe('the whole of it', () => {
  it('ends with the item that ends last', () => {
    expect(endOf([ITEM, { ...ITEM, endsOn: '2026-06-01' }])).toBe('2026-07-01');
    expect(endOf([])).toBeNull();
  });

  it('goes on only with the items that were named', () => {
    const two = [ITEM, { ...ITEM, number: 2, area: 'recovery' as const }];
    expect(renewedItems(two, [{ number: 2, endsOn: '2026-09-01' }])).toEqual([
      { ...two[1], number: 1, endsOn: '2026-09-01' },
    ]);
    expect(renewedItems(two, [{ number: 3, endsOn: '2026-09-01' }])).toBeUndefined();
    expect(renewedItems(two, [])).toBeUndefined();
    expect(
      renewedItems(two, [
        { number: 1, endsOn: '2026-09-01' },
        { number: 1, endsOn: '2026-09-02' },
      ]),
    ).toBeUndefined();
  });
});

describe('the weeks', () => {
  const week = (urgeToCheck?: number) => ({ weekOf: '2026-05-04', urgeToCheck, told: [] });

  it('say where the urge to check is going, once there is enough to say', () => {
    expect(urgeTrend([8, 8, 7, 5, 4, 4].map(week))).toBe('falling');
    expect(urgeTrend([2, 3, 2, 4, 5, 5].map(week))).toBe('rising');
    expect(urgeTrend([5, 5, 5, 5, 5, 4].map(week))).toBe('level');
    expect(urgeTrend([8, 7, 6, 5, 4].map(week))).toBeUndefined();
    expect(urgeTrend([9, 9, 9, 8, 8, 7, 5, 4, undefined, 4].map(week))).toBe('falling');
  });

  it('count what was told on time', () => {
    const told = [
      { number: 1, kept: 'on_time' },
      { number: 2, kept: 'late' },
    ] as const;
    expect(
      toldOnTime([
        { weekOf: '2026-05-04', told },
        { weekOf: '2026-05-11', told: [{ number: 1, kept: 'on_time' }] },
      ]),
    ).toEqual({ n: 2, of: 3 });
  });
});

import { compile } from '@reknit/exercises/model';
import { exampleOf, latest } from '@reknit/exercises/templates';
import type { OfferShare } from '../../contract/sharing';
import { mayOffer, mayRelease, offerable, warningsFor, type ShareSource } from './may-share';

const source = (code: string, more: Readonly<Record<string, unknown>> = {}): ShareSource => {
  const form = compile(latest(code)!, 'romantic');
  return { form, answers: { ...exampleOf(code, 1, 'romantic'), ...more }, personName: 'Tobias' };
};
const keysOf = (given: ShareSource) => offerable(given).map(({ key }) => key);
const body = (more: Partial<OfferShare> = {}): OfferShare => ({
  fields: ['definition'],
  recipientIds: ['p2'],
  sendTomorrow: false,
  warningsRead: [],
  ...more,
});
const company = [
  { participantId: 'p2', present: true },
  { participantId: 'p3', present: false },
];

describe('what of an entry can be released', () => {
  it('is what its author answered and the form lets go', () => {
    expect(keysOf(source('EX-01'))).toEqual([
      'definition',
      'lookLike',
      'whyItMatters',
      'breachMeaning',
      'values',
      'intention',
    ]);
    expect(keysOf(source('EX-20'))).toEqual([]);
  });

  it('EX-02: is never what somebody said about their own secrecy', () => {
    const given = source('EX-02');
    expect(keysOf(given)).not.toContain('secrecyOwn');
    const all = mayRelease(given, body({ fields: keysOf(given) }));
    expect(all.ok && all.value.paths.filter((path) => path.startsWith('secrecyOwn'))).toEqual([]);
  });

  it('EX-04: is the effect on the other, and never the story somebody told themselves', () => {
    const given = source('EX-04');
    expect(keysOf(given)).toEqual(['rows']);
    expect(mayRelease(given, body({ fields: ['rows'] }))).toEqual({
      ok: true,
      value: { fields: ['rows'], paths: ['rows.*.otherPersonImpact'] },
    });
  });

  it.each([
    ['not_at_all', false],
    ['therapist_holds', false],
    ['read_in_session', true],
    ['send_in_product', true],
  ])('EX-05: delivered %s, it can be released: %s', (deliverHow, can) => {
    expect(keysOf(source('EX-05', { deliverHow })).length > 0).toBe(can);
  });

  it('EX-06: is nothing, because an apology has a way of its own', () => {
    expect(mayRelease(source('EX-06'), body({ fields: ['own'] }))).toEqual({
      ok: false,
      problem: { code: 'sharing.not-shareable' },
    });
  });

  it('is nothing while a text can be read as a threat', () => {
    const request = { what: 'Come home or I will hurt you', byWhen: '2026-06-01' };
    expect(keysOf(source('EX-09', { request, thought: 'I will kill you if you leave' }))).toEqual([]);
  });
});

describe('releasing parts', () => {
  it('lets out the paths of those parts, in the order of the form', () => {
    expect(mayRelease(source('EX-01'), body({ fields: ['values', 'definition'] }))).toEqual({
      ok: true,
      value: {
        fields: ['definition', 'values'],
        paths: ['definition', 'values.*.value', 'values.*.rank', 'values.*.shownBy'],
      },
    });
  });

  it.each([
    [[], 'required'],
    [['costOfAbsence'], 'not-a-choice'],
    [['ownConduct'], 'not-a-choice'],
    [['nonsense'], 'not-a-choice'],
    [['definition', 'nonsense'], 'not-a-choice'],
  ])('refuses %j', (fields, code) => {
    expect(mayRelease(source('EX-01'), body({ fields }))).toEqual({
      ok: false,
      problem: { code: 'validation-failed', fields: { fields: [{ code }] } },
    });
  });

  it('warns of what seems to be about a child, and waits until that was read', () => {
    const given = source('EX-01', {
      definition: 'That our daughter can sleep without listening at the door.',
    });
    expect(warningsFor(given, ['definition'])).toEqual(['about_a_child']);
    expect(warningsFor(given, ['lookLike'])).toEqual([]);
    expect(mayRelease(given, body())).toEqual({
      ok: false,
      problem: { code: 'sharing.warning-unread', fields: { warningsRead: [{ code: 'required' }] } },
    });
    expect(mayRelease(given, body({ warningsRead: ['about_a_child'] })).ok).toBe(true);
  });
});

describe('offering', () => {
  it.each([
    [[], 'required'],
    [['p9'], 'not-a-choice'],
    [['p3'], 'not-a-choice'],
    [['p2', 'p9'], 'not-a-choice'],
  ])('refuses the recipients %j', (recipientIds, code) => {
    expect(mayOffer(source('EX-01'), body({ recipientIds }), { company, isOpen: true })).toEqual({
      ok: false,
      problem: { code: 'validation-failed', fields: { recipientIds: [{ code }] } },
    });
  });

  it('G-JOINT: says one neutral word while joint work is not open, and only when nothing else is wrong', () => {
    expect(mayOffer(source('EX-01'), body(), { company, isOpen: true }).ok).toBe(true);
    expect(mayOffer(source('EX-01'), body(), { company, isOpen: false })).toEqual({
      ok: false,
      problem: { code: 'not-available-now' },
    });
    const wrong = mayOffer(source('EX-01'), body({ fields: [] }), { company, isOpen: false });
    expect(!wrong.ok && wrong.problem.code).toBe('validation-failed');
  });
});

import type { AmendsDraft } from '../contract/amends-text';
import type { AmendsDraftFacts } from '../rules/amends-content';

export const HARMED = '01900000-0000-7000-8000-000000000002';

/** "Openness about money": the plan that is worked through in the documents, twelve weeks and six instalments. */
export const OPENNESS: AmendsDraft = {
  harm: {
    title: 'Openness about money',
    harmed: { kind: 'participant', participantId: HARMED },
    harmOwned: 'I hid a debt for two years and let you plan around money we did not have.',
    impactUnderstood: 'You felt stupid in your own house, and you could not open the post any more.',
    whatTheyAskedFor: ['Numbers, before I ask for them'],
    willNotDo: ['I do not hand over my passwords'],
  },
  harmCheck: {
    answers: { h1: 'yes', h2: 'no', h3: 'no', h4: 'no', h5: 'no', h6: 'no', h7: 'no', h8: 'yes' },
    note: 'We spoke about doing nothing.',
  },
  commitments: [
    {
      kind: 'recurring',
      text: 'I bring the account summary to our Sunday talk',
      schedule: { freq: 'weekly', interval: 1, byDay: ['sun'], time: '19:00' },
      graceMinutes: 24 * 60,
      proof: 'none',
      excusePolicy: 'mutual',
      onMiss: 'open_EX-14',
    },
    {
      kind: 'restitution',
      text: 'I pay back 200 every month from my own account',
      schedule: { freq: 'monthly', interval: 1, monthDay: 31 },
      restitution: { amount: 120_000, currency: 'GBP', instalments: Array<number>(6).fill(20_000) },
      graceMinutes: 24 * 60,
      proof: 'harmed_party_sees_result',
      excusePolicy: 'clinician_only',
      onMiss: 'open_EX-14',
    },
    {
      kind: 'abstain',
      text: 'No new credit without telling you first',
      ifThen: { if: 'a bill scares me', then: 'I photograph it and say so before supper' },
      schedule: { freq: 'weekly', interval: 1 },
      graceMinutes: 0,
      proof: 'none',
      excusePolicy: 'none',
      onMiss: 'tell_in_session',
    },
    {
      kind: 'one_off',
      text: 'I close the store card',
      schedule: { freq: 'once', date: '2026-06-12' },
      graceMinutes: 24 * 60,
      proof: 'note',
      excusePolicy: 'none',
      onMiss: 'nothing',
    },
  ],
  difficulties: [4, 6, 8, null],
  terms: {
    approach: 'direct_shared',
    planTimezone: 'Europe/London',
    startsOn: '2026-06-01',
    reviewEveryWeeks: 2,
    endsOn: '2026-11-30',
    confirmBy: 'harmed_party_may_confirm',
    noReturnExpected: true,
  },
};

export const COUPLE: AmendsDraftFacts = {
  relationType: 'romantic',
  relationSubtype: 'married',
  parentToChild: false,
  others: [HARMED],
};

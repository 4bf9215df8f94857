import type { CrisisRow } from '../contract/crisis-card';

type Numbers = Pick<CrisisRow, 'emergency' | 'crisis' | 'domesticAbuse'>;

const row = (country: string, countryName: string, numbers: Numbers): CrisisRow => ({
  country,
  countryName,
  ...numbers,
  verified: false,
});

/**
 * Seed rows of the crisis card. Numbers change: each says that nobody of the practice has checked it yet. The browser
 * carries them too, so that help is there when the server is not.
 */
export const CRISIS_ROWS: readonly CrisisRow[] = [
  row('GB', 'United Kingdom', {
    emergency: '999',
    crisis: 'Samaritans 116 123',
    domesticAbuse: '0808 2000 247 (England)',
  }),
  row('IE', 'Ireland', {
    emergency: '112 or 999',
    crisis: 'Samaritans 116 123',
    domesticAbuse: "Women's Aid 1800 341 900 · men 1800 816 588",
  }),
  row('US', 'United States', {
    emergency: '911',
    crisis: '988 (call or text)',
    domesticAbuse: '1-800-799-7233',
  }),
  row('CA', 'Canada', { emergency: '911', crisis: '988', domesticAbuse: 'Local shelters: sheltersafe.ca' }),
  row('AU', 'Australia', { emergency: '000', crisis: 'Lifeline 13 11 14', domesticAbuse: '1800 737 732' }),
  row('NZ', 'New Zealand', { emergency: '111', crisis: '1737', domesticAbuse: '0800 456 450' }),
  row('DE', 'Germany', { emergency: '112', crisis: '0800 111 0 111', domesticAbuse: '116 016' }),
  row('FR', 'France', { emergency: '112 or 15', crisis: '3114', domesticAbuse: '3919' }),
  row('ES', 'Spain', { emergency: '112', crisis: '024', domesticAbuse: '016' }),
  row('PT', 'Portugal', { emergency: '112', crisis: 'SNS 24: 808 24 24 24', domesticAbuse: '800 202 148' }),
  row('IN', 'India', { emergency: '112', crisis: 'Tele-MANAS 14416', domesticAbuse: '181' }),
  row('fallback', 'Somewhere else', {
    emergency: 'Your local emergency number',
    crisis: 'findahelpline.com',
    domesticAbuse: 'Your local police or a shelter',
  }),
];

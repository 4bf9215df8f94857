import { moneyInWords } from './money';

describe('a sum of money', () => {
  it('is written as people write it, from minor units', () => {
    expect(moneyInWords(20000, 'GBP')).toBe('£200.00');
    expect(moneyInWords(500, 'JPY')).toBe('JP¥500');
  });

  it('is not there where there is none', () => {
    expect(moneyInWords(undefined, 'EUR')).toBeUndefined();
    expect(moneyInWords(1, undefined)).toBeUndefined();
  });
});

import { TestBed } from '@angular/core/testing';
import { termsFaults } from '@reknit/agreements/model';
import { inParts, newPromise, onRhythm } from './promise-draft';
import { PromiseFields } from './promise-fields';

describe('a commitment being written', () => {
  it('gives money back in parts that add up', () => {
    const { instalments, amount } = inParts(1000, 'GBP', 3);
    expect(instalments).toEqual([334, 333, 333]);
    expect(instalments.reduce((sum, part) => sum + part, 0)).toBe(amount);
  });

  it('begins on a rhythm that goes with its kind', () => {
    for (const kind of [
      'one_off',
      'recurring',
      'abstain',
      'get_help',
      'joint_help',
      'behaviour_change',
    ] as const) {
      const faults = Object.keys(termsFaults(newPromise(kind, '2026-05-01')));
      expect(faults.filter((path) => path.startsWith('schedule'))).toEqual([]);
    }
  });

  it('keeps only what goes with another rhythm', () => {
    const weekly = newPromise('recurring', '2026-05-01').schedule;
    expect(onRhythm({ ...weekly, time: '19:00' }, 'monthly', '2026-05-01')).toEqual({
      freq: 'monthly',
      interval: 1,
      time: '19:00',
      monthDay: 1,
    });
    expect(onRhythm(weekly, 'once', '2026-05-01')).toEqual({ freq: 'once', date: '2026-05-01' });
  });
});

describe('what a commitment of a kind asks for', () => {
  it.each([
    ['get_help', true],
    ['recurring', false],
  ] as const)('%s: whether to leave out where and with whom is said beside it', (kind, said) => {
    const fixture = TestBed.createComponent(PromiseFields);
    fixture.componentRef.setInput('terms', newPromise(kind, '2026-03-02'));
    fixture.componentRef.setInput('number', 1);
    fixture.componentRef.setInput('startsOn', '2026-03-02');
    fixture.detectChanges();
    const text = (fixture.nativeElement as HTMLElement).textContent ?? '';
    expect(text.includes('Where it is, who is there and what is said there stay yours.')).toBe(said);
  });
});

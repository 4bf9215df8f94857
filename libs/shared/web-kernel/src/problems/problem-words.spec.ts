import { computed } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { SharedProblem } from '@reknit/shared/model';
import { withKernel } from '../testing';
import { faultInWords } from './fault-words';
import { ProblemWords, provideProblemWords } from './problem-words';

describe('problems in words', () => {
  it('has its own words for every shared problem', () => {
    withKernel();
    const words = TestBed.inject(ProblemWords);
    const said = Object.values(SharedProblem).map((code) => words.of({ code }));
    expect(said.every((text) => text.length > 10)).toBe(true);
  });

  it('learns the words of a domain', () => {
    withKernel({
      providers: [provideProblemWords({ 'homework.already-submitted': 'This has already been sent.' })],
    });
    expect(TestBed.inject(ProblemWords).of({ code: 'homework.already-submitted' })).toBe(
      'This has already been sent.',
    );
  });

  it('learns words that are fetched only where they are needed, and shows them once they are there', async () => {
    let arrive: (words: Record<'session.room-busy', string>) => void = () => undefined;
    const later = new Promise<Record<'session.room-busy', string>>((resolve) => (arrive = resolve));
    withKernel({ providers: [provideProblemWords(() => later)] });
    const shown = computed(() => TestBed.inject(ProblemWords).of({ code: 'session.room-busy' }));
    expect(shown()).toContain('Something went wrong');
    arrive({ 'session.room-busy': 'The room is taken then.' });
    await later;
    expect(shown()).toBe('The room is taken then.');
  });

  it('keeps to general words where those of a domain cannot be fetched', async () => {
    const missed = Promise.reject(new Error('offline'));
    withKernel({ providers: [provideProblemWords(() => missed)] });
    const words = TestBed.inject(ProblemWords);
    await missed.catch(() => undefined);
    expect(words.of({ code: 'session.room-busy' })).toContain('Something went wrong');
  });

  it('never shows a code it does not know', () => {
    withKernel();
    expect(TestBed.inject(ProblemWords).of({ code: 'some.new-code' })).toContain('Something went wrong');
  });
});

describe('faults in words', () => {
  it.each([
    ['required', undefined, 'Fill this in.'],
    ['too-long', 120, 'Use at most 120 characters.'],
    ['too-long', undefined, 'This is too long.'],
    ['never-heard-of', undefined, 'This needs another look.'],
  ])('says %s (%s) as "%s"', (code, limit, words) => {
    expect(faultInWords({ code, limit })).toBe(words);
  });
});

import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { Supervisee } from '@reknit/progress/model';
import { aPerson, settle, show, withKernel } from '@reknit/shared/web-kernel/testing';
import { screen, within } from '@testing-library/dom';
import { SuperviseeNeeds } from './supervisee-needs';

const owen: Supervisee = {
  accountId: 'o',
  name: 'Owen Tallis',
  since: '2026-01-01',
  openCases: 3,
  toReview: 2,
  red: 0,
  amber: 0,
  cases: [
    {
      caseId: 'c1',
      title: 'Graciela & Noor',
      toReview: 2,
      waitingSince: '2026-03-04T18:00:00.000Z',
      red: 0,
      amber: 0,
      safety: false,
    },
    { caseId: 'c2', title: 'Delphine', toReview: 0, red: 0, amber: 0, safety: true },
  ],
};

describe('what supervisees need', () => {
  const start = async (supervisees: readonly Supervisee[]): Promise<void> => {
    withKernel({ person: aPerson({ actions: [] }) });
    const fixture = await show(SuperviseeNeeds);
    TestBed.inject(HttpTestingController).expectOne('/api/supervision/caseloads').flush({ supervisees });
    await settle(fixture);
  };

  it('names each person, their figures and the cases in which something waits', async () => {
    await start([owen]);
    const person = screen.getByRole('article', { name: 'Owen Tallis' });
    expect(person.textContent).toContain('3 open cases, 2 to review');
    const [waiting, safety] = within(person).getAllByRole('listitem');
    expect(waiting?.textContent).toMatch(/Graciela & Noor.*2 to review, the oldest from.*yesterday evening/s);
    expect(waiting?.textContent).not.toContain('Look soon');
    expect(safety?.textContent).toMatch(/Delphine.*Look soon/s);
  });

  it('says who arranges supervision when there is none', async () => {
    await start([]);
    expect(screen.getByText('You supervise nobody at present')).toBeTruthy();
  });
});

import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import type { ToldBoundary } from '@reknit/agreements/model';
import { aPerson, settle, show, withKernel } from '@reknit/shared/web-kernel/testing';
import { screen } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { MyBoundariesSection } from '../mine/my-boundaries';
import { NO_BOUNDARIES, SILENT_STREAM, aTold } from '../testing/a-boundary';
import { ToldPage } from './told-page';

describe('what somebody was told', () => {
  let http: HttpTestingController;
  let fixture: ComponentFixture<unknown>;
  beforeEach(() => {
    withKernel({
      person: aPerson({ roles: ['client'] }),
      routes: [{ path: '**', children: [] }],
      providers: [SILENT_STREAM],
    });
    http = TestBed.inject(HttpTestingController);
  });
  const start = async (told: ToldBoundary) => {
    fixture = await show(ToldPage, { id: 't1' });
    http.expectOne('/api/my/told-boundaries/t1').flush(told);
    await settle(fixture);
  };
  const press = async (name: string) => {
    await userEvent.click(screen.getByRole('button', { name }));
    await settle(fixture);
  };

  it('asks nobody to agree to a limit', async () => {
    await start(aTold({ kind: 'limit', may: { ...aTold().may, answers: ['acknowledge'] } }));
    expect(screen.getByRole('button', { name: 'I have read and understood' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'No' })).toBeNull();
  });

  it('can be refused as easily as taken up', async () => {
    await start(aTold());
    await press('No');
    const request = http.expectOne('/api/my/told-boundaries/t1/answer');
    expect(request.request.body).toEqual({ answer: 'refuse', revision: 2 });
  });

  it('BD-5 is confirmed as exactly the revision that was read', async () => {
    await start(aTold({ kind: 'agreement' }));
    expect(screen.getByText(/If they change, you are asked again/)).toBeTruthy();
    await press('Yes to exactly these words');
    const request = http.expectOne('/api/my/told-boundaries/t1/answer');
    expect(request.request.body).toEqual({ answer: 'accept', revision: 2 });
  });

  it('can be answered with other words', async () => {
    await start(aTold());
    await press('Suggest other words');
    await press('Suggest this');
    expect(screen.getByText('Write the words you would say yes to.')).toBeTruthy();
    await userEvent.type(
      screen.getByLabelText('The words you would say yes to'),
      'Knock, then wait a moment.',
    );
    await press('Suggest this');
    const request = http.expectOne('/api/my/told-boundaries/t1/answer');
    expect(request.request.body).toMatchObject({ answer: 'suggest', wording: 'Knock, then wait a moment.' });
  });

  it('stands in a list of its own, and one’s own personal item has no title there', async () => {
    fixture = await show(MyBoundariesSection);
    expect(screen.getByRole('status').textContent).toContain('Your boundaries: loading');
    const mine = {
      id: 'b1',
      version: 1,
      caseId: 'c1',
      kind: 'limit' as const,
      state: 'active' as const,
      inForce: true,
      personal: true,
      reviewDue: false,
    };
    http.expectOne('/api/my/boundaries').flush({ ...NO_BOUNDARIES, mine: [mine], told: [aTold()] });
    await settle(fixture);
    expect(screen.getByRole('link', { name: /^Personal item/ }).getAttribute('href')).toBe(
      '/my/together/boundary/b1',
    );
    expect(screen.getByRole('link', { name: /From Noor · Waits for your answer/ })).toBeTruthy();
  });

  it('says what a boundary is for where there is none, and offers a retry where it cannot be read', async () => {
    fixture = await show(MyBoundariesSection);
    http.expectOne('/api/my/boundaries').flush(null, { status: 503, statusText: 'busy' });
    await settle(fixture);
    await press('Try again');
    http.expectOne('/api/my/boundaries').flush(NO_BOUNDARIES);
    await settle(fixture);
    expect(screen.getByText(/Small and honest beats big and brave/)).toBeTruthy();
  });
});

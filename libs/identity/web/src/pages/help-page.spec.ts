import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { settle, show, withKernel } from '@reknit/shared/web-kernel/testing';
import { screen } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { HelpPage } from './help-page';

describe('help now', () => {
  let fixture: ComponentFixture<HelpPage>;
  let http: HttpTestingController;

  beforeEach(async () => {
    localStorage.clear();
    withKernel();
    http = TestBed.inject(HttpTestingController);
    fixture = await show(HelpPage);
  });

  const choose = async (country: string): Promise<void> => {
    const option = screen.getByRole('option', { name: country });
    await userEvent.selectOptions(screen.getByLabelText('Where are you?'), option);
    await settle(fixture);
  };

  it('works without the server, and says that nobody has checked the numbers', async () => {
    http.expectOne('/api/crisis-card').error(new ProgressEvent('error'));
    await settle(fixture);
    await choose('Portugal');
    expect(screen.getByRole('link', { name: '112' }).getAttribute('href')).toBe('tel:112');
    expect(screen.getByRole('link', { name: '800 202 148' }).getAttribute('href')).toBe('tel:800202148');
    expect(screen.getByText(/have not been checked by your practice/)).toBeTruthy();
  });

  it('shows the rows of the practice once they are there', async () => {
    http.expectOne('/api/crisis-card').flush({
      rows: [
        {
          country: 'PT',
          countryName: 'Portugal',
          emergency: '112',
          crisis: '213 544 545',
          domesticAbuse: '800 202 148',
          verified: true,
        },
      ],
    });
    await settle(fixture);
    await choose('Portugal');
    expect(screen.getByRole('link', { name: '213 544 545' })).toBeTruthy();
    expect(screen.queryByText(/have not been checked/)).toBeNull();
  });

  it('guesses no place and keeps none', async () => {
    expect((screen.getByLabelText('Where are you?') as HTMLSelectElement).value).toBe('');
    expect(screen.getByRole('link', { name: '112' })).toBeTruthy();
    await choose('Portugal');
    expect(localStorage.length).toBe(0);
    http.match('/api/crisis-card');
  });
});

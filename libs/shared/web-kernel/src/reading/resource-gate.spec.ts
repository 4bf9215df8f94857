import { httpResource } from '@angular/common/http';
import { HttpTestingController } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { screen } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { settle, show, withKernel } from '../testing';
import { RESOURCE_GATE, nothingIn } from './resource-gate';

interface Row {
  readonly id: string;
  readonly title: string;
}

@Component({
  selector: 'rk-test-page',
  imports: [...RESOURCE_GATE],
  template: `
    <rk-gate label="Your homework">
      <ng-template [rkReady]="rows" let-rows>
        @for (row of rows; track row.id) {
          <p>{{ row.title }}</p>
        }
      </ng-template>
      <ng-template rkEmpty>Nothing is due</ng-template>
    </rk-gate>
  `,
})
class TestPage {
  readonly rows = httpResource<readonly Row[]>(() => '/api/rows');
}

describe('the gate of a resource', () => {
  let fixture: ComponentFixture<TestPage>;
  let http: HttpTestingController;

  beforeEach(async () => {
    withKernel();
    http = TestBed.inject(HttpTestingController);
    fixture = await show(TestPage);
  });

  const answer = async (body: readonly Row[]): Promise<void> => {
    http.expectOne('/api/rows').flush(body);
    await settle(fixture);
  };

  it('says that it is loading', () => {
    expect(screen.getByRole('status').textContent).toContain('Your homework: loading');
  });

  it('shows the content', async () => {
    await answer([{ id: '1', title: 'Clear expression' }]);
    expect(screen.getByText('Clear expression')).toBeTruthy();
    expect(screen.queryByRole('status')).toBeNull();
  });

  it('says what to do when there is nothing', async () => {
    await answer([]);
    expect(screen.getByText('Nothing is due')).toBeTruthy();
  });

  it('puts a refusal into words and tries again when asked', async () => {
    http.expectOne('/api/rows').error(new ProgressEvent('error'));
    await settle(fixture);
    expect(screen.getByRole('alert').textContent).toContain('No connection');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await settle(fixture);
    await answer([{ id: '1', title: 'Here after all' }]);
    expect(screen.getByText('Here after all')).toBeTruthy();
  });

  it('keeps the content while it is read again', async () => {
    await answer([{ id: '1', title: 'Still here' }]);
    fixture.componentInstance.rows.reload();
    await settle(fixture);
    expect(screen.getByText('Still here')).toBeTruthy();
    http.match('/api/rows');
  });
});

describe('nothing to show', () => {
  it.each([
    [[], true],
    [{ rows: [] }, true],
    [{ rows: [1] }, false],
    [{ name: 'x' }, false],
    [undefined, false],
  ])('in %j is %s', (value, nothing) => {
    expect(nothingIn(value)).toBe(nothing);
  });
});

import { HttpTestingController } from '@angular/common/http/testing';
import { Component, input } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { RouterTestingHarness } from '@angular/router/testing';
import type { CaseRecord } from '@reknit/cases/model';
import { aPerson, settle, withKernel } from '@reknit/shared/web-kernel/testing';
import { screen, within } from '@testing-library/dom';
import { caseFrame } from '../routes';
import { aCase } from '../testing/a-case';

@Component({
  selector: 'rk-test-action',
  template: '<button [class.rk-primary]="!secondary()">Assign to {{ case()?.title }}</button>',
})
class TestAction {
  readonly case = input<CaseRecord>();
  readonly secondary = input(false);
}
@Component({ selector: 'rk-test-tab', template: '<p>A tab</p>' })
class TestTab {}

describe('the frame of a case', () => {
  const tabs = [
    { link: './', words: 'Overview' },
    { link: 'more', words: 'More of it' },
    { link: 'own', words: 'With an action', ownAction: true },
  ];
  let harness: RouterTestingHarness;
  const told = async (): Promise<void> => {
    await settle(harness.fixture);
    await new Promise((drawn) => setTimeout(drawn));
    await settle(harness.fixture);
  };

  async function open(address: string, data: object): Promise<void> {
    const children = ['', 'more', 'own'].map((path) => ({ path, component: TestTab }));
    withKernel({
      person: aPerson(),
      routes: [{ path: 'cases/:caseId', loadComponent: caseFrame, data, children }],
    });
    harness = await RouterTestingHarness.create(address);
    await told();
    TestBed.inject(HttpTestingController).expectOne('/api/cases/case-1').flush(aCase());
    await told();
  }

  it('has the tabs the app names, in that order, the open one marked', async () => {
    await open('/cases/case-1/more', { tabs });
    const bar = within(screen.getByRole('navigation', { name: 'Parts of the case' }));
    expect(bar.getAllByRole('link').map((link) => link.textContent?.trim())).toEqual([
      'Overview',
      'More of it',
      'With an action',
    ]);
    expect(bar.getByRole('link', { current: 'page' }).textContent?.trim()).toBe('More of it');
  });

  it('lets what stands beside the title step back while a page with an action of its own is open', async () => {
    await open('/cases/case-1', { tabs, actions: async () => TestAction });
    const assign = (): HTMLElement => screen.getByRole('button', { name: 'Assign to Rosa & Tobias' });
    expect(assign().classList).toContain('rk-primary');
    await harness.navigateByUrl('/cases/case-1/own');
    await told();
    expect(assign().classList).not.toContain('rk-primary');
    await harness.navigateByUrl('/cases/case-1/more');
    await told();
    expect(assign().classList).toContain('rk-primary');
  });
});

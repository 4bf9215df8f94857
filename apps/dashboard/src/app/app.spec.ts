import { TestBed } from '@angular/core/testing';
import { Router, type Route } from '@angular/router';
import { aPerson, withKernel } from '@reknit/shared/web-kernel/testing';
import { admission } from './guards';
import { routes } from './routes';

describe('who may be where', () => {
  it.each([
    [['clinician'], 'care-team', '/caseload', true],
    [['supervisor'], 'care-team', '/', true],
    [['client'], 'client', '/my', true],
    [['administrator'], 'practice', '/practice', true],
    [['clinician', 'administrator'], 'practice', '/practice', true],
    [['client'], 'care-team', '/caseload', '/my'],
    [['clinician'], 'client', '/my', '/'],
    [['clinician'], 'practice', '/practice', '/'],
    [['administrator'], 'care-team', '/', '/practice'],
    [['administrator'], 'care-team', '/cases/1', '/care-team-only'],
    [['administrator'], 'client', '/my', '/practice'],
    [['administrator'], 'staff', '/account', true],
    [['clinician'], 'staff', '/account', true],
    [['client'], 'staff', '/account', '/my'],
  ] as const)('%j at the %s part, %s: %s', (roles, part, address, answer) => {
    expect(admission({ roles }, part, address)).toBe(answer);
  });
});

describe('the routes', () => {
  const all = (list: readonly Route[]): readonly Route[] =>
    list.flatMap((route) => [route, ...all(route.children ?? [])]);

  it('load every page when it is asked for, never before', () => {
    expect(all(routes).filter((route) => route.component)).toEqual([]);
  });

  it('have titles that say the kind of page and nothing that changes', () => {
    const titles = all(routes).flatMap((route) => route.title ?? []);
    expect(titles.length).toBeGreaterThan(8);
    expect(titles.every((title) => typeof title === 'string' && /^[A-Z][a-z ]{1,20}$/.test(title))).toBe(
      true,
    );
  });

  it('give the empty address to the workspace, not to the door', async () => {
    withKernel({ person: aPerson({ roles: ['administrator'] }), routes });
    await TestBed.inject(Router).navigateByUrl('/');
    expect(TestBed.inject(Router).url).toBe('/practice');
  });

  it('let nobody into a part of the product without a guard', () => {
    const open = routes.filter((route) => !route.canActivate).map((route) => route.path);
    expect(open).toEqual(['', '', 'care-team-only', 'not-reached', '**']);
    const frames = routes.filter((route) => route.path === '').map((route) => route.children ?? []);
    const workspace = frames.find((pages) => pages.some((page) => page.path === 'practice')) ?? [];
    expect(workspace.map((route) => route.canActivate?.length)).toEqual([1, 1, 1]);
  });
});

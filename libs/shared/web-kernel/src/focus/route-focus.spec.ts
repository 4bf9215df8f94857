import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, RouterOutlet } from '@angular/router';
import { settle, show, withKernel } from '../testing';

@Component({ selector: 'rk-one', template: '<h1>One</h1>' })
class One {}
@Component({ selector: 'rk-two', template: '<h1>Two</h1>' })
class Two {}
@Component({ selector: 'rk-frame', imports: [RouterOutlet], template: '<main><router-outlet /></main>' })
class Frame {}

describe('focus after a change of page', () => {
  it('goes to the heading of the new page, and stays where it was on the first one and for a new query', async () => {
    withKernel({
      routes: [
        { path: 'one', component: One },
        { path: 'two', component: Two },
      ],
    });
    const fixture = await show(Frame);
    const go = async (address: string): Promise<void> => {
      await TestBed.inject(Router).navigateByUrl(address);
      await settle(fixture);
    };
    await go('/one');
    expect(document.activeElement).toBe(document.body);
    await go('/one?sort=name');
    expect(document.activeElement).toBe(document.body);
    await go('/two');
    expect(document.activeElement?.textContent).toBe('Two');
  });
});

import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ROUTER_OUTLET_DATA } from '@angular/router';
import { mayChangeHere } from './may-change-here';

@Component({ selector: 'rk-test-part', template: '{{ may() }}' })
class TestPart {
  protected readonly may = mayChangeHere();
}

describe('whether a record may be changed here', () => {
  const said = (data?: object): string => {
    TestBed.resetTestingModule();
    TestBed.configureTestingModule({
      providers: data ? [{ provide: ROUTER_OUTLET_DATA, useValue: signal(data) }] : [],
    });
    const fixture = TestBed.createComponent(TestPart);
    fixture.detectChanges();
    return (fixture.nativeElement as HTMLElement).textContent ?? '';
  };

  it('is what the record around it says', () => {
    expect(said({ record: () => ({ mayChange: false }) })).toBe('false');
    expect(said({ record: () => ({ mayChange: true }) })).toBe('true');
  });

  it('is yes outside of any frame, and until the record is there', () => {
    expect(said()).toBe('true');
    expect(said({ record: () => undefined })).toBe('true');
    expect(said({})).toBe('true');
  });
});

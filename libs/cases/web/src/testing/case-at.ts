import { HttpTestingController, type TestRequest } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { RouterTestingHarness } from '@angular/router/testing';
import type { CaseRecord } from '@reknit/cases/model';
import { aPerson, settle, withKernel } from '@reknit/shared/web-kernel/testing';
import { caseFrame, caseRoutes, caseSafetyRoutes } from '../routes';
import { CASE_WORK } from './a-case';

/** A case opened at an address, with the frame around it, for specs of its pages. */
export class CaseAt {
  private constructor(
    readonly http: HttpTestingController,
    readonly harness: RouterTestingHarness,
  ) {}

  static async open(
    address: string,
    record: CaseRecord,
    actions: readonly string[] = CASE_WORK,
  ): Promise<CaseAt> {
    withKernel({
      person: aPerson({ actions: actions as typeof CASE_WORK }),
      routes: [
        {
          path: 'cases/:caseId',
          loadComponent: caseFrame,
          children: [{ path: 'safety', children: caseSafetyRoutes }, ...caseRoutes],
        },
      ],
    });
    const harness = await RouterTestingHarness.create();
    const at = new CaseAt(TestBed.inject(HttpTestingController), harness);
    await harness.navigateByUrl(address);
    await at.settle();
    at.expect(`/api/cases/${record.id}`).flush(record);
    await at.settle();
    return at;
  }

  expect(path: string, method = 'GET'): TestRequest {
    return this.http.expectOne((request) => request.method === method && request.url === path);
  }

  /** Reads of the timeline, which the overview makes by itself. */
  async timeline(rows: readonly unknown[] = [], next?: string): Promise<TestRequest> {
    const request = this.expect('/api/cases/case-1/timeline');
    request.flush({ rows, next });
    await this.settle();
    return request;
  }

  async settle(): Promise<void> {
    await settle(this.harness.fixture);
    await new Promise((drawn) => setTimeout(drawn));
    await settle(this.harness.fixture);
  }
}

import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PageHeader } from '@reknit/shared/web-ui/start';

@Component({
  selector: 'rk-not-found-page',
  imports: [RouterLink, PageHeader],
  template: `
    <main class="rk-lone">
      <rk-page-header title="Nothing here" />
      <div class="rk-stack">
        <p>This address leads nowhere. It may have been typed wrong, or the page has moved.</p>
        <div class="rk-actions"><a class="rk-button rk-primary" routerLink="/">Go to the start page</a></div>
      </div>
    </main>
  `,
})
export class NotFoundPage {}

import { Component, DOCUMENT, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PageHeader } from '@reknit/shared/web-ui/start';

/** When the server did not answer who is signed in. The address stays, so trying again opens the page that was meant. */
@Component({
  selector: 'rk-not-reached-page',
  imports: [RouterLink, PageHeader],
  template: `
    <main class="rk-lone">
      <rk-page-header title="No connection" />
      <div class="rk-stack">
        <p>We could not reach Reknit. Check your connection and try again.</p>
        <div class="rk-actions">
          <button type="button" class="rk-button rk-primary" (click)="again()">Try again</button>
          <a class="rk-button rk-quiet" routerLink="/help">Help now</a>
        </div>
      </div>
    </main>
  `,
})
export class NotReachedPage {
  private readonly document = inject(DOCUMENT);

  protected again(): void {
    this.document.location.reload();
  }
}

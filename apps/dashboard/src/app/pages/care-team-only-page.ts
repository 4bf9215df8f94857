import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PageHeader } from '@reknit/shared/web-ui/start';

/** What an administrator sees at a clinical address. */
@Component({
  selector: 'rk-care-team-only-page',
  imports: [RouterLink, PageHeader],
  template: `
    <main class="rk-lone">
      <rk-page-header title="This part is for the care team" />
      <div class="rk-stack">
        <p>
          This part of Reknit is for the care team of a case. As an administrator you look after people, roles
          and settings, and never see what is written in a case.
        </p>
        <p>If you also work with clients, an administrator can give you that role under People.</p>
        <div class="rk-actions">
          <a class="rk-button rk-primary" routerLink="/practice">Go to Practice</a>
        </div>
      </div>
    </main>
  `,
})
export class CareTeamOnlyPage {}

import { Component } from '@angular/core';
import { PageHeader } from '@reknit/shared/web-ui/start';
import { CrisisHere } from '../ui/crisis-here';

/** Whom to call now. Needs no sign-in and no server. */
@Component({
  selector: 'rk-help-page',
  imports: [PageHeader, CrisisHere],
  template: `
    <rk-page-header
      title="Help now"
      lead="You do not have to manage this alone. Here are people you can reach now."
    />
    <div class="rk-stack">
      <rk-crisis-here />
      <p class="rk-muted">Reknit is not an emergency service. Nobody is told that you opened this page.</p>
    </div>
  `,
})
export class HelpPage {}

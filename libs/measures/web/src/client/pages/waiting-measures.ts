import { httpResource } from '@angular/common/http';
import { Component, computed } from '@angular/core';
import { RouterLink } from '@angular/router';
import { measurePaths, type MyMeasures } from '@reknit/measures/model';
import { Icon } from '@reknit/shared/web-ui';

/**
 * On the first page: that something is asked, and not what. Nothing of it while it is read or cannot be; whoever has sent one before
 * keeps the way there.
 */
@Component({
  selector: 'rk-waiting-measures',
  imports: [RouterLink, Icon],
  template: `
    @if (due(); as count) {
      <a class="rk-link-card" routerLink="/my/check-ins">
        <span class="rk-words">
          <span class="rk-strong">How have you been?</span>
          <span class="rk-fine">
            {{
              count === 1
                ? 'A check-in your therapist asks for'
                : count + ' check-ins your therapist asks for'
            }}
          </span>
        </span>
        <rk-icon name="chevron" />
      </a>
    } @else if (known()) {
      <p class="rk-fine"><a routerLink="/my/check-ins">Your check-ins</a></p>
    }
  `,
  styles: `
    :host {
      display: block;
      margin-bottom: var(--rk-space-8);
    }
    :host(:not(:has(a))) {
      display: none;
    }
  `,
})
export class WaitingMeasures {
  private readonly mine = httpResource<MyMeasures>(() => measurePaths.mine);
  protected readonly due = computed(() => (this.mine.hasValue() ? this.mine.value().due.length : 0));
  protected readonly known = computed(
    () => this.mine.hasValue() && this.mine.value().done.length + this.mine.value().coming.length > 0,
  );
}

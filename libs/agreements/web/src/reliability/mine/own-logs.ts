import { httpResource } from '@angular/common/http';
import { Component, computed } from '@angular/core';
import { RouterLink } from '@angular/router';
import { homeworkPaths, type MyHome } from '@reknit/homework/model';
import { RESOURCE_GATE } from '@reknit/shared/web-kernel';
import { Icon } from '@reknit/shared/web-ui';

/** The way to one's own log, which goes on long after the day on which it was given. */
@Component({
  selector: 'rk-own-logs',
  imports: [RouterLink, ...RESOURCE_GATE, Icon],
  template: `
    <rk-gate label="Your reliability log">
      <ng-template [rkReady]="home" [emptyWhen]="never">
        @if (logs().length > 0) {
          <section aria-labelledby="own-logs">
            <h2 id="own-logs">Your small promises</h2>
            <ul class="rk-list">
              @for (log of logs(); track log.id) {
                <li>
                  <a
                    class="rk-link-row rk-slim"
                    [routerLink]="['/my/together/start/reliability_log', log.id]"
                  >
                    <span class="rk-strong">{{ log.title }}</span>
                    <rk-icon name="chevron" />
                  </a>
                </li>
              }
            </ul>
          </section>
        }
      </ng-template>
    </rk-gate>
  `,
  styleUrl: '../../ui/sections.css',
})
export class OwnLogsSection {
  protected readonly home = httpResource<MyHome>(() => homeworkPaths.myHome);
  protected readonly logs = computed(() => {
    const { due, coming, done } = this.home.hasValue()
      ? this.home.value()
      : { due: [], coming: [], done: [] };
    return [...due, ...coming, ...done].filter(({ kind, held }) => kind === 'reliability_log' && !held);
  });
  protected readonly never = () => false;
}

import { Component } from '@angular/core';

interface Line {
  readonly what: string;
  readonly who: string;
}

const LINES: readonly Line[] = [
  {
    what: 'What you write in an exercise',
    who: 'You and your therapist. Nobody else, unless you share that one thing yourself.',
  },
  { what: 'What you share', who: 'Exactly what you saw in the preview, until you close it again.' },
  { what: 'Answers marked “Your therapist only”', who: 'You and your therapist. They can never be shared.' },
  {
    what: 'What you do together',
    who: 'That you are ready, or still at it. Never when, how fast, or how well.',
  },
  { what: 'Check-ins and questionnaires', who: 'You and your care team. Nobody in your case.' },
  { what: 'Sessions you have alone', who: 'You and your therapist.' },
  {
    what: 'Your address, your hours, where you are',
    who: 'Nobody in your case. Where you are is not looked at by anybody.',
  },
  {
    what: 'A no to something you were asked',
    who: 'Your therapist. To the others it is simply not available.',
  },
];

/** Who can see what, in words. */
@Component({
  selector: 'rk-who-sees',
  template: `
    <dl>
      @for (line of lines; track line.what) {
        <div>
          <dt>{{ line.what }}</dt>
          <dd>{{ line.who }}</dd>
        </div>
      }
    </dl>
  `,
  styles: `
    dl > div {
      padding-block: var(--rk-space-3);
      border-bottom: 1px solid var(--rk-line);
    }
    dl > div:last-child {
      border-bottom: 0;
    }
    dt {
      font-weight: 600;
    }
    dd {
      color: var(--rk-muted);
    }
  `,
})
export class WhoSees {
  protected readonly lines = LINES;
}

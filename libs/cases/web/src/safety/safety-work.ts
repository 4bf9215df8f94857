import { Service, inject, type Type } from '@angular/core';
import type {
  CaseSafety,
  ClearanceView,
  ConsentView,
  HeldInformationView,
  SafetyScreenView,
} from '@reknit/cases/model';
import type { RelationType } from '@reknit/shared/model';
import { Toasts } from '@reknit/shared/web-ui';
import { SideSheets } from '@reknit/shared/web-ui/overlays';
import { SafetyApi } from '../data/safety-api';
import { CONSENT_KIND_WORDS } from '../words/consent-words';
import { TIP_OFF_RULE, WHAT_THEY_SEE } from '../words/safety-words';
import { named } from './names';
import { samePeople, standingClearances } from './clearances';
import { takingPart } from './next-step';
import type { ClearSheetData } from './sheets/clear-sheet';
import type { ConsentSheetData } from './sheets/consent-sheet';
import type { HeldSheetData } from './sheets/held-sheet';
import type { PolicySheetData } from './sheets/policy-sheet';
import type { ReadScreenSheetData } from './sheets/read-screen-sheet';
import type { ReasonSheetData } from './sheets/reason-sheet';
import type { RecordScreenSheetData } from './sheets/record-screen-sheet';
import type { ResolveHeldSheetData } from './sheets/resolve-held-sheet';

/** Loaded when they are wanted. */
const sheets = {
  clear: () => import('./sheets/clear-sheet').then((m) => m.ClearSheet),
  consent: () => import('./sheets/consent-sheet').then((m) => m.ConsentSheet),
  held: () => import('./sheets/held-sheet').then((m) => m.HeldSheet),
  policy: () => import('./sheets/policy-sheet').then((m) => m.PolicySheet),
  readScreen: () => import('./sheets/read-screen-sheet').then((m) => m.ReadScreenSheet),
  reason: () => import('./sheets/reason-sheet').then((m) => m.ReasonSheet),
  recordScreen: () => import('./sheets/record-screen-sheet').then((m) => m.RecordScreenSheet),
  resolveHeld: () => import('./sheets/resolve-held-sheet').then((m) => m.ResolveHeldSheet),
};

/** What the sheets work on. */
export interface SafetyInView {
  safety(): CaseSafety;
  names(): ReadonlyMap<string, string>;
  reload(): void;
}

interface SheetWords {
  readonly label: string;
  /** Said once it is saved; a sheet that only shows something says nothing. */
  readonly done?: string;
}

/** The quick work of the safety page: each opens a sheet, says that it happened, and reads the page again. */
@Service()
export class SafetyWork {
  private readonly sheets = inject(SideSheets);
  private readonly toasts = inject(Toasts);
  private readonly api = inject(SafetyApi);

  look(view: SafetyInView, screen: SafetyScreenView): Promise<void> {
    const { caseId, jointWork, mayChange } = view.safety();
    const name = named([screen.participantId], view.names());
    const stopped = jointWork.suspended;
    const data: ReadScreenSheetData = { caseId, screen, name, mayDecide: mayChange, stopped };
    return this.open(view, sheets.readScreen, data, { label: `Check-in of ${name}` });
  }

  recordScreen(view: SafetyInView, relationType: RelationType): Promise<void> {
    const data: RecordScreenSheetData = {
      caseId: view.safety().caseId,
      people: takingPart(view.safety()),
      relationType,
    };
    return this.open(view, sheets.recordScreen, data, { label: 'Asked in person', done: 'Recorded' });
  }

  clear(view: SafetyInView): Promise<void> {
    const data: ClearSheetData = { safety: view.safety(), names: view.names() };
    return this.open(view, sheets.clear, data, {
      label: 'Clear for joint work',
      done: 'Cleared for joint work',
    });
  }

  consent(view: SafetyInView, wish: Pick<ConsentSheetData, 'way' | 'participantId' | 'kind'>): Promise<void> {
    const data: ConsentSheetData = {
      ...wish,
      caseId: view.safety().caseId,
      people: takingPart(view.safety()),
    };
    const words =
      wish.way === 'ask'
        ? { label: 'Ask for consent', done: 'Asked. They find it on their start page' }
        : { label: 'Record a consent', done: 'Recorded' };
    return this.open(view, sheets.consent, data, words);
  }

  policy(view: SafetyInView): Promise<void> {
    const { caseId, policies } = view.safety();
    const present = policies.find(({ state }) => state === 'in_force')?.kind;
    const data: PolicySheetData = { caseId, present };
    return this.open(view, sheets.policy, data, {
      label: 'Secrets policy',
      done: 'Everybody is asked to sign',
    });
  }

  hold(view: SafetyInView, heldId?: string): Promise<void> {
    const data: HeldSheetData = { safety: () => view.safety(), reload: () => view.reload(), heldId };
    return this.open(view, sheets.held, data, { label: 'Held information', done: 'Saved' });
  }

  resolve(view: SafetyInView, held: HeldInformationView): Promise<void> {
    const data: ResolveHeldSheetData = { caseId: view.safety().caseId, held };
    return this.open(view, sheets.resolveHeld, data, { label: 'Held no longer', done: 'Resolved' });
  }

  endConsent(view: SafetyInView, consent: ConsentView): Promise<void> {
    const { caseId } = view.safety();
    const asked = consent.state === 'proposed';
    const name = named([consent.participantId], view.names());
    const kind = CONSENT_KIND_WORDS[consent.kind].toLowerCase();
    return this.withReason(view, {
      title: asked ? 'Take the question back' : 'Withdrawn in person',
      consequences: asked
        ? [`${name} is not asked about ${kind} any more.`]
        : [
            `${name} has taken back what they agreed to: ${kind}.`,
            'If joint work rests on it, joint work stops at once and what they shared closes. Nobody in the case is told why.',
          ],
      verb: asked ? 'Take it back' : 'Record the withdrawal',
      grave: !asked,
      done: asked ? 'The question is taken back' : 'The withdrawal is recorded',
      run: (reason) => this.api.endConsent(caseId, consent.id, { reason }),
    });
  }

  /** Every standing clearance of the same people ends with it: an earlier one would otherwise keep joint work open. */
  revoke(view: SafetyInView, clearance: ClearanceView): Promise<void> {
    const { caseId } = view.safety();
    return this.withReason(view, {
      title: 'Revoke the clearance',
      consequences: [
        `The clearance of ${named(clearance.participantIds, view.names())} ends. Nothing new can be assigned to them together, shared or delivered.`,
        ...(view.safety().jointWork.suspended
          ? ['What they were doing together rests already, and goes on resting.']
          : ['What they are doing together goes on, so that nobody sees a change today.', TIP_OFF_RULE]),
      ],
      verb: 'Revoke it',
      done: 'The clearance is revoked',
      run: async (reason) => {
        for (const { id } of standingClearances(view.safety()).filter((other) =>
          samePeople(other, clearance),
        ))
          await this.api.revokeClearance(caseId, id, { reason });
      },
    });
  }

  stop(view: SafetyInView): Promise<void> {
    const { caseId } = view.safety();
    return this.withReason(view, {
      title: 'Stop joint work at once',
      consequences: [
        'Everything they do together pauses this minute, and nobody can read what was shared. Nothing is counted meanwhile.',
        `Everybody in the case sees only: ${WHAT_THEY_SEE}`,
        TIP_OFF_RULE,
      ],
      verb: 'Stop joint work',
      grave: true,
      done: 'Joint work is stopped',
      run: (reason) => this.api.suspend(caseId, { reason }),
    });
  }

  reopen(view: SafetyInView): Promise<void> {
    const { caseId } = view.safety();
    return this.withReason(view, {
      title: 'Let joint work go on',
      consequences: [
        'What was paused can be taken up again, and what was shared can be read again, except where somebody has taken it back.',
        'Consents and a clearance must stand for at least two people.',
      ],
      verb: 'Let it go on',
      done: 'Joint work may go on',
      run: (reason) => this.api.reopen(caseId, { reason }),
    });
  }

  private withReason(
    view: SafetyInView,
    { done, ...data }: ReasonSheetData & { readonly done: string },
  ): Promise<void> {
    return this.open(view, sheets.reason, data, { label: data.title, done });
  }

  /** Reads again whatever happened: a check-in may have been read before the sheet was dismissed. */
  private async open<Data>(
    view: SafetyInView,
    content: () => Promise<Type<unknown>>,
    data: Data,
    { label, done }: SheetWords,
  ): Promise<void> {
    const saved = await this.sheets.open<Data, boolean>(await content(), { label, data });
    if (saved && done) this.toasts.show(done);
    if (saved || !done) view.reload();
  }
}

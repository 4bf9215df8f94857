import type { IdentityProblem } from '@reknit/identity/model';
import { Role } from '@reknit/shared/model';
import { addFaultWords } from '@reknit/shared/web-kernel/start';

/** What a person reads when identity refuses. Sign-in never says which half was wrong. */
export const IDENTITY_PROBLEM_WORDS: Record<IdentityProblem, string> = {
  'identity.wrong-credentials': 'Email and password do not go together. Check both and try again.',
  'identity.too-many-attempts':
    'Too many tries. Wait a few minutes, then try again, or choose a new password.',
  'identity.password-too-short': 'Use at least 15 characters. A short sentence works well.',
  'identity.password-too-common': 'Many people use this password. Choose something nobody else would.',
  'identity.invitation-invalid':
    'This invitation has been used, has run out or was replaced. Ask your practice to send a new one.',
  'identity.second-fact-wrong': 'This does not fit what was agreed in your session. Check it and try again.',
  'identity.address-in-use': 'Somebody already uses this address. Each person needs an address of their own.',
  'identity.reset-invalid': 'This link has been used or has run out. Ask for a new one.',
  'identity.already-set-up': 'Reknit has already been set up here. Sign in instead.',
  'identity.last-administrator': 'A practice needs at least one administrator. Make somebody else one first.',
  'identity.outbox-off': 'There is no outbox here: mail is sent for real.',
};

export const ROLE_WORDS: Record<Role, string> = {
  clinician: 'Clinician',
  supervisor: 'Supervisor',
  administrator: 'Administrator',
  client: 'Client',
};

/** What each role of the staff is for, where somebody chooses it. */
export const ROLE_HELP: Record<Exclude<Role, 'client'>, string> = {
  clinician: 'Works with clients and sees the cases they are on the care team of.',
  supervisor: 'Supervises clinicians and sees what those need.',
  administrator: 'Looks after people, roles and settings. Never sees anything clinical.',
};

addFaultWords({
  'second-fact-wrong': () => IDENTITY_PROBLEM_WORDS['identity.second-fact-wrong'],
});

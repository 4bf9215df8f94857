import type { ClientAccountRow } from '@reknit/identity/model';
import type { Role } from '@reknit/shared/model';
import { ROLE_WORDS } from './identity-words';

export const CLIENT_STATUS_WORDS: Record<ClientAccountRow['status'], string> = {
  not_invited: 'Not invited yet',
  invited: 'Invited',
  active: 'Has an account',
  closed: 'Closed',
};

/**
 * Several roles as one phrase.
 *
 * @example rolesInWords(['clinician', 'administrator']) // 'Clinician and administrator'
 */
export function rolesInWords(roles: readonly Role[]): string {
  const words = roles.map((role, index) => (index === 0 ? ROLE_WORDS[role] : ROLE_WORDS[role].toLowerCase()));
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(words);
}

import { Role } from '@reknit/shared/model';

/**
 * Where somebody starts: their roles decide, work with clients first.
 *
 * @example landingOf({ roles: ['administrator', 'clinician'] }) // '/'
 */
export function landingOf(person: { readonly roles: readonly Role[] }): '/' | '/my' | '/practice' {
  if (person.roles.some((role) => role === Role.clinician || role === Role.supervisor)) return '/';
  return person.roles.includes(Role.client) ? '/my' : '/practice';
}

import { inject } from '@angular/core';
import { RedirectCommand, Router, type CanActivateFn, type GuardResult } from '@angular/router';
import { Role } from '@reknit/shared/model';
import { landingOf } from '@reknit/identity/web';
import { Session, type SignedInPerson } from '@reknit/shared/web-kernel/start';

type Roles = Pick<SignedInPerson, 'roles'>;

/**
 * Decides who may stay at an address: `true`, or the address to show instead. Administrators who open a clinical address
 * are told plainly why it is closed; everybody else lands where they belong.
 */
export function admission(
  person: Roles,
  part: 'care-team' | 'client' | 'practice' | 'staff' | 'supervision',
  address: string,
): true | string {
  const welcome = {
    'care-team': landingOf(person) === '/',
    client: person.roles.includes(Role.client),
    practice: person.roles.includes(Role.administrator),
    staff: landingOf(person) !== '/my',
    supervision: person.roles.includes(Role.supervisor),
  };
  if (welcome[part]) return true;
  const wall = part === 'care-team' && landingOf(person) === '/practice' && address !== '/';
  return wall ? '/care-team-only' : landingOf(person);
}

function only(part: Parameters<typeof admission>[1]): CanActivateFn {
  return async (_route, state): Promise<GuardResult> => {
    const router = inject(Router);
    const session = inject(Session);
    const instead = (address: string): RedirectCommand =>
      new RedirectCommand(router.parseUrl(address), { skipLocationChange: true });
    try {
      const person = await session.whoIsThere();
      if (!person) return router.createUrlTree(['/sign-in'], { queryParams: comeBackTo(state.url) });
      const answer = admission(person, part, state.url);
      if (answer === true) return true;
      return answer === '/care-team-only' ? instead(answer) : router.parseUrl(answer);
    } catch {
      return instead('/not-reached');
    }
  };
}

/** Where to go on after sign-in. The start page needs no mention. */
function comeBackTo(address: string): { readonly to?: string } {
  return address === '/' ? {} : { to: address };
}

export const careTeamOnly = only('care-team');
export const clientsOnly = only('client');
export const administratorsOnly = only('practice');
export const supervisorsOnly = only('supervision');
export const staffOnly = only('staff');

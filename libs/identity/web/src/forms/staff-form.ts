import { validate, type SchemaPathTree } from '@angular/forms/signals';
import { IDENTITY_LIMITS, type InviteStaff } from '@reknit/identity/model';
import { lengthWithin, mustHave } from '@reknit/shared/web-kernel';
import { emailField } from './door-forms';

/** Roles of staff as boxes to tick. */
export interface StaffRoles {
  clinician: boolean;
  supervisor: boolean;
  administrator: boolean;
}

export interface InviteModel {
  name: string;
  email: string;
  roles: StaffRoles;
}

export function inviteSchema(path: SchemaPathTree<InviteModel>): void {
  mustHave(path.name, 'Enter a name.');
  lengthWithin(path.name, IDENTITY_LIMITS.name);
  emailField(path.email);
  rolesSchema(path.roles);
}

export function rolesSchema(path: SchemaPathTree<StaffRoles>): void {
  validate(path, ({ value }) =>
    rolesOf(value()).length > 0 ? undefined : { kind: 'too-few', message: 'Choose at least one role.' },
  );
}

/**
 * The ticked roles, in a fixed order.
 *
 * @example rolesOf({ clinician: true, supervisor: false, administrator: true }) // ['clinician', 'administrator']
 */
export function rolesOf(ticked: StaffRoles): InviteStaff['roles'] {
  return (['clinician', 'supervisor', 'administrator'] as const).filter((role) => ticked[role]);
}

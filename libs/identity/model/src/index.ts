export * from './contract/crisis-card';
export * from './contract/invitations';
export * from './contract/limits';
export * from './contract/paths';
export * from './contract/sign-in';
export * from './vocabulary/identity-action';
export * from './vocabulary/identity-problem';
export * from './vocabulary/crisis-rows';

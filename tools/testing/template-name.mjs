// What the template database is called and how its roles get in, for those who make it and those who copy it.
export const TEMPLATE = 'reknit_template';

/**
 * The demo practice as it was lived through, while the server stands: whoever checks it leaves it here for the journeys, which
 * make their own where nobody has.
 */
export const LIVED = 'reknit_lived';

/** They open a scratch server on the loopback and nothing else. */
export const PASSWORDS = { migratorPassword: 'scratch-migrator', appPassword: 'scratch-app' };

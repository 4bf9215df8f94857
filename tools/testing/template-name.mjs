// What the template database is called and how its roles get in, for those who make it and those who copy it.
export const TEMPLATE = 'reknit_template';

/** They open a scratch server on the loopback and nothing else. */
export const PASSWORDS = { migratorPassword: 'scratch-migrator', appPassword: 'scratch-app' };

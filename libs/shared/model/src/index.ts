export * from './brands';
export * from './outcome';
export * from './contract/problem';
export * from './relation';
export * from './access';
export * from './contract/health';
export * from './contract/paging';

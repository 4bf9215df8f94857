export * from './brands';
export * from './outcome';
export * from './problem';
export * from './relation';
export * from './access';
export * from './paging';

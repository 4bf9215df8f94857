export * from './contract/case-views';
export * from './contract/caseload';
export * from './contract/limits';
export * from './contract/open-case';
export * from './contract/paths';
export * from './vocabulary/case-action';
export * from './vocabulary/case-problem';
export * from './vocabulary/case-words';

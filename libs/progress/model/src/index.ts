export * from './contract/case-progress';
export * from './contract/case-record-sheet';
export * from './contract/today';
export * from './rules/inbox-order';
export * from './rules/latest-changes';
export * from './rules/spans';
export * from './vocabulary/progress-action';

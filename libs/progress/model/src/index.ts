export * from './contract/case-progress';
export * from './contract/today';
export * from './vocabulary/progress-action';

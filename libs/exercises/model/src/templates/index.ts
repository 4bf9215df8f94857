export * from './registry';
export type { Sample } from './template';

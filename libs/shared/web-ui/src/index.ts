export * from './start';
export { EmptyState } from './parts/empty-state';
export { Chip, type Tone } from './parts/chip';
export { NOfM } from './parts/n-of-m';
export { TabBar } from './parts/tab-bar';
export { Skeleton } from './parts/skeleton';
export { SortHeader, nextSort, type SortState } from './parts/sort-header';
export { Banner } from './parts/banner';
export { ToastOutlet, Toasts } from './overlays/toasts';

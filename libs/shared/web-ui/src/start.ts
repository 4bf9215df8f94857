// What the first page of a document shows, apart from the rest, so that signing in loads no more than that.
export { Icon, type IconName } from './parts/icon';
export { PageHeader } from './parts/page-header';

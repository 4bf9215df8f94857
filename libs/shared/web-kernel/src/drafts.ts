// An entry of its own: only pages on which somebody writes at length bring what keeps their text.
export { DeviceKeeping, type Keeping } from './drafts/device-keeping';
export { DraftChannel } from './drafts/draft-channel';
export { DraftVault, type DraftShelf, type OpenedShelf } from './drafts/draft-vault';
export { mergeField, type FieldCopies, type MergedField } from './drafts/merge-field';
export { retryAfter } from './drafts/retry-pace';
export { sameAnswer } from './drafts/same-answer';

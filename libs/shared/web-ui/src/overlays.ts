// An entry of its own, because it brings the overlay machinery with it, which the first page must not pay for.
export { SHEET_DATA, Sheet, SheetRef, SideSheets, type SheetOptions } from './overlays/side-sheet';
export { Confirm, type Question } from './overlays/confirm';

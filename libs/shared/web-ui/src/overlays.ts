// An entry of its own, because it brings the overlay machinery with it, which the first page must not pay for. Whole files, not
// names: the bundler then follows only those somebody uses, and a page that only asks questions brings no overlay.
export * from './overlays/side-sheet';
export * from './overlays/confirm';
export * from './overlays/quick-work';

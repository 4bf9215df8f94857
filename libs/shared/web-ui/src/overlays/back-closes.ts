/**
 * Makes the back button close something that floats, and nothing else. Opening adds a step to the history; the returned
 * function takes it back and resolves when the browser and the router have, so that a page may navigate afterwards.
 */
export function backCloses(view: Window, close: () => void): () => Promise<void> {
  let onTop = true;
  view.history.pushState({ ...(view.history.state as object | null) }, '', view.location.href);
  const onBack = (): void => {
    onTop = false;
    view.removeEventListener('popstate', onBack);
    close();
  };
  view.addEventListener('popstate', onBack);
  return () => {
    if (!onTop) return Promise.resolve();
    onTop = false;
    view.removeEventListener('popstate', onBack);
    return new Promise((resolve) => {
      // The router takes a step back up a turn after it happened, and would undo where the page goes until then.
      view.addEventListener('popstate', () => view.setTimeout(resolve), { once: true });
      view.history.back();
    });
  };
}

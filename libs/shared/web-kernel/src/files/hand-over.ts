/** Gives the browser a file to keep, under a name that says nothing of anybody. */
export function handOver(document: Document, file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Once the browser has taken it: a moment later it may forget it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

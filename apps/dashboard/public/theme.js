// Before the first paint, so that a chosen theme does not flash; the app takes over from here.
try {
  const theme = localStorage.getItem('reknit-theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.setAttribute('data-theme', theme);
} catch {
  // Without storage the device's own setting counts.
}

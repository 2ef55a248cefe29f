/** Whether the browser can keep the console's files; in a window that keeps nothing it cannot. */
const isPossible = (): boolean => "serviceWorker" in navigator && window.isSecureContext;

/** Names of the console's own files that this page has loaded. */
function loadedAssets(): string[] {
  const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
  return [...new Set(loaded)].filter((name) => name.startsWith(`${window.location.origin}/assets/`));
}

/** Registers the service worker, and has it keep what this page was made of before it was there. */
export async function keepForOffline(): Promise<void> {
  if (!isPossible()) return;
  await navigator.serviceWorker.register("/service-worker.js");
  const { active } = await navigator.serviceWorker.ready;
  // A worker's messages have no origin to name; those of windows have.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  active?.postMessage({ type: "CACHE_URLS", payload: { urlsToCache: [...loadedAssets(), "/config.json"] } });
}

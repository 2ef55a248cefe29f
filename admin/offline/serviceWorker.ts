/**
 * Opens the handheld without a network, once it was opened with one. The invariant: it answers with the console's own
 * files and its configuration only. It has no route for anything else, so requests to the API, the issuer and the file
 * store go past it, and no answer of theirs is ever kept.
 */
import { clientsClaim } from "workbox-core";
import { cleanupOutdatedCaches, matchPrecache, precacheAndRoute } from "workbox-precaching";
import { NavigationRoute, registerRoute } from "workbox-routing";
import { CacheFirst, NetworkFirst } from "workbox-strategies";

/** The console's page and what the handheld is made of, filled in by the build (`serviceWorkerBuild.ts`). */
declare const handheldFiles: { url: string; revision: string | null }[];
declare const self: { skipWaiting(): Promise<void>; location: Location };

/** Seconds for which a page waits for a network that does not answer. */
const patience = 4;

const isOwn = (url: URL): boolean => url.origin === self.location.origin;

void self.skipWaiting();
clientsClaim();
cleanupOutdatedCaches();
precacheAndRoute(handheldFiles);

// Names with a hash in them: what a page has loaded once is the same for ever.
registerRoute(({ url }) => isOwn(url) && url.pathname.startsWith("/assets/"), new CacheFirst({ cacheName: "assets" }));

registerRoute(({ url }) => isOwn(url) && url.pathname === "/config.json", new NetworkFirst({ cacheName: "configuration", networkTimeoutSeconds: patience }));

const keptPage = async (): Promise<Response> => (await matchPrecache("/index.html")) ?? Response.error();
const tooLate = (): Promise<Response> => new Promise((resolve) => setTimeout(() => resolve(keptPage()), patience * 1_000));

/** The page as it is deployed now, or the one that was kept. The form of surveys and the pages of developers are their own. */
registerRoute(new NavigationRoute(({ request }) => Promise.race([fetch(request).catch(keptPage), tooLate()]), { denylist: [/^\/(?:answer|developers)\.html/] }));

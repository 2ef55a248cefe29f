import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { RouterProvider } from "react-router/dom";
import { createClient } from "./api/client.ts";
import { createDataProvider } from "./api/dataProvider.ts";
import { keptNames } from "./api/keptNames.ts";
import { type ConsoleAuthProvider, createAuthProvider } from "./auth/authProvider.ts";
import { readConfiguration } from "./auth/configuration.ts";
import { rememberedMe } from "./auth/me.ts";
import { createSession, type Session } from "./auth/session.ts";
import { Console } from "./Console.tsx";
import { createI18nProvider } from "./i18n/i18nProvider.ts";
import { ignoreComposingKeys } from "./layout/composingKeys.ts";
import { createConsoleStore } from "./layout/consoleStore.ts";
import { headStart } from "./layout/headStart.ts";
import { watched } from "./live/connection.ts";
import { createImmediateRouter } from "./layout/immediateRouter.ts";
import { fetchModel } from "./model/fetchModel.ts";

// Before anything else listens.
ignoreComposingKeys(window);

async function start(root: HTMLElement): Promise<void> {
  const [configuration, model] = await Promise.all([readConfiguration(), fetchModel()]);
  headStart(model, window.location.pathname);
  const session = createSession(configuration);
  const i18nProvider = createI18nProvider(model);
  const client = createClient({
    apiUrl: configuration.apiUrl,
    accessToken: session.accessToken,
    renewToken: session.renewToken,
    language: i18nProvider.getLocale,
    registered: configuration.operations === "registered",
    fetch: watched(globalThis.fetch.bind(globalThis)),
  });
  const authProvider = createAuthProvider(session, model, () => rememberedMe(client));
  beginAsking(session, authProvider);
  const console = (
    <Console
      model={model}
      authProvider={authProvider}
      dataProvider={createDataProvider(model, client, keptNames("pharmops:uncounted"))}
      i18nProvider={i18nProvider}
      store={createConsoleStore()}
    />
  );
  createRoot(root).render(
    <StrictMode>
      <RouterProvider router={createImmediateRouter(console)} useTransitions={false} />
    </StrictMode>,
  );
}

/** Asks who is signed in while the first page is still being drawn; a fault is said to the page, which asks again. */
function beginAsking(session: Session, { getPermissions }: ConsoleAuthProvider): void {
  session.present().then((isThere) => (isThere ? getPermissions() : undefined)).catch(() => undefined);
}

const root = document.getElementById("root");
if (root) {
  start(root).catch((reason: unknown) => {
    // Nothing is there yet that could translate: both languages at once.
    root.textContent = `控制台无法启动 · The console cannot start: ${reason instanceof Error ? reason.message : String(reason)}`;
  });
}

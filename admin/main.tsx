import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { RouterProvider } from "react-router/dom";
import { createClient } from "./api/client.ts";
import { createDataProvider } from "./api/dataProvider.ts";
import { createAuthProvider } from "./auth/authProvider.ts";
import { readConfiguration } from "./auth/configuration.ts";
import { rememberedMe } from "./auth/me.ts";
import { createSession } from "./auth/session.ts";
import { Console } from "./Console.tsx";
import { createI18nProvider } from "./i18n/i18nProvider.ts";
import { ignoreComposingKeys } from "./layout/composingKeys.ts";
import { createConsoleStore } from "./layout/consoleStore.ts";
import { watched } from "./live/connection.ts";
import { createImmediateRouter } from "./layout/immediateRouter.ts";
import { fetchModel } from "./model/fetchModel.ts";

// Before anything else listens.
ignoreComposingKeys(window);

async function start(root: HTMLElement): Promise<void> {
  const [configuration, model] = await Promise.all([readConfiguration(), fetchModel()]);
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
  const console = (
    <Console
      model={model}
      authProvider={createAuthProvider(session, model, () => rememberedMe(client))}
      dataProvider={createDataProvider(model, client)}
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

const root = document.getElementById("root");
if (root) {
  start(root).catch((reason: unknown) => {
    // Nothing is there yet that could translate: both languages at once.
    root.textContent = `控制台无法启动 · The console cannot start: ${reason instanceof Error ? reason.message : String(reason)}`;
  });
}

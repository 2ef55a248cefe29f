import { render } from "@testing-library/react";
import type { ReactNode } from "react";
import { AdminContext, memoryStore, ResourceContextProvider } from "react-admin";
import { createMemoryRouter, RouterProvider } from "react-router";
import type { Model } from "../../graphql/schema/model.ts";
import { createClient } from "../api/client.ts";
import { createQueryClient } from "../api/queryClient.ts";
import { createDataProvider } from "../api/dataProvider.ts";
import type { Me } from "../auth/me.ts";
import { ignoreComposingKeys } from "../layout/composingKeys.ts";
import { createI18nProvider } from "../i18n/i18nProvider.ts";
import { type ConsoleModel, createConsoleModel } from "../model/consoleModel.ts";
import { ModelProvider } from "../model/ModelContext.tsx";
import { fakeApi, type Handlers } from "./fakeApi.ts";
import { fixtureModel } from "./fixtureModel.ts";

// As main.tsx does, before anything else listens.
ignoreComposingKeys(window);

/** Someone who may do everything with every entity of the fixture. */
export const me: Me = {
  id: "emp_1",
  displayName: "王采购",
  language: "zh",
  today: "2026-11-22",
  roles: ["PURCHASER"],
  grants: [],
  queues: ["emp_1", "purchaser"],
  permissions: Object.keys(fixtureModel.entities).flatMap((entity) =>
    ["create", "read", "update"].map((action) => ({ entity, action })),
  ).concat({ entity: "Job", action: "export" }),
  hidden: [],
};

export interface RenderOptions {
  handlers?: Handlers;
  resource?: string;
  locale?: "zh" | "en";
  path?: string;
  /** Who looks at it, where that matters. */
  as?: Me;
  /** The product's own model, for pages that are of one entity. */
  of?: Model;
  /** Where that matters, how it comes. */
  model?: ConsoleModel;
}

/** Renders a part of the console on the fixture model, with everything around it that the real one has. */
export function renderConsole(element: ReactNode, { handlers = {}, resource = "purchaseOrders", locale = "zh", path = "/", as = me, of = fixtureModel, model = createConsoleModel(of) }: RenderOptions = {}) {
  const api = fakeApi(handlers);
  const page = (
    <ModelProvider value={model}>
      <AdminContext
        dataProvider={createDataProvider(model, createClient(api.options))}
        authProvider={{
          login: async () => undefined,
          logout: async () => undefined,
          checkAuth: async () => undefined,
          checkError: async () => undefined,
          getPermissions: async () => as,
        }}
        i18nProvider={createI18nProvider(model)}
        queryClient={createQueryClient()}
        store={memoryStore({ locale })}
      >
        <ResourceContextProvider value={resource}>{element}</ResourceContextProvider>
      </AdminContext>
    </ModelProvider>
  );
  const router = createMemoryRouter([{ path: "*", element: page }], { initialEntries: [path] });
  return { ...render(<RouterProvider router={router} useTransitions={false} />), api, router, model };
}

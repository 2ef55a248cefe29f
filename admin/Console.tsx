import { CssBaseline } from "@mui/material";
import {
  AdminContext,
  AuthCallback,
  CoreAdminUI,
  CustomRoutes,
  type I18nProvider,
  LoadingPage,
  Resource,
  type Store,
} from "react-admin";
import { Route } from "react-router";
import { createQueryClient } from "./api/queryClient.ts";
import type { ConsoleDataProvider } from "./api/dataProvider.ts";
import type { ConsoleAuthProvider } from "./auth/authProvider.ts";
import { SignInFailedPage } from "./auth/SignInFailedPage.tsx";
import { SignInPage } from "./auth/SignInPage.tsx";
import { BrokenPage } from "./layout/BrokenPage.tsx";
import { ConsoleLayout } from "./layout/ConsoleLayout.tsx";
import { DocumentLanguage } from "./layout/DocumentLanguage.tsx";
import { ForbiddenPage } from "./layout/ForbiddenPage.tsx";
import { lazyPage } from "./layout/lazyPage.tsx";
import { lazyPart } from "./layout/lazyPart.tsx";
import { OverviewPage } from "./layout/OverviewPage.tsx";
import { darkTheme, lightTheme } from "./layout/theme.ts";
import type { ConsoleModel } from "./model/consoleModel.ts";
import { ModelProvider } from "./model/ModelContext.tsx";

const CalendarPage = lazyPage(() => import("./calendar/CalendarPage.tsx"));
const DomainPage = lazyPage(() => import("./home/DomainPage.tsx"));
const Home = lazyPage(() => import("./home/Home.tsx"));
const KpiPage = lazyPage(() => import("./kpis/KpiPage.tsx"));
const SourcesPage = lazyPage(() => import("./kpis/SourcesPage.tsx"));
const WallPage = lazyPage(() => import("./domains/analytics/monitor/WallPage.tsx"));
const ImportPage = lazyPage(() => import("./imports/ImportPage.tsx"));
const MyJobs = lazyPage(() => import("./jobs/MyJobs.tsx"));
const MyWork = lazyPage(() => import("./work/MyWork.tsx"));
const PrintPage = lazyPage(() => import("./print/PrintPage.tsx"));
const PreferencesPage = lazyPage(() => import("./notifications/PreferencesPage.tsx"));
const SettingsPage = lazyPage(() => import("./settings/SettingsPage.tsx"));
const EntityList = lazyPage(() => import("./lists/EntityList.tsx"));
const EntityCreate = lazyPage(() => import("./forms/EntityCreate.tsx"));
const EntityEdit = lazyPage(() => import("./forms/EntityEdit.tsx"));
const EntityShow = lazyPage(() => import("./documents/EntityShow.tsx"));

const Messages = lazyPart(() => import("./layout/Messages.tsx"));

interface ConsoleProps {
  model: ConsoleModel;
  authProvider: ConsoleAuthProvider;
  dataProvider: ConsoleDataProvider;
  i18nProvider: I18nProvider;
  store: Store;
}

const queryClient = createQueryClient();

/**
 * One list, one form and one page for every entity of the model. react-admin's <Admin> would do the same and bring its
 * own sign-in form, with every input it needs, into the first load.
 */
export function Console({ model, ...providers }: ConsoleProps) {
  return (
    <ModelProvider value={model}>
      <AdminContext {...providers} queryClient={queryClient} lightTheme={lightTheme} darkTheme={darkTheme}>
        <CssBaseline enableColorScheme />
        <DocumentLanguage />
        <CoreAdminUI
          title="PharmOps"
          layout={ConsoleLayout}
          dashboard={Home}
          loginPage={SignInPage}
          authCallbackPage={AuthCallback}
          loading={LoadingPage}
          catchAll={OverviewPage}
          error={BrokenPage}
          accessDenied={ForbiddenPage}
          authenticationError={SignInFailedPage}
          requireAuth
          disableTelemetry
        >
          {model.entities.map((entity) => (
            <Resource
              key={entity.name}
              name={entity.many}
              list={EntityList}
              show={EntityShow}
              create={entity.create ? EntityCreate : undefined}
              edit={entity.update ? EntityEdit : undefined}
              recordRepresentation="displayName"
            />
          ))}
          <CustomRoutes noLayout>
            <Route path="/print/:resource/:id" element={<PrintPage />} />
            <Route path="/wall" element={<WallPage />} />
          </CustomRoutes>
          <CustomRoutes>
            <Route path="/my-jobs" element={<MyJobs />} />
            <Route path="/imports/:id" element={<ImportPage />} />
            <Route path="/work" element={<MyWork />} />
            <Route path="/settings" element={<SettingsPage />} />
            <Route path="/calendar" element={<CalendarPage />} />
            <Route path="/preferences" element={<PreferencesPage />} />
            <Route path="/kpis/:resource/:name" element={<KpiPage />} />
            <Route path="/sources" element={<SourcesPage />} />
            <Route path="/domains/:domain" element={<DomainPage />} />
          </CustomRoutes>
        </CoreAdminUI>
        <Messages />
      </AdminContext>
    </ModelProvider>
  );
}

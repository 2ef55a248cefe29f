import fc from "fast-check";
import { render } from "@testing-library/react";
import { CoreAdminContext, memoryStore } from "react-admin";
import { expect, test } from "vitest";
import { createI18nProvider } from "../i18n/i18nProvider.ts";
import { createConsoleModel } from "../model/consoleModel.ts";
import { ModelProvider } from "../model/ModelContext.tsx";
import { fixtureModel } from "../test/fixtureModel.ts";
import { FilterText } from "./FilterText.tsx";

/** Values come from the address, which anybody can write. */
test("says something of any value of any filter", () => {
  const model = createConsoleModel(fixtureModel);
  const filters = Object.values(fixtureModel.entities).flatMap((entity) => entity.filters).filter(({ kind }) => kind !== "reference" && kind !== "file");
  const bound = fc.oneof(fc.constantFrom("20261-05-01", "2026-02-30", "1"), fc.string(), fc.integer(), fc.double());
  const value = fc.oneof(fc.record({ from: bound, to: bound }, { requiredKeys: [] }), bound, fc.array(bound), fc.jsonValue());
  const i18nProvider = createI18nProvider(model);
  fc.assert(
    fc.property(fc.constantFrom(...filters), value, (filter, one) => {
      const { container, unmount } = render(
        <CoreAdminContext i18nProvider={i18nProvider} store={memoryStore({ locale: "zh" })}>
          <ModelProvider value={model}>
            <p>
              筛选：
              <FilterText filter={filter} value={one} />
            </p>
          </ModelProvider>
        </CoreAdminContext>,
      );
      expect(container.textContent).toContain("筛选");
      unmount();
    }),
    { numRuns: 200 },
  );
});

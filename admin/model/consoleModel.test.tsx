import { act, cleanup, render, screen } from "@testing-library/react";
import { Suspense } from "react";
import { afterEach, describe, expect, test, vi } from "vitest";
import model from "virtual:console-model";
import type { AttributeModel, DomainModel } from "../../graphql/schema/model.ts";
import { createConsoleModel, createPartedModel } from "./consoleModel.ts";
import { splitModel } from "./splitModel.ts";

afterEach(cleanup);

const { index, appendix, domains } = splitModel(model);
const fetchAppendix = vi.fn(async () => appendix);
const fetchDomain = (fetched: string[] = []) => vi.fn(async (domain: string): Promise<DomainModel> => {
  fetched.push(domain);
  return domains[domain]!;
});

describe("the product's model in parts", () => {
  test("has every entity once, with all that the whole model says of it", () => {
    const parts = Object.values(domains).flatMap(({ entities }) => entities);
    expect(Object.fromEntries(parts.map((entity) => [entity.name, entity]))).toEqual(model.entities);
    expect(parts.length).toBe(Object.keys(model.entities).length);
    expect(index.entities.map(({ name }) => name)).toEqual(Object.keys(model.entities));
  });

  test("brings every enum that an entity names with that entity, and knows where each of the others is", () => {
    const named = ({ enum: name, attributes = [] }: Pick<AttributeModel, "enum" | "attributes">): string[] => [...(name ? [name] : []), ...attributes.flatMap(named)];
    for (const { entities, enums } of Object.values(domains)) {
      const here = new Set(enums.map(({ name }) => name));
      for (const { name, attributes, actions } of entities) expect([...attributes, ...actions.flatMap(({ input }) => input)].flatMap(named).filter((one) => !here.has(one)), name).toEqual([]);
    }
    for (const name of Object.keys(model.enums)) expect(domains[appendix.enums[name]!]!.enums.some((one) => one.name === name), name).toBe(true);
  });

  test("has an index of a few hundred bytes for each entity, regardless of its attributes", () => {
    expect(JSON.stringify(index).length / index.entities.length).toBeLessThan(330);
    expect(JSON.stringify(index.entities)).not.toContain('"attributes"');
  });
});

describe("a domain", () => {
  test("is fetched when something of it is first asked for, once for all who wait, and no other", async () => {
    const fetched: string[] = [];
    const parted = createPartedModel(index, { fetchDomain: fetchDomain(fetched), fetchAppendix });
    expect(parted.summary("PurchaseOrder")).toMatchObject({ many: "purchaseOrders", domain: "supply" });
    expect(parted.knownAttributes("purchaseOrders")).toBeUndefined();
    expect(fetched).toEqual([]);
    const [order, supplier] = await Promise.all([parted.fetchResource("purchaseOrders"), parted.fetchResource("suppliers")]);
    expect([order.name, supplier.name]).toEqual(["PurchaseOrder", "Supplier"]);
    expect(parted.knownAttributes("purchaseOrders")!.map(({ name }) => name)).toContain("lines");
    expect(fetched).toEqual(["supply"]);
  });

  test("that could not be fetched is fetched again by the next one who asks", async () => {
    const failing = fetchDomain();
    failing.mockRejectedValueOnce(new Error("no network"));
    const parted = createPartedModel(index, { fetchDomain: failing, fetchAppendix });
    await expect(parted.fetchResource("suppliers")).rejects.toThrow("no network");
    expect((await parted.fetchResource("suppliers")).name).toBe("Supplier");
  });

  test("that a component names keeps it waiting until it is there", async () => {
    let arrive = (): void => undefined;
    const parted = createPartedModel(index, { fetchDomain: (domain) => new Promise((resolve) => (arrive = () => resolve(domains[domain]!))), fetchAppendix });
    const Columns = () => <p>{parted.resource("warehouses").attributes.map(({ label }) => label.en).join(", ")}</p>;
    await act(async () => render(<Suspense fallback={<p>waiting</p>}><Columns /></Suspense>));
    expect(screen.getByText("waiting")).toBeTruthy();
    await act(async () => arrive());
    expect(screen.getByText(/^Name/)).toBeTruthy();
    expect(screen.queryByText("waiting")).toBeNull();
  });

  test("of which nothing exists is refused by name", async () => {
    const parted = createPartedModel(index, { fetchDomain: fetchDomain(), fetchAppendix });
    expect(parted.entity("Unicorn")).toBeUndefined();
    await expect(parted.fetchResource("unicorns")).rejects.toThrow('no entity with the list "unicorns"');
    expect(() => createConsoleModel(model).enumeration("Horn")).toThrow('no enum "Horn"');
  });
});

describe("the appendix", () => {
  test("is fetched when something of it is first asked for, once, and not for the states of a document", async () => {
    fetchAppendix.mockClear();
    const fetched: string[] = [];
    const parted = createPartedModel(index, { fetchDomain: fetchDomain(fetched), fetchAppendix });
    const Shown = ({ text }: { text: () => string }) => <p>{text()}</p>;
    const drawn = (text: () => string) => act(async () => render(<Suspense fallback={<p>waiting</p>}><Shown text={text} /></Suspense>));
    await drawn(() => parted.enumeration("PurchaseOrderStatus").name);
    expect(screen.getByText("PurchaseOrderStatus")).toBeTruthy();
    expect([fetched, fetchAppendix.mock.calls.length]).toEqual([["supply"], 0]);
    await drawn(() => `${parted.actionLabel("withdraw")!.en}, ${parted.typed("PurchaseOrder").split("\t").includes("cgdd")}, ${parted.describes("StorageClass")}, ${parted.describes("Horn")}`);
    expect(screen.getByText("Withdraw, true, true, false")).toBeTruthy();
    await drawn(() => parted.enumeration("StorageClass").name);
    expect(screen.getByText("StorageClass")).toBeTruthy();
    expect(fetchAppendix).toHaveBeenCalledTimes(1);
  });
});

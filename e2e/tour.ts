import type { Browser, BrowserContextOptions } from "@playwright/test";
import { Colleague } from "./api.ts";
import { pathOf, submittedOrder } from "./arrange.ts";
import { expect, type Person, signIn } from "./person.ts";

interface Sight {
  name: string;
  path: string;
}

const source = (values: object) => `source=${encodeURIComponent(JSON.stringify(values))}`;

/** The kinds of page that there are, each with something on it. */
async function sights(): Promise<Record<"purchaser" | "supply-lead" | "sales-lead", Sight[]>> {
  const order = await submittedOrder(900);
  const auditor = await Colleague.called("auditor");
  const { suppliers } = await auditor.query<{ suppliers: { nodes: { id: string }[] } }>('{ suppliers(filter: { code: { eq: "HB-001" } }) { nodes { id } } }');
  const { id } = suppliers.nodes[0]!;
  const { salesPlans } = await auditor.query<{ salesPlans: { nodes: { id: string }[] } }>("{ salesPlans(first: 1, filter: { status: { in: [DRAFT] } }) { nodes { id } } }");
  return {
    purchaser: [
      { name: "home", path: "/" },
      { name: "list", path: "/purchaseOrders" },
      { name: "stock", path: "/stockBalances" },
      { name: "form", path: `/purchaseOrders/create?${source({ supplierId: id, lines: [{ quantity: 100 }] })}` },
      { name: "document", path: pathOf("purchaseOrders", order) },
      { name: "print", path: `/print/purchaseOrders/${order.id}` },
    ],
    "supply-lead": [
      { name: "approvals", path: "/work" },
      { name: "jobs", path: "/my-jobs" },
      { name: "preferences", path: "/preferences" },
      { name: "expiring", path: "/work?queue=qualifications" },
      { name: "supplier", path: `/suppliers/${id}/show` },
      { name: "licence-form", path: `/qualifications/create?${source({ ownerId: id })}` },
    ],
    "sales-lead": [
      { name: "plan", path: `/salesPlans/${salesPlans.nodes[0]!.id}/show` },
      { name: "statistics", path: "/sales-statistics" },
    ],
  };
}

/** Goes to every kind of page on such a machine, waits until all of it is there, and looks. */
export async function tour(browser: Browser, machine: BrowserContextOptions, look: (person: Person, name: string) => Promise<void>, english = false): Promise<void> {
  for (const [subject, places] of Object.entries(await sights())) {
    const person = await signIn(browser, subject, undefined, machine);
    if (english) await person.page.getByRole("button", { name: "English" }).click();
    for (const { name, path } of places) {
      await person.visit(path);
      await expect(person.heading).not.toHaveText(/^(出错了|Something went wrong)$/);
      await look(person, name);
    }
    await person.page.context().close();
  }
}

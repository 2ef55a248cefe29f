import { scan } from "../graphql/demo/scan.ts";
import { Colleague, type Made } from "./api.ts";
import { daysFromToday } from "./days.ts";

let count = 0;
/** Unlike any other name in this system, also when the specs run again on it. */
export const unique = (name: string): string => `${name}${Date.now().toString(36).toUpperCase()}${++count}`;

/** A supplier that has only just been entered. */
export async function draftSupplier(name: string, more: object = {}): Promise<Made> {
  const purchaser = await Colleague.called("purchaser");
  return purchaser.does("createSupplier", { code: unique("E2E-"), name, kind: "DISTRIBUTOR", contactName: "田野", phone: "0311-80000001", ...more });
}

/** Grants somebody a role that changes stock or money: asked for by a clerk, decided by quality and the manager. */
export async function grantOperatingRole(subject: string, role: string): Promise<void> {
  const [clerk, qaOfficer, manager, employee] = await Promise.all(["hr", "qa-officer", "department-manager", subject].map((one) => Colleague.called(one)));
  const { me } = await employee!.query<{ me: { id: string; today: string } }>("{ me { id today } }");
  const { id, version } = await clerk!.does("createRoleGrant", { employeeId: me.id, role, startsOn: me.today, reason: "代班" });
  const submitted = await clerk!.does("submitRoleGrant", { id, version });
  const reviewed = await qaOfficer!.does("approveRoleGrant", { id, version: submitted.version });
  await manager!.does("approveRoleGrant", { id, version: reviewed.version });
}

/** Somebody sells for the supplier, whose letter and ID quality has verified. */
export async function authorisedSeller(partyId: string): Promise<void> {
  const [purchaser, qaOfficer] = (await Promise.all(["purchaser", "qa-officer"].map((subject) => Colleague.called(subject)))) as [Colleague, Colleague];
  const letterFileId = await purchaser.uploads("授权委托书.pdf", scan(unique("授权委托书")));
  const idCopyFileId = await purchaser.uploads("身份证.pdf", scan(unique("身份证")));
  const { id, version } = await purchaser.does("createAuthorisedPerson", { partyId, role: "SELLER", name: "田野", idNumber: "11010519491231002X", startsOn: daysFromToday(0), endsOn: daysFromToday(300), letterFileId, idCopyFileId });
  await qaOfficer.does("verifyAuthorisedPerson", { id, version });
}

/** A supplier whom quality has approved, with a licence to sell chemicals that ends so many days from today. */
export async function approvedSupplier(name: string, licenceNumber: string, licenceEndsIn: number): Promise<Made> {
  const [purchaser, qaOfficer, headOfQuality] = await Promise.all(["purchaser", "qa-officer", "head-of-quality"].map((subject) => Colleague.called(subject)));
  const { id } = await draftSupplier(name, { registrationNumber: unique("9111DEMO") });
  const documents = [
    { kind: "BUSINESS_LICENCE", number: unique("YY"), expiresOn: daysFromToday(3000) },
    { kind: "DISTRIBUTION_LICENCE", number: licenceNumber, expiresOn: daysFromToday(licenceEndsIn), scope: ["CHEMICAL"] },
    { kind: "QUALITY_AGREEMENT", number: unique("QA"), expiresOn: daysFromToday(300) },
  ];
  for (const document of documents) {
    const fileId = await purchaser!.uploads(`${document.number}.pdf`, scan(document.number));
    const qualification = await purchaser!.does("createQualification", { ...document, ownerId: id, issuedOn: daysFromToday(-400), fileId });
    const { version } = await purchaser!.does("submitQualification", { id: qualification.id });
    await qaOfficer!.does("approveQualification", { id: qualification.id, version });
  }
  await authorisedSeller(id);
  const submitted = await purchaser!.does("submitSupplier", { id });
  const reviewed = await qaOfficer!.does("approveSupplier", { id, version: submitted.version });
  return headOfQuality!.does("approveSupplier", { id, version: reviewed.version });
}

/** An order over this many packs at 18.50 yuan, to a supplier of the demo or to this one. */
export async function draftOrder(quantity: number, supplier?: Made): Promise<Made> {
  const purchaser = await Colleague.called("purchaser");
  const { suppliers, products } = await purchaser.query<Record<"suppliers" | "products", { nodes: { id: string }[] }>>(
    '{ suppliers(filter: { code: { eq: "HB-001" } }) { nodes { id } } products(filter: { code: { eq: "P-1003" } }) { nodes { id } } }',
  );
  const lines = [{ productId: products.nodes[0]!.id, quantity, unitPrice: { amount: 1_850, currency: "CNY" } }];
  return purchaser.does("createPurchaseOrder", { supplierId: (supplier ?? suppliers.nodes[0]!).id, expectedOn: daysFromToday(21), interestsDeclared: true, lines });
}

/** To a supplier of its own: orders of thirty days to the same one add up, and their sum chooses who decides. */
export async function submittedOrder(quantity: number): Promise<Made> {
  const order = await draftOrder(quantity, await approvedSupplier(unique("独立供应商"), unique("XK"), 300));
  return (await Colleague.called("purchaser")).does("submitPurchaseOrder", { id: order.id });
}

/** A delivery of so many packs to the demo's hospital that has just left. */
export async function shippedDelivery(quantity: number): Promise<Made> {
  const [seller, picker, checker, coordinator] = (await Promise.all(["sales-representative", "picker", "outbound-checker", "logistics-coordinator"].map((subject) => Colleague.called(subject)))) as [Colleague, Colleague, Colleague, Colleague];
  const { customer, product, carrier } = await seller.query<Record<"customer" | "product" | "carrier", { nodes: { id: string }[] }>>(
    '{ customer: customers(filter: { code: { eq: "YY-001" } }) { nodes { id } } product: products(filter: { code: { eq: "P-1001" } }) { nodes { id } } carrier: carriers(filter: { code: { eq: "JZ-001" } }) { nodes { id } } }',
  );
  const lines = [{ productId: product.nodes[0]!.id, quantity }];
  const { id: orderId } = await seller.does("createSalesOrder", { customerId: customer.nodes[0]!.id, requestedOn: daysFromToday(5), transport: "AMBIENT", lines });
  await seller.does("confirmSalesOrder", { id: orderId });
  await seller.does("allocateSalesOrder", { id: orderId });
  const { deliveries } = await seller.query<{ deliveries: { nodes: { id: string; lines: object[] }[] } }>("query ($id: ID!) { deliveries(filter: { salesOrderId: { eq: $id } }) { nodes { id lines { quantity } } } }", { id: orderId });
  const { id, lines: picked } = deliveries.nodes[0]!;
  const confirmedLines = picked.map((_, i) => i + 1);
  await picker.does("pickDelivery", { id, confirmedLines });
  await checker.does("checkDelivery", { id, confirmedLines });
  return coordinator.does("shipDelivery", { id, carrierId: carrier.nodes[0]!.id, trackingNumber: unique("JZ") });
}

export const pathOf = (list: string, { id }: Made): string => `/${list}/${id}/show`;

import type { PageRecord } from "../../../api/record.ts";
import { Licences } from "../../catalogue/qualification/Licences.tsx";

/** The licences of the supplier that an order goes to. 五(一)3 */
export default function SupplierLicences({ record }: { record: PageRecord }) {
  return <Licences ownerId={String(record.supplierId)} title={{ zh: "供应商证照", en: "Licences of the supplier" }} />;
}

import { Attribute } from "../../../table/attribute.ts";
import { Int } from "type-graphql";
import { Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { ReasonInput } from "../../../platform/approval/actions.ts";
import { lifecycle, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { bookable, bookShipment, freeDeliveries } from "./bookShipment.ts";
import { CarrierContract } from "../contracts/carrierContract.ts";
import type { Shipment } from "./shipment.ts";

export const ShipmentStatus = enumeration("ShipmentStatus", "Status of a shipment.", {
  DRAFT: { zh: "待订舱", en: "Draft" },
  BOOKED: { zh: "待承运商确认", en: "Booked", tone: "warning", about: "A carrier was asked at a tariff and has not answered." },
  ACCEPTED: { zh: "已确认承运", en: "Accepted", tone: "info", about: "The carrier comes, with this vehicle and driver." },
  DEPARTED: { zh: "运输中", en: "Departed", tone: "info", about: "All its deliveries have left; the freight is accrued." },
  COMPLETED: { zh: "已完成", en: "Completed", tone: "good", about: "Every delivery has ended: signed for, returned or lost." },
  CANCELLED: { zh: "已取消", en: "Cancelled", tone: "bad" },
});
export type ShipmentStatus = ValueOf<typeof ShipmentStatus>;

export class BookingInput {
  @Reference(() => CarrierContract, { zh: "承运合同", en: "Carrier contract", about: "Contract with the tariff.", input: { required: true } })
  contractId!: string;

  @Attribute(() => Int, { zh: "线路行", en: "Lane", about: "Number of the contract's lane, from 1.", input: { required: true, min: 1, max: 60 } })
  lane!: number;

  @Attribute(() => String, { zh: "未选建议的原因", en: "Why not the proposed one", about: "Required where another tariff than the proposed one is booked.", nullable: true, text: true, input: { maxLength: 500 } })
  choiceReason?: string;
}

class AcceptanceInput {
  @Attribute(() => String, { zh: "车牌号", en: "Vehicle", about: "Number plate of the vehicle.", input: { required: true, minLength: 2, maxLength: 20 } })
  vehicle!: string;

  @Attribute(() => String, { zh: "驾驶员", en: "Driver", about: "Who drives it.", input: { required: true, minLength: 2, maxLength: 60 } })
  driver!: string;
}

const accept = ({ record, input: { vehicle, driver }, ctx }: Step<Shipment, AcceptanceInput>): void => void Object.assign(record, { vehicle, driver, acceptedAt: ctx.now.toISOString() });

const nothingBooked: Partial<Shipment> = { carrierId: undefined, contractId: undefined, tariff: undefined, arrivesOn: undefined, freight: undefined, choiceReason: undefined, vehicle: undefined, driver: undefined, acceptedAt: undefined, waiting: undefined, open: undefined };

/** Its deliveries are free for another booking. */
async function unbook(step: Step<Shipment>): Promise<void> {
  await freeDeliveries(step);
  Object.assign(step.record, nothingBooked);
}

export const shipmentLifecycle = lifecycle<Shipment, ShipmentStatus>({
  states: ShipmentStatus,
  initial: "DRAFT",
  editable: ["DRAFT"],
  moves: { ACCEPTED: ["DEPARTED", "CANCELLED"], BOOKED: ["CANCELLED"], DEPARTED: ["COMPLETED"] },
  actions: {
    book: {
      label: { zh: "订舱", en: "Book" },
      about: "Books it at a tariff. The proposed one is the cheapest that keeps storage class and requested date; another one needs a reason.",
      from: "DRAFT",
      to: "BOOKED",
      tone: "primary",
      input: BookingInput,
      guards: [bookable],
      effect: bookShipment,
    },
    accept: {
      label: { zh: "确认承运", en: "Accept" },
      about: "The carrier accepts the booking and says which vehicle and driver come; the coordinator records what a carrier without a machine has said.",
      from: "BOOKED",
      to: "ACCEPTED",
      tone: "primary",
      input: AcceptanceInput,
      effect: accept,
    },
    decline: {
      label: { zh: "谢绝承运", en: "Decline" },
      about: "The carrier declines the booking; another tariff can be booked.",
      from: ["BOOKED", "ACCEPTED"],
      to: "DRAFT",
      input: ReasonInput,
      effect: async (step) => {
        await unbook(step);
        step.record.declineReason = String(step.input.reason);
      },
    },
    cancel: {
      label: { zh: "取消", en: "Cancel" },
      about: "Nothing is carried with it; its deliveries can be booked otherwise.",
      from: ["DRAFT", "BOOKED", "ACCEPTED"],
      to: "CANCELLED",
      tone: "danger",
      input: ReasonInput,
      effect: async ({ record, input, uow, ctx }) => freeDeliveries({ record, input, uow, ctx }),
    },
  },
});

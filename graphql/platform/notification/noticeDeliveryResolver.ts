import { EntityResolver } from "../entity/entityResolver.ts";
import { NoticeDelivery } from "./noticeDelivery.ts";

/** To be looked at only: what is delivered, and when, is the platform's affair. */
export const NoticeDeliveryResolver = EntityResolver(NoticeDelivery);

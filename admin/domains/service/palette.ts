import type { Named } from "../../api/record.ts";
import { mayDo } from "../../auth/me.ts";
import { labelIn } from "../../model/labels.ts";
import type { PaletteOffer } from "../../palette/offer.ts";

/** What is typed looks like a phone number: at least seven digits, with what people write between them. */
const phoneForm = /^\+?[0-9][0-9 ()-]{6,29}$/;

const isContact = ({ __typename }: Named): boolean => __typename === "Contact";

/**
 * Opens a service case for the person who calls: a contact that the search has found by the number, or a caller unknown
 * so far. A known caller comes before what else carries the number; a number of nobody's may be a barcode, whose record
 * comes first. 六(一)
 */
const offerCalls: PaletteOffer = ({ typed, found, me, model, locale, translate, createPath }) => {
  const entity = model.summary("ServiceCase");
  const phone = typed.trim();
  if (!entity || !mayDo(me, entity.name, "create") || !phoneForm.test(phone)) return undefined;
  const form = createPath({ resource: entity.many, type: "create" });
  const begin = (caller: string, source: object) => ({
    group: translate("app.palette.actions"),
    name: labelIn(locale, { zh: `来电 ${caller}`, en: `Call from ${caller}` }),
    to: `${form}?${new URLSearchParams({ source: JSON.stringify({ channel: "PHONE", ...source, callerPhone: phone }) })}`,
  });
  const contacts = found.filter(isContact);
  const destinations = contacts.length > 0 ? contacts.map(({ id, displayName }) => begin(`${displayName} ${phone}`, { contactId: id })) : [begin(phone, {})];
  return { destinations, beforeRecords: contacts.length > 0 };
};

export default offerCalls;

import type { Operation } from "../../../api/operation.ts";

/** Links of the sent invitations of a survey that go out as text messages or on paper. */
export const invitationLinksOperation: Operation = {
  name: "InvitationLinks",
  text: `query InvitationLinks($researchId: ID!, $origin: String!) {
    invitationLinks(researchId: $researchId, origin: $origin) { invitationId organisation contactName phone url text }
  }`,
};

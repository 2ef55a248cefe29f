/** What marketing offers to others beside its entities. */
export { answerFormRequest, type FormOutcome, type FormRequest } from "./research/answerForm.ts";
export { invitationCourier, type InvitationLetter } from "./research/invitationMail.ts";

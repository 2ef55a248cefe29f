import fc from "fast-check";
import { day, someDay, type Samples } from "../../../test/sample.ts";

export const samples: Samples = {
  ServiceCase: fc.record({
    openedOn: day,
    closedOn: someDay,
    firstRespondedOn: someDay,
    firstResponseUsed: fc.option(fc.integer({ min: 0, max: 500 }), { nil: undefined }),
    status: fc.constantFrom("OPEN", "CLOSED", "SPAM", "MERGED"),
    clocks: fc.array(fc.record({ name: fc.constantFrom("answer", "firstResponse"), outcome: fc.constantFrom("MET", "MISSED", undefined), dueAt: day.map((one) => `${one}T09:00:00.000Z`), endedAt: day.map((one) => `${one}T09:00:00.000Z`) }), { maxLength: 3 }),
    rounds: fc.array(fc.record({ openedAt: day.map((one) => `${one}T09:00:00.000Z`), answeredAt: fc.option(day.map((one) => `${one}T10:00:00.000Z`), { nil: undefined }), answerMinutes: fc.integer({ min: 0, max: 90 }), withdrawnBecause: fc.option(fc.constant("thanks"), { nil: undefined }) }), { maxLength: 3 }),
  }),
};

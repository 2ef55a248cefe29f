import type { Operation } from "../../../api/operation.ts";

export const serviceOverviewOperation: Operation = {
  name: "ServiceOverview",
  text: `query ServiceOverview($months: Int!) {
    overview: serviceOverview(months: $months) {
      months { month opened closed backlog met missed due covered scored satisfaction }
      causes { cause count }
      load { assigneeId open waiting late }
    }
  }`,
};

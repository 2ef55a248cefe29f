import type { Operation } from "../../../api/operation.ts";

const BRANCH = "regionId productId representativeId name planned cells { period closed target held was sold attainment gap forecast }";

export const planLevelOperation: Operation = {
  name: "SalesPlanLevel",
  text: `query SalesPlanLevel($id: ID!, $measure: PlanMeasure!, $regionId: ID, $productId: ID, $comparedWithId: ID) {
    level: salesPlanLevel(id: $id, measure: $measure, regionId: $regionId, productId: $productId, comparedWithId: $comparedWithId) {
      closedMonths ownBranchOnly whole { ${BRANCH} } branches { ${BRANCH} }
    }
  }`,
};

export const previewOperation: Operation = {
  name: "SalesPlanPreview",
  text: `query SalesPlanPreview($input: SalesPlanPreviewInput!) {
    preview: salesPlanPreview(input: $input) {
      before kept remainder leavesChanged parts { name before after extra }
      problems { code message remedy ... on FieldProblem { field } ... on RuleProblem { clause } }
    }
  }`,
};

export const planInForceOperation: Operation = {
  name: "SalesPlanInForce",
  text: "query SalesPlanInForce($year: Int!) { plans: salesPlans(first: 1, filter: { year: { eq: $year }, status: { eq: IN_FORCE } }) { nodes { id name currency } } }",
};

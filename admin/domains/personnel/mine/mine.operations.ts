import type { Operation } from "../../../api/operation.ts";

/** What somebody has to do by when, and what was said of their work; each list is read as far as they may see it. */
export const myPageDocument: Operation = {
  name: "MyPage",
  text: `query MyPage($me: ID!, $today: LocalDate!) {
    obligations(first: 50, filter: { personId: { eq: $me }, status: { in: [CURRENT, LAPSED] } }, orderBy: EXPIRES_ON_ASC) { nodes { id title status expiresOn blockedOn } }
    trainingSessions(first: 20, filter: { status: { eq: PLANNED }, heldOn: { from: $today } }, orderBy: HELD_ON_ASC) { nodes { id title status heldOn } }
    exams(first: 20, filter: { status: { eq: OPEN } }, orderBy: CLOSES_ON_ASC) { nodes { id title closesOn attemptsLeft } }
    examAttempts(first: 20, filter: { employeeId: { eq: $me } }, orderBy: STARTED_AT_DESC) { nodes { id displayName status startedAt score passed exam { title } } }
    trainingRecords(first: 20, filter: { employeeId: { eq: $me } }, orderBy: COMPLETED_ON_DESC) { nodes { id title completedOn completed } }
    courseProposals(first: 20, filter: { employeeId: { eq: $me }, status: { eq: PROPOSED } }) { nodes { id displayName status course { name } } }
    careerPlans(first: 5, filter: { employeeId: { eq: $me } }, orderBy: CREATED_AT_DESC) { nodes { id displayName status reviewDueOn } }
    appraisals(first: 5, filter: { employeeId: { eq: $me } }, orderBy: CREATED_AT_DESC) { nodes { id displayName status appealBy cycle { title selfBy } } }
    appraisalResults(first: 5, filter: { employeeId: { eq: $me } }, orderBy: CREATED_AT_DESC) { nodes { id displayName publishedOn total band } }
    rewards(first: 20, filter: { employeeId: { eq: $me } }, orderBy: CREATED_AT_DESC) { nodes { id displayName kind status grantedOn amount { amount currency } } }
    actionItems(first: 50, filter: { ownerId: { eq: $me }, status: { in: [OPEN, DONE] } }, orderBy: DUE_ON_ASC) { nodes { id displayName status dueOn } }
  }`,
};

/** Who must have done what by when: of one's own people, or of everybody where one may see them. */
export const dutyGridDocument: Operation = {
  name: "DutyGrid",
  text: `query DutyGrid($after: String) {
    obligations(first: 200, after: $after, filter: { status: { in: [CURRENT, LAPSED] } }, orderBy: EXPIRES_ON_ASC) {
      nodes { id title status expiresOn blockedOn personId person { displayName } }
      pageInfo { hasNextPage endCursor }
    }
  }`,
};

/** What other domains may use of collaboration beside its entities. */
export { Department, departments, inOwnDepartment, leadOf, staffOf } from "./department.ts";

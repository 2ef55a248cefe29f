/** Who sees what the whole company sold; a representative sees their own figures. */
export const SEES_ALL = ["salesLead", "departmentManager", "deputyManager", "finance", "auditor"];

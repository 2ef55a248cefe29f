/** Who sees what the whole company sold; a representative sees what they sold themselves. */
export const SEES_ALL = ["salesLead", "departmentManager", "deputyManager", "finance", "auditor"];

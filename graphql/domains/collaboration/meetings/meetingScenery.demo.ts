/** Titles and texts of the demo company's meetings. */
export const meetingTexts = { weekly: "部门周例会", collections: "年终逾期应收款回款", action: "逐户核对逾期应收款并提交还款计划" };

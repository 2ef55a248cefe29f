/** Titles, and the questions of the demo company's exam. */
export const examTexts = {
  course: "药品追溯与扫码操作",
  exam: "药品追溯上岗考试",
  questions: [
    { topic: "扫码", text: "整箱出库时应采集哪一级追溯码？", options: ["箱码", "每盒的码", "不需要采集"], correct: [1] },
    { topic: "扫码", text: "扫码失败时应如何处理？", options: ["手工录入并由第二人核对", "跳过该盒", "事后补录"], correct: [1] },
    { topic: "扫码", text: "下列哪些情况须重新采集追溯码？", options: ["销后退回", "拆零发货", "盘点无差异"], correct: [1, 2] },
    { topic: "召回", text: "召回时按什么查找已售出的药品？", options: ["批号与追溯码", "销售员记忆", "纸质台账"], correct: [1] },
  ],
};

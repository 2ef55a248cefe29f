/** A line of the recalls that Taiwan's FDA publishes (open data of the government), about no product of the demo. */
import { demoPart } from "../../../demo/part.ts";
import { productsPart } from "../../catalogue/product/products.demo.ts";
import { PublishedRecall } from "./publishedRecall.ts";

export const publishedRecallsPart = demoPart({
  needs: { products: productsPart },
  async enter(cast) {
    await cast.create("qa-officer", PublishedRecall, {
      reference: "105年5月26日FDA風字第1051102888號(食藥署風管組)",
      publishedOn: "2016-05-26",
      classText: "第二級",
      medicine: "\"大豐\"克咳必達膜衣錠３０毫克",
      approvalNumbers: "衛署藥製字第028284號",
      lotText: "2081201-2081202、3081201-3081202、4081201、5081201",
      holderName: "大豐製藥股份有限公司",
      defect: "未依GMP規定改包裝及儲存藥品、生產及銷毀紀錄填寫不實。",
    });
  },
});

/**
 * How words of the trade are pronounced where a general dictionary guesses wrong: substances, herbs and forms whose
 * characters have several readings (Chinese Pharmacopoeia, 2020 edition). Only what indexes records needs them.
 */
export const tradeWords: Readonly<Record<string, string>> = {
  // Ginseng and what is called after it: shēn, never cān.
  人参: "rén shēn", 党参: "dǎng shēn", 丹参: "dān shēn", 玄参: "xuán shēn", 苦参: "kǔ shēn", 沙参: "shā shēn", 红参: "hóng shēn", 太子参: "tài zǐ shēn", 西洋参: "xī yáng shēn",
  海参: "hǎi shēn", 参苓: "shēn líng", 参松: "shēn sōng", 参芪: "shēn qí", 参附: "shēn fù", 参麦: "shēn mài", 参茸: "shēn róng", 参芍: "shēn sháo", 参归: "shēn guī", 参桂: "shēn guì", 参仙: "shēn xiān",
  参草: "shēn cǎo", 参苏: "shēn sū", 参蛤: "shēn gé", 参鹿: "shēn lù", 参术: "shēn zhú",
  // Herbs.
  白术: "bái zhú", 苍术: "cāng zhú", 莪术: "é zhú", 术附: "zhú fù", 阿胶: "ē jiāo", 东阿: "dōng ē", 阿魏: "ā wèi", 薄荷: "bò he", 厚朴: "hòu pò", 朴硝: "pò xiāo", 黄柏: "huáng bò", 侧柏: "cè bǎi", 柏子仁: "bǎi zǐ rén",
  血竭: "xuè jié", 蛤蚧: "gé jiè", 蛤壳: "gé qiào", 龟甲: "guī jiǎ", 降香: "jiàng xiāng", 藏红花: "zàng hóng huā", 车前: "chē qián", 葛根: "gé gēn", 大黄: "dà huáng", 茜草: "qiàn cǎo", 佛手: "fó shǒu",
  神曲: "shén qū", 红曲: "hóng qū", 炮姜: "páo jiāng", 炮制: "páo zhì", 没药: "mò yào", 乳没: "rǔ mò", 仙茅: "xiān máo", 山茱萸: "shān zhū yú", 薏苡: "yì yǐ", 栝楼: "guā lóu", 枳壳: "zhǐ qiào", 地骨皮: "dì gǔ pí",
  // Substances and how they are made.
  重组: "chóng zǔ", 单抗: "dān kàng", 单克隆: "dān kè lóng", 单硝酸: "dān xiāo suān", 单唾液: "dān tuò yè", 曲松: "qū sōng", 曲唑: "qū zuò", 曲坦: "qū tǎn", 卡托: "kǎ tuō", 卡马: "kǎ mǎ", 阿卡: "ā kǎ",
  地塞: "dì sāi", 塞来: "sāi lái", 血塞通: "xuè sāi tōng", 长春: "cháng chūn", 葡萄糖: "pú táo táng", 还原型: "huán yuán xíng", 泊苷: "bó gān", 泊沙: "bó shā", 尼莫地平: "ní mò dì píng", 硝苯地平: "xiāo běn dì píng",
  // What medicines do, and their forms.
  降压: "jiàng yā", 降糖: "jiàng táng", 降脂: "jiàng zhī", 调经: "tiáo jīng", 调脂: "tiáo zhī", 便秘: "biàn mì", 便通: "biàn tōng", 咳喘: "ké chuǎn", 止咳: "zhǐ ké", 行气: "xíng qì", 还少: "huán shào", 长效: "cháng xiào",
  缓释: "huǎn shì", 控释: "kòng shì", 注射: "zhù shè", 冲剂: "chōng jì", 肠溶: "cháng róng", 白术散: "bái zhú sǎn", 干混悬: "gān hùn xuán", 喷雾: "pēn wù",
};

/**
 * Stretches of a normalised text whose numbers are names, not figures: addresses, document and product numbers,
 * ordinals, fixed phrases. Where a quantifier repeats another one both are bounded, as in the domain names, so each
 * pattern takes at most a fixed number of steps per character.
 */
const names: readonly RegExp[] = [
  /https?:\/\/[^\s,。;()"'<>一-鿿]+/g,
  /(?:[a-z\d-]{1,60}\.){1,5}(?:com|cn|org|net|gov|edu|io|htm|html|shtml|pdf)(?:[/?#][^\s,。;()"'<>一-鿿]*)?/g,
  /[a-z\d._-]{1,64}@[a-z\d.-]{1,255}/g,
  // Document numbers: 苏府〔2022〕33号, 国发[2021]5号, 第33号.
  /[〔[【(](?:19|20)\d{2}[〕\]】)]第?\d{1,5}号?/g,
  /第?\d{1,6}号(?:文|令|公告|文件|楼|线|院|车间|厂房|通知)?/g,
  // Standards and classes: GB/T 4754-2017, YY/T 0287-2017, ISO 9001:2015.
  /(?<![a-z])(?:gb|yy|db|hg|qb|iso|iec|astm|jb|sj|en)(?:\/[tz])? ?\d{1,6}(?:\.\d{1,3})?(?:[-—:]\d{2,4})?/g,
  // Telephone numbers and codes.
  /(?:\+?86-?)?1[3-9]\d-?\d{4}-?\d{4}(?!\d)/g,
  /0\d{2,3}-\d{7,8}(?!\d)/g,
  /(?:400|800)-\d{3,4}-\d{3,4}(?!\d)/g,
  /(?:电话|传真|邮编|邮政编码|热线|股票代码|证券代码|代码|编号|区划|qq|tel|fax|no\.)[:为是 ]{0,2}\d[\d-]{2,18}/g,
  /\d{16,}/g,
  // Groups that are no thousands, and version numbers: 12,34,56 and 1.2.3.
  /(?<![\d.,])\d{1,3}(?:,\d{1,2}(?!\d)){2,6}|(?<![\d.])\d{1,4}(?:\.\d{1,4}){2,6}(?![\d.])/g,
  // Product names and models: C27, PD-1, COVID-19, H1N1, 5G, 3D. Currency and index names may touch their number.
  /(?<![a-z\d])(?!(?:rmb|cny|usd|us|hkd|hk|eur|gdp|pmi|cpi|ppi|top|no|about|over)\d)[a-z]{1,12}-?\d{1,6}(?:\.\d{1,3})?(?![\d,.%])[a-z\d-]{0,12}(?!%)/g,
  /(?<![a-z\d.,])\d{1,4}[a-z](?![a-z])(?<![mkbtx])(?:[-\d][a-z\d-]{0,8})?/g,
  /\d{1,3}型|\d{1,2}(?:\.\d)?类(?:新药|医疗|药|化|创新|改良|疫苗|仿制|工业)|[一二三ⅠⅡⅢ]类/g,
  /世界\d{1,4}强|\d{1,4}强(?=企业|榜|县|市|区|园区|集群|单位|名单|[,。;、]|$)/g,
  /(?:图|表|附件|附录|公式|注|步骤|编号|版本|房间|栏目|章节)\d{1,3}(?:[-.]\d{1,3})?(?![\d.]*[%亿万家个元])/g,
  /\d{1,2}:\d{2}(?::\d{2})?(?![\d.:])(?=[,。; 开启举在至—]|$)/g,
  /(?:上午|下午|凌晨|晚上|中午|早上)[\d一二三四五六七八九十]{1,3}[点时](?:[\d一二三四五六七八九十]{1,3}分|半)?/g,
  /\d{1,2}[点时]\d{1,2}分?|24\/7|7x24|7\*24/g,
  // Ordinals: 第六届, 第三产业, 第十四个五年. Ranks are read before these.
  /第(?:\d{1,4}|[〇零一二三四五六七八九十百]{1,5})(?:个五年|产业|季度|届|批|次|轮|期|章|条|款|页|卷|号|版|代|类|阶段|步|时间|动力|方|书记|人民|附属|医院|中学|大道|梯队|曲线|生产力|要务|资源|任务|车间|课|节|天|年|个|家|位(?!次)|名(?!称)|例|项|台|座|份|支|条|组|部)?/g,
  /[一二三四五六七八九十]{1,3}是(?=[一-鿿])/g,
  /(?<![a-z])(?:no\.|number|chapter|section|phase|step|type|figure|table|article|class|grade|version|part|group|tier|page|case|room|route|covid) ?\d{1,4}(?:\.\d{1,2})?(?![\d,]|%| percent)/g,
  /\d{1,3}(?:st|nd|rd|th)(?![a-z])/g,
  // Index bases: 以上年为100, 上年同月=100.
  /(?:以|按)?(?:上年|去年|基期|(?:19|20)\d{2}年?)(?:同期|同月|价格)?(?:为|=|作为)100(?![\d.])/g,
  // Plans, ages and spans of time that name a time: 近三年, 三年行动, 20世纪90年代, 3年内.
  /\d{1,2}世纪(?:\d{1,2}年代)?(?:初|末|中叶)?|\d{2}年代|[一二三四五六七八九]十年代/g,
  /(?:近|未来|今后|前|头|下一个?|此后|其后|之后|往后|接下来|最近|这|那|每|逢|上一个?|随后)(?:的)?(?:\d{1,2}|[一二三四五六七八九十两几]{1,3})(?:个?年|个月|天|周|日|小时)(?:来|间|内|里|中|时间)?/g,
  /(?:\d{1,2}|[一二三四五六七八九十两]{1,3})(?:年|个月|天)(?:来|间|内|期|级|前|后|制|行动|规划|计划|攻坚|倍增|滚动|任务|平均|磨一剑|之约|之久前)/g,
  /(?:past|last|next|coming|previous|recent|first|following) (?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|few|several) (?:years?|months?|days?|weeks?)/g,
  /(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)-(?:year|month|day|week|hour|star|step|dimensional|in-one)(?:-(?:old|long))?/g,
  /(?:\d{1,3}|[一二三四五六七八九十]{1,3})(?:周岁|岁)(?:及)?(?:以上|以下)?/g,
  /(?<!\d)\d{2}年(?=实现|产值|营收|营业|全年|底|末|度|完成|增长|同比)/g,
  // The best tenth of a list is neither a level nor a share of it.
  /前\d{1,2}(?:\.\d)?%/g,
  // There is no rank zero.
  /(?:前|第)0{1,4}(?:名|位|强|甲)/g,
  // A rank that moves by places is no rank: 上升3位.
  /(?:上升|前移|提升|跃升|下降|后移|下滑|晋升|前进|升|进)了?(?:\d{1,3}|[一二三四五六七八九十两]{1,3})个?位次?/g,
  // What a rate is counted by: 每10万人.
  /每(?:\d{1,6}|[一二三四五六七八九十百千]{1,4})[百千万]?(?:人|户|平方公里|亩|家|名|元|吨)/g,
  // Names of places, products and firms around number words.
  /二甲双胍|(?<![一二三四五六七八九十百千万两])三元(?![\d万亿])|二元|双元|一元|五台|三台县|七台河|九台区|五家渠|八家子|三家村|二人转|三支一扶|三位一体|[四五六]位一体|九三学社|(?<![\d〇一二三四五六七八九十百千几数两上近超过逾破余多.])万家(?!企业)|千家万户|百家争鸣|三人行|四大名著/g,
  /(?<![\d〇零一二三四五六七八九十百千万亿两])(?:一带一路|一条龙|一站式|一体化|一次性|一揽子|一系列|一批|一些|一定|一致|一直|统一|唯一|万一|(?<!分)之一|一旦|一般|第一|一律|一流|一手|一方面|十分(?!之)|十足|万众|千方百计|成千上万|成百上千|千千万万|百姓|亿万|万象|万有|万能|百强|十强|双创|两会|两院|四大|十大|三大|五大|六大|八大|九大|两化|三化|四化|五星|三甲|两山|百花|百年(?!企)|千年)/g,
  /(?<![\d〇零一二三四五六七八九十百千万亿两])(?:(?:十一|十二|十三|十四|十五)五|八项规定|[四五]个(?:自信|意识|全面)|两个(?:维护|确立|一百年|百年)|三个代表|三步走|[两二三四五六七八九十]个?(?:方面|层面|维度|环节|阶段|步骤|一批|必须|结合|坚持|转变|字))/g,
  /(?<![\d〇零一二三四五六七八九十百千万亿两])(?:[一二三]次(?:产业|元|创业|开发|分配|供水|能源|革命|污染|利用|审议|会议)(?!比|结构))/g,
  /(?<![\d〇零一二三四五六七八九十百千万亿两])(?:[一二三四五六七八九十两]{1,2}(?:项|个|大)?指标|[一二三]、?[二三]、?三产业|[一二三四五六七八九十]级|[一二三四五六七八九十]等奖|[一二三四五六七八九十](?:处|科|室|局|厂|院|中|小(?!时))(?![多余几]))/g,
  /[九十八]不离十|三三两两|三五成群|七嘴八舌|五花八门|四通八达|三令五申|乱七八糟|三心二意|三番五次|五湖四海|四面八方|十全十美|百分之百努力|一一|万里|千里|百里/g,
  /(?:[一二三四五六七八九十百千万]{1,6}|\d{1,5})(?:亿|万)?(?:元)?级(?=[的产集企园龙企大项平市、,。;]|$)/g,
  // Bare magnitudes that name a class: 亿元企业, 千亿集群, 百亿产业.
  /(?<![\d〇一二三四五六七八九两几数超过近破突上逾余足到达])[十百千万]?[万亿]元?(?:级)?(?:的)?(?:工业|制造业?|重点|龙头|骨干|高新|规上)?(?:企业|项目|产业|集群|园区|俱乐部|强县|强镇|大县|投资项目|品种|单品|镇|村)/g,
];

/** One byte per character: 1 where a number is part of a name. */
export function findExclusions(text: string): Uint8Array {
  const hidden = new Uint8Array(text.length);
  for (const pattern of names) {
    for (const found of text.matchAll(pattern)) hidden.fill(1, found.index, found.index + found[0].length);
  }
  return hidden;
}

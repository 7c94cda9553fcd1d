/** What a word before or after a number says about the kind of figure. */
export type Cue = "share" | "contribution" | "rate" | "fall-rate" | "ratio" | "up" | "down" | "to";

export interface FoundCue {
  readonly cue: Cue;
  readonly start: number;
  readonly end: number;
  readonly word: string;
}

const rises =
  "增长|增加|提高|提升|上升|上涨|攀升|扩大|回升|加快|走高|上扬|拉升|增进|新增|净增|增|涨|升|" +
  "grew|grow|grown|growing|rose|rise|risen|rising|increased|increases|increase|increasing|climbed|expanded|expanding|jumped|surged|gained|soared|up|improved|accelerated|quickened";
const falls =
  "下降|降低|减少|下滑|回落|收窄|下跌|缩减|缩小|缩短|放缓|减缓|趋缓|萎缩|负增长|压减|走低|下挫|节约|减|降|跌|" +
  "fell|fall|fallen|falling|declined|decline|declines|declining|decreased|decrease|dropped|drop|down|shrank|contracted|slowed|slid|narrowed|reduced|lost|eased|slipped";

/** Where the change leads or starts: 增长至51家, 占比提高到20%, rose to, up from. The number is a level then, or a rate if a rate is named. */
const leads = `(?:增长|增加|提高|提升|上升|上涨|攀升|扩大|回升|加快|增|升|涨|下降|降低|减少|下滑|回落|收窄|缩小|放缓|减|降|跌|调整|上调|下调|压缩|变为|变|恢复|转)(?:至|到|成|为)|(?:${falls
  .split("|")
  .filter((word) => /^[a-z]/.test(word))
  .join("|")}|${rises
  .split("|")
  .filter((word) => /^[a-z]/.test(word))
  .join("|")}) (?:to|from)(?= )`;

const groups: readonly (readonly [Cue, string])[] = [
  ["to", leads],
  ["contribution", "贡献率|贡献度|贡献|拉动|带动|contribution|contributed|contributing|contributes"],
  ["fall-rate", "降幅|跌幅|减幅|降速|rate of decline"],
  [
    "rate",
    "复合增长率|复合增速|年均增速|年均增长率|增长率|增长速度|增速|增幅|涨幅|同比|环比|年均复合|年均|cagr|annual growth rate|growth rate|annual growth|year-on-year|year on year|growth",
  ],
  ["share", "市场占有率|占有率|市占率"],
  [
    "ratio",
    "占(?:全年|年度|年初)?(?:计划|目标|任务|预算)(?:投资)?的?|[一-鿿]率(?!先|领|队|团)|强度|完成(?:全年|年度)?(?:目标|计划|任务|进度)的?|utili[sz]ation|rate|ratio|margin",
  ],
  [
    "share",
    "市场占有率|占有率|市占率|市场份额|份额|占比|比重|比例|持股|股权|股比|占到|占(?!地面?|用|领|据)|accounts? for|accounted for|accounting for|market share|share of|share|proportion of|made up|makes up|making up|represents|representing",
  ],
  ["down", falls],
  ["up", rises],
];

const pattern = new RegExp(
  groups.map(([cue, words], index) => `(?<c${index}_${cue.replace("-", "_")}>${guarded(words)})`).join("|"),
  "g",
);

/** English words count as whole words only. */
function guarded(words: string): string {
  return `(?<![a-z](?=[a-z]))(?:${words})(?![a-z])`;
}

function cueOf(found: RegExpMatchArray): Cue {
  const index = Object.values(found.groups ?? {}).findIndex((group) => group !== undefined);
  return groups[index]?.[0] ?? "up";
}

/** The cues of a stretch of normalised text in order. */
export function findCues(text: string): readonly FoundCue[] {
  if (!/[a-z一-鿿]/.test(text)) return [];
  return [...text.matchAll(pattern)].map((found) => {
    const start = found.index ?? 0;
    return { cue: cueOf(found), start, end: start + found[0].length, word: found[0] };
  });
}

const after: readonly (readonly [Cue, RegExp])[] = [
  [
    "rate",
    /^(?:的)?(?:年均|平均|复合|同比|环比|年|高速|较快|快速|稳定|两位数|年度|的)*(?:增速|增长率|增长(?!极|点|[到至为成])|增幅|涨幅|速度(?:递增|增长|递进|增加))/,
  ],
  ["fall-rate", /^(?:的)?(?:年均|平均|同比|环比)?(?:降幅|跌幅|(?:下降|下滑)(?![到至为成]))/],
  [
    "share",
    /^(?:的)?(?:全国|国内|全球|世界|全省|省内|全市)?(?:市场)?(?:份额|占有率|比重|股权|股份|市场占有率|持股)/,
  ],
  [
    "share",
    /^(?:of (?:the )?(?:national|global|world|domestic|country|total|market|china|city|province)|(?:market )?share(?![a-z])|stake)/,
  ],
  [
    "rate",
    /^(?:year[- ]on[- ]year|yoy|y-o-y|y\/y|(?:annual |compound annual |year-on-year |average annual )*(?:growth|increase|rise|gain)(?![a-z])|higher(?! than the)|annually|per year|a year|per annum|cagr)/,
  ],
  ["fall-rate", /^(?:year-on-year )?(?:decline|drop|decrease|fall|reduction|lower(?! than the))(?![a-z])/],
];

/** The cue of the words right after a figure: 20%以上增速, 20% market share. */
export function cueAfter(text: string, at: number): Cue | null {
  const right = text.slice(at, at + 30).trimStart();
  return after.find(([, one]) => one.test(right))?.[0] ?? null;
}

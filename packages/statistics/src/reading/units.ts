import type { UnitCode } from "../unit";
import { englishNounReach, nounUnits, unitWords, type UnitWord } from "./unit-words";
import { hanCharacter } from "./normalise";

export interface FoundUnit {
  readonly end: number;
  readonly word: UnitWord;
}

const byFirst: ReadonlyMap<string, readonly string[]> = groupByFirst([...unitWords.keys()]);

function groupByFirst(all: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const word of [...all].sort((a, b) => b.length - a.length)) {
    const group = groups.get(word.charAt(0));
    if (group === undefined) groups.set(word.charAt(0), [word]);
    else group.push(word);
  }
  return groups;
}

/** The characters after a measure word that make it the start of another word: 家庭, 项目, 次产业, 位于. */
const otherWord: ReadonlyMap<string, RegExp> = new Map(
  Object.entries({
    家: /^[庭族具电属禽]/,
    人: /^(?:[均类工体事文]|公里)/,
    米: /^[兰粒粉饭其跑高栏业]/,
    立方: /^[体根]/,
    位: /^(?:[于置列居移次数]|一体)/,
    名: /^[列称单录]/,
    次: /^(?:产业|于|级|要|日|年|方|性|序|供|元|分配|能源)/,
    天: /^[津然空气使]/,
    户: /^[籍外型]/,
    台: /^[湾州阶风山儿]/,
    条: /^[例件]/,
    项: /^目(?!标)/,
    种: /^[植子养业质田]/,
    部: /^[门分长队位]/,
    门: /^[诊类户店槛票]/,
    所: /^[有以在得属长]/,
    起: /^[步来点家草诉]/,
    间: /^[接隔距]/,
    头: /^[部条]/,
    单: /^[位项个品价日月]/,
    回: /^[落升报购暖收款]/,
    例: /^[如会行]/,
    批: /^[准复]/,
    本: /^[科地市县期]/,
    片: /^区/,
    份: /^额/,
    张: /^[江家]/,
    架: /^构/,
    只: /^[有占是能]/,
    支: /^[持撑付部出柱一]/,
    座: /^[谈位右]/,
    届: /^[一二三四五六七中全人党政]/,
    股: /^[份东权价市票息改指]/,
    元: /^[素旦件器区生月结]/,
    亩: /^[均产]/,
    场: /^[所地景馆均]/,
    款: /^[项式]/,
    个: /^[体别性股税]/,
    平方: /^[千公里]/,
    处: /^[于在理长方]/,
    块: /^[状]/,
    倍: /^[增数率]/,
    轮: /^[车胎]/,
    把: /^[握手]/,
    年: /^[级龄轻度会鉴报]/,
    吨: /^(?:公里|位)/,
  }),
);
/** Measure words that Chinese also uses for names and order; they need digits: 二处 is an office, 12处 are twelve. */
const digitsOnly = /^(?:处|所|间|门|起|单|回|轮|例|批|部|把|架|本|片|宗|头|只|支|块|平方|立方|米|幅|篇|床)$/;

function fits(text: string, word: string, end: number): boolean {
  const next = text.charAt(end);
  if (/[a-z]$/.test(word)) return !/[a-z\d]/.test(next);
  return otherWord.get(word)?.test(text.slice(end, end + 3)) !== true;
}

/** The longest unit word at `at`; an English one may follow a space or hyphen. */
export function readUnit(text: string, at: number, options: { readonly digits: boolean }): FoundUnit | null {
  const gap = /[ -][a-z]| ‰/.test(text.slice(at, at + 2)) ? 1 : 0;
  for (const word of byFirst.get(text.charAt(at + gap)) ?? []) {
    const end = at + gap + word.length;
    const found = text.startsWith(word, at + gap) && fits(text, word, end) ? unitWords.get(word) : undefined;
    if (found === undefined || (!options.digits && digitsOnly.test(word))) continue;
    return isCompound(text, end, found.unit) ? null : { end, word: found };
  }
  return null;
}

/** 元/吨 is no amount of yuan; 亿元/年 is one. */
function isCompound(text: string, end: number, unit: UnitCode): boolean {
  if (unit.startsWith("CNY_PER")) return false;
  return /^(?:\/(?![年月天]|year|month)|每(?!年|月|股)|·| per (?!year|annum|month))[一-鿿a-z㎡]/.test(
    text.slice(end, end + 8),
  );
}

/** 个 is refined by its noun: 项目362个, 22个院士团队, 6000多个企业. */
export function refineItem(text: string, span: { readonly start: number; readonly end: number }): UnitCode {
  const before = /(企业|项目|团队)(?:有|达|共|约|近|超过?|逾|突破|数量?|总数)?[^,。;、]{0,2}$/.exec(
    text.slice(Math.max(0, span.start - 8), span.start),
  )?.[1];
  const after = /^[^,。;、和与及的\d]{0,8}?(企业|项目|团队)/.exec(text.slice(span.end, span.end + 12))?.[1];
  return nounUnits[before ?? after ?? ""] ?? "ITEM";
}

/** A noun straight after a number, without measure word: 50余企业. */
export function nounAfter(text: string, at: number): UnitCode | null {
  return nounUnits[text.slice(at, at + 2)] ?? null;
}

const englishWord = /^ ([a-z][a-z'-]*)/;

/** The noun that an English number counts, over a few adjectives: 3,000 biomedicine enterprises. */
export function englishNounAfter(text: string, at: number): UnitCode | null {
  let here = at;
  for (let taken = 0; taken < englishNounReach; taken += 1) {
    const word = englishWord.exec(text.slice(here, here + 30))?.[1];
    if (word === undefined || stop.test(word)) return null;
    const unit = unitWords.get(word);
    if (unit !== undefined) return countsThings(unit.unit) ? unit.unit : null;
    here += word.length + 1;
  }
  return null;
}

const stop =
  /^(?:of|in|and|or|to|from|by|for|with|at|on|as|the|was|is|were|are|per|which|that|than|since|a|an)$/;

function countsThings(unit: UnitCode): boolean {
  return /^(?:ENTERPRISE|PROJECT|TEAM|PERSON|HOUSEHOLD|PIECE|ITEM)$/.test(unit);
}

export function isHan(character: string): boolean {
  return hanCharacter.test(character);
}

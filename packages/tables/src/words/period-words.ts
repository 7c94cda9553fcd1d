import { plainWords } from "./plain-text";

/** A text of a period, in the one spelling that patterns are written for, and whether it says that it is cumulative. */
export interface PeriodWords {
  readonly text: string;
  readonly cumulative: boolean;
}

const digits: Readonly<Record<string, string>> = {
  〇: "0",
  零: "0",
  一: "1",
  二: "2",
  两: "2",
  三: "3",
  四: "4",
  五: "5",
  六: "6",
  七: "7",
  八: "8",
  九: "9",
  十: "10",
  十一: "11",
  十二: "12",
};
const digitOf = (word: string): string => digits[word] ?? word;

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const monthName =
  /(?<![a-z])(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])\.?/g;

/** 二〇二四年第一季度 is 2024年1季度; April is @4@. */
export function periodWords(text: string): PeriodWords {
  const spelled = plainWords(text)
    .replace(/[〇零一二三四五六七八九]{4}(?=年)/g, (year) => [...year].map(digitOf).join(""))
    .replace(
      /(?<![十\d])(?:十[一二]?|[一二两三四五六七八九])(?=月|季|个季|-[一二三四五六七八九十]{1,2}(?:月|季))/g,
      digitOf,
    )
    .replace(/第(?=\d)/g, "")
    .replace(/月份/g, "月")
    .replace(monthName, (name) => `@${months.indexOf(name.slice(0, 3)) + 1}@`)
    .replace(/[t ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?z?$/, "");
  const bare = spelled.replace(/[(（]?(?:累计|累计值|累计数|ytd|cumulative)[)）]?$/, "").trim();
  return { text: bare.replace(/(?:当月|当期|当季|本月)值?$/, "").trim(), cumulative: bare !== spelled };
}

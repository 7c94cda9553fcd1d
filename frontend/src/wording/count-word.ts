import type { Reader } from "./reader";

const chinese = ["零", "一", "两", "三", "四", "五", "六", "七", "八", "九", "十"];
const english = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** A small count as a word within a sentence (四, four), a larger one in digits. */
export function countWord(count: number, { locale }: Reader): string {
  return (locale === "en" ? english : chinese)[count] ?? `${count}`;
}

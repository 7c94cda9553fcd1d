import { createReadStream } from "node:fs";

/**
 * Whether text that can be decoded as GB18030 is likely to be it. Western one-byte text often can be: ñ with the letter
 * after it makes a rare Chinese character. There most pairs end in an ASCII letter; in Chinese text few do.
 */
export async function isLikelyGb(path: string): Promise<boolean> {
  let pairs = 0;
  let letters = 0;
  let lead = false;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    for (const byte of chunk) {
      if (lead) {
        // A digit is the second of four bytes; the third and fourth make a pair of the same kind.
        pairs++;
        if (isLetter(byte)) letters++;
        lead = false;
      } else lead = byte > 0x80;
    }
  }
  return letters * 2 <= pairs;
}

const isLetter = (byte: number): boolean => (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);

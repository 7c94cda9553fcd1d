import { describe, expect, it } from "vitest";
import { FileRefused } from "../file-refused";
import { type Limits, usualLimits } from "../limits";
import { withFile } from "../testing/files";
import { type ZipPart, zipOf } from "../testing/zip";
import { openArchive } from "./read-archive";

/** Unpacks everything; the code where it is refused, otherwise the sizes. */
const unpack = (bytes: Buffer, limits: Partial<Limits> = {}): Promise<string | Record<string, number>> =>
  withFile(bytes, async (path) => {
    try {
      const archive = await openArchive(path, { ...usualLimits, ...limits });
      const sizes: Record<string, number> = {};
      for (const name of archive.names) {
        sizes[name] = 0;
        for await (const chunk of archive.read(name)) sizes[name] += chunk.length;
      }
      return sizes;
    } catch (error) {
      if (error instanceof FileRefused) return error.code;
      throw error;
    }
  });

const parts: ZipPart[] = [
  { name: "a/一.xml", data: "商河县".repeat(1000) },
  { name: "b.txt", data: "stored", stored: true },
];

describe("openArchive", () => {
  it("unpacks packed and stored entries", async () => {
    expect(await unpack(zipOf(parts))).toEqual({ "a/一.xml": 9000, "b.txt": 6 });
  });

  it.each(["../a.xml", "a/../../b", "/etc/passwd", "C:/a.xml", "..\\a.xml", "a\0b"])(
    "refuses the name %j",
    async (name) => {
      expect(await unpack(zipOf([{ name, data: "x" }]))).toBe("ARCHIVE_PATH");
    },
  );

  it("refuses two entries of one name", async () => {
    const twice = [
      { name: "a", data: "1" },
      { name: "a", data: "2" },
    ];
    expect(await unpack(zipOf(twice))).toBe("ARCHIVE_PATH");
  });

  it("refuses entries that unpack to a thousand times their size", async () => {
    const zeros = Buffer.alloc(64 * 1024 * 1024);
    expect(await unpack(zipOf([{ name: "a", data: zeros }]))).toBe("ARCHIVE_BOMB");
  });

  it("refuses entries that unpack to more than they declare", async () => {
    const zeros = Buffer.alloc(8 * 1024 * 1024);
    expect(await unpack(zipOf([{ name: "a", data: zeros, declaredSize: 1000 }]))).toBe("ARCHIVE_BOMB");
  });

  it("refuses too much, taken together", async () => {
    expect(await unpack(zipOf(parts), { unpacked: 8000 })).toBe("ARCHIVE_BOMB");
    expect(await unpack(zipOf(parts), { entries: 1 })).toBe("ARCHIVE_BOMB");
  });

  it.each([
    ["FILE_DAMAGED", { name: "a", data: "abc", checksum: 1 }],
    ["FILE_DAMAGED", { name: "a", data: "abc", declaredSize: 100 }],
    ["FILE_ENCRYPTED", { name: "a", data: "abc", flags: 1 }],
    ["FILE_ENCRYPTED", { name: "a", data: "abc", flags: 0x41 }],
  ])("refuses with %s", async (code, part) => {
    expect(await unpack(zipOf([part]))).toBe(code);
  });

  it("refuses an archive that is cut off anywhere", async () => {
    const bytes = zipOf(parts);
    for (let length = 4; length < bytes.length; length += 7)
      expect(await unpack(bytes.subarray(0, length))).toBe("FILE_DAMAGED");
  });
});

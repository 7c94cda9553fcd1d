import type { PlateSvg } from "@jiqun/charts";

/** Pixels of a PNG per pixel of the picture. */
const density = 2;

export function svgFile({ svg }: PlateSvg): Blob {
  return new Blob([svg], { type: "image/svg+xml" });
}

export async function pngFile(plate: PlateSvg): Promise<Blob> {
  const image = await loaded(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(plate.svg)}`);
  const canvas = document.createElement("canvas");
  canvas.width = plate.width * density;
  canvas.height = plate.height * density;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error("no picture")) : resolve(blob)), "image/png");
  });
}

function loaded(address: string): Promise<HTMLImageElement> {
  const image = new Image();
  return new Promise((resolve, reject) => {
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error("picture not readable"));
    image.src = address;
  });
}

/** Hands a file to the reader. */
export function save(file: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** A file name that every system takes: no separators, no marks, not too long. */
export function fileName(parts: readonly string[], extension: string): string {
  const name = parts
    .filter((part) => part !== "")
    .join("-")
    .replace(/[\\/:*?"<>|\s→；;，,·]+/g, "-")
    .replace(/-+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 80);
  return `${name}.${extension}`;
}

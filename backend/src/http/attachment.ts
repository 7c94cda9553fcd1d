/**
 * Content-Disposition of a file to be saved under a name of any script (RFC 6266, RFC 5987): a plain name for old
 * clients and the real one, encoded.
 */
export function attachment(name: string): string {
  const wellFormed = Buffer.from(name).toString();
  const plain = wellFormed.replace(/[^\w .()-]/g, "_");
  const encoded = encodeURIComponent(wellFormed).replace(
    /['()*!]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

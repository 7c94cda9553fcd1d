import { SaxesParser } from "saxes";
import { FileRefused } from "../file-refused";
import type { Limits } from "../limits";
import { decodeXml } from "./decode-xml";

/** What is done with the parts of a document. Names are without their prefix. */
export interface XmlHandlers {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  /** A piece of text; there may be several within one element. */
  text?(text: string): void;
}

/**
 * Reads a document in chunks and yields after each, so that its handlers' results can be handed on. No declaration of
 * a document type is accepted, so there are no entities beyond the five of XML.
 * @throws FileRefused XML_ENTITIES, XML_TOO_DEEP, CELL_TOO_LONG for a piece beyond the limit, FILE_DAMAGED for a
 * document that is not well-formed.
 */
export async function* readXml(
  bytes: AsyncIterable<Uint8Array>,
  handlers: XmlHandlers,
  limits: Limits,
): AsyncGenerator<void> {
  const reader = new GuardedReader(handlers, limits);
  for await (const text of decodeXml(bytes)) {
    reader.write(text);
    yield;
  }
  reader.end();
}

/** Reads a small document whole. */
export async function readWholeXml(
  bytes: AsyncIterable<Uint8Array>,
  handlers: XmlHandlers,
  limits: Limits,
): Promise<void> {
  const steps = readXml(bytes, handlers, limits);
  while ((await steps.next()).done !== true);
}

class GuardedReader {
  private readonly parser = new SaxesParser<{ xmlns: false }>({ xmlns: false });
  private depth = 0;
  /** Characters since the last part ended: the parser holds them. */
  private held = 0;

  constructor(
    private readonly handlers: XmlHandlers,
    private readonly limits: Limits,
  ) {
    this.parser.on("error", (cause) => {
      throw new FileRefused("FILE_DAMAGED", {}, { cause });
    });
    this.parser.on("doctype", () => {
      throw new FileRefused("XML_ENTITIES");
    });
    this.listen();
  }

  private listen(): void {
    const { parser, handlers } = this;
    parser.on("opentag", ({ name, attributes }) => {
      this.held = 0;
      if (++this.depth > this.limits.xmlDepth)
        throw new FileRefused("XML_TOO_DEEP", { limit: this.limits.xmlDepth });
      handlers.open?.(localName(name), attributes);
    });
    parser.on("closetag", ({ name }) => {
      this.held = 0;
      this.depth--;
      handlers.close?.(localName(name));
    });
    const text = (piece: string): void => {
      this.held = 0;
      handlers.text?.(piece);
    };
    parser.on("text", text);
    parser.on("cdata", text);
  }

  write(text: string): void {
    this.held += text.length;
    this.parser.write(text);
    if (this.held > this.limits.xmlPiece + text.length) throw this.tooLong();
  }

  private tooLong(): FileRefused {
    return new FileRefused("CELL_TOO_LONG", { limit: this.limits.xmlPiece });
  }

  end(): void {
    this.parser.close();
  }
}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

/** XML as it is written. A text becomes bytes at once, and the bytes go on in pieces, so that no part is ever held whole. */

/** Bytes that are gathered before they go on. */
const PIECE = 64 * 1_024;

/** Texts from this length on are encoded by the browser or Node, which are slow to begin and fast then. */
const LONG = 48;

const encoder = new TextEncoder();

export class XmlBytes {
  private readonly piece = new Uint8Array(PIECE);
  private at = 0;

  constructor(private readonly onPiece: (piece: Uint8Array) => void) {}

  /** Writes XML. */
  write(xml: string): this {
    if (xml.length > LONG || this.at + LONG > PIECE) {
      return this.writeLong(xml);
    }
    const { piece, at } = this;
    for (let index = 0; index < xml.length; index++) {
      const code = xml.charCodeAt(index);
      if (code > 127) {
        return this.writeLong(xml);
      }
      piece[at + index] = code;
    }
    this.at = at + xml.length;
    return this;
  }

  /** Writes XML that was encoded before. */
  writeBytes(bytes: Uint8Array): this {
    if (this.at + bytes.length > PIECE) {
      this.flush();
    }
    if (bytes.length > PIECE) {
      this.onPiece(bytes);
    } else {
      this.piece.set(bytes, this.at);
      this.at += bytes.length;
    }
    return this;
  }

  /** Hands on what is left. */
  end(): void {
    this.flush();
  }

  private writeLong(xml: string): this {
    // No letter takes more than three bytes in UTF-8, counted as UTF-16 has it.
    if (3 * xml.length > PIECE) {
      return this.writeBytes(encoder.encode(xml));
    }
    if (this.at + 3 * xml.length > PIECE) {
      this.flush();
    }
    this.at += encoder.encodeInto(xml, this.piece.subarray(this.at)).written;
    return this;
  }

  private flush(): void {
    if (this.at > 0) {
      this.onPiece(this.piece.subarray(0, this.at));
      this.at = 0;
    }
  }
}

/** The texts of a new workbook's cells, each kept once (ECMA-376 part 1, 18.4.9). */
import { XML_HEAD } from '../parts/shared-parts';
import { escapeContent } from '../parts/text';
import type { XmlBytes } from './xml-bytes';

export class Texts {
  private readonly indexes = new Map<string, number>();
  private uses = 0;

  get isEmpty(): boolean {
    return this.uses === 0;
  }

  /** The number of a text that a cell holds. */
  index(text: string): number {
    this.uses += 1;
    const known = this.indexes.get(text);
    if (known !== undefined) {
      return known;
    }
    this.indexes.set(text, this.indexes.size);
    return this.indexes.size - 1;
  }

  write(out: XmlBytes): void {
    out.write(
      `${XML_HEAD}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${this.uses}" uniqueCount="${this.indexes.size}">`,
    );
    for (const text of this.indexes.keys()) {
      out.write('<si>').write(textXml(text)).write('</si>');
    }
    out.write('</sst>');
  }
}

/** A text in its element. Without `space` programs drop the blanks at its ends, and some its line breaks. */
export const textXml = (text: string): string =>
  `<t${/^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : ''}>${escapeContent(text)}</t>`;

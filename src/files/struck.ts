/** Cell styles whose text is struck out: rows that people drop without deleting them. */
import { XmlReader } from './parts/xml';

/** The styles of a styles part whose font is struck out (ECMA-376 part 1, 18.8.22 and 18.4.10), by their index. */
export function struckStyles(xml: string): ReadonlySet<number> {
  // Most workbooks strike out nothing, and are told so without a look at each style.
  return xml.includes('strike') ? readStruck(new XmlReader(xml, 'styles')) : new Set();
}

function readStruck(reader: XmlReader): ReadonlySet<number> {
  let [fonts, styles]: ReadonlySet<number>[] = [];
  while (reader.nextElement()) {
    if (reader.name === 'fonts' && reader.kind === 'open') {
      fonts = marked(reader, 'font', ({ name, attribute }) => {
        return name === 'strike' && !['0', 'false'].includes(attribute('val') ?? '');
      });
    } else if (reader.name === 'cellXfs' && reader.kind === 'open') {
      styles = marked(reader, 'xf', ({ name, attribute }) => {
        return name === 'xf' && (fonts?.has(Number(attribute('fontId') ?? 0)) ?? false);
      });
    }
  }
  return styles ?? new Set();
}

/** Which of the elements of a list, by their index, are or hold one that is marked. */
function marked(
  reader: XmlReader,
  element: string,
  isMark: (at: { name: string; attribute: (name: string) => string | undefined }) => boolean,
): ReadonlySet<number> {
  const found = new Set<number>();
  const { depth } = reader;
  const attribute = reader.attribute.bind(reader);
  let index = -1;
  while (reader.nextElement(depth)) {
    index += reader.name === element ? 1 : 0;
    if (isMark({ name: reader.name, attribute })) {
      found.add(index);
    }
  }
  return found;
}

/** Styles of a Word document, each with what its base gives it (ECMA-376 part 1, 17.7). */
import type { Element } from '../parts/markup';

/** Looks of letters, as far as a style or a run says. */
export interface RunLooks {
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Shown in capitals, whatever was typed. */
  readonly caps?: boolean;
  readonly hidden?: boolean;
  readonly font?: string;
}

/** Looks of a paragraph, as far as its style or itself says. */
export interface ParagraphLooks {
  readonly centred?: boolean;
  readonly outline?: number;
  readonly list?: string;
  readonly depth?: number;
}

interface Style {
  readonly name: string;
  readonly run: RunLooks;
  readonly paragraph: ParagraphLooks;
  /** Itself and what it is based on, nearest first. */
  readonly chain: readonly string[];
}

/** The styles by their id, and what holds without any. */
export interface Styles {
  readonly byId: ReadonlyMap<string, Style>;
  readonly defaultParagraph: string;
  readonly defaults: RunLooks;
}

export const NO_STYLES: Styles = { byId: new Map(), defaultParagraph: '', defaults: {} };

/** Styles based on each other deeper than this are a circle. */
const DEEPEST = 20;

export function readStyles(root: Element): Styles {
  const elements = new Map(root.all('style').map((style) => [style.get('styleId') ?? '', style]));
  const byId = new Map<string, Style>();
  for (const [id, style] of elements) {
    const chain: string[] = [];
    let at: string | undefined = id;
    while (at !== undefined && elements.has(at) && chain.length < DEEPEST) {
      chain.push(at);
      at = elements.get(at)?.child('basedOn')?.get('val');
    }
    const upwards = [...chain].reverse().map((each) => elements.get(each));
    byId.set(id, {
      name: style.child('name')?.get('val') ?? '',
      run: merged(upwards.map((each) => runLooks(each?.child('rPr')))),
      paragraph: merged(upwards.map((each) => paragraphLooks(each?.child('pPr')))),
      chain,
    });
  }
  const standard = [...elements].find(
    ([, style]) => style.get('type') === 'paragraph' && isOn(style.get('default') ?? '0'),
  );
  return {
    byId,
    defaultParagraph: standard?.[0] ?? '',
    defaults: runLooks(root.child('docDefaults')?.child('rPrDefault')?.child('rPr')),
  };
}

/** Reads the properties of a run (`rPr`). */
export function runLooks(properties: Element | undefined): RunLooks {
  const fonts = properties?.child('rFonts');
  const font = fonts?.get('ascii') ?? fonts?.get('hAnsi');
  const caps = toggle(properties, 'caps') ?? toggle(properties, 'smallCaps');
  const hidden = toggle(properties, 'vanish');
  const [bold, italic] = [toggle(properties, 'b'), toggle(properties, 'i')];
  return {
    ...(bold !== undefined && { bold }),
    ...(italic !== undefined && { italic }),
    ...(caps !== undefined && { caps }),
    ...(hidden !== undefined && { hidden }),
    ...(font !== undefined && { font }),
  };
}

/** Reads the properties of a paragraph (`pPr`). */
export function paragraphLooks(properties: Element | undefined): ParagraphLooks {
  const jc = properties?.child('jc')?.get('val');
  const outline = Number(properties?.child('outlineLvl')?.get('val') ?? Number.NaN);
  const list = properties?.child('numPr')?.child('numId')?.get('val');
  const depth = Number(properties?.child('numPr')?.child('ilvl')?.get('val') ?? Number.NaN);
  return {
    ...(jc !== undefined && { centred: jc === 'center' }),
    // 9 says that it stands at no level (17.3.1.20).
    ...(Number.isFinite(outline) && { outline }),
    ...(list !== undefined && { list }),
    ...(Number.isFinite(depth) && { depth }),
  };
}

/** Joins two sayings: the later one holds. */
export const merged = <T extends object>(parts: readonly T[]): T => Object.assign({}, ...parts) as T;

function toggle(properties: Element | undefined, name: string): boolean | undefined {
  const element = properties?.child(name);
  return element && isOn(element.get('val') ?? '1');
}

const isOn = (value: string): boolean => !['0', 'false', 'off', 'none'].includes(value);

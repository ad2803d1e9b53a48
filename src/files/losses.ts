/**
 * Tells from a file's parts what the page would not keep of an .xlsx, before anything is saved. A part or a mark that
 * is not known here counts as a loss too: nothing goes silently.
 */

/** Kinds of content, each with its words in the texts of whoever opens files. */
export const LOSSES = [
  'charts',
  'pictures',
  'shapes',
  'pivots',
  'threads',
  'macros',
  'links',
  'objects',
  'connections',
  'signature',
  'arrays',
  'validations',
  'conditionals',
  'names',
  'hyperlinks',
  'filters',
  'tables',
  'groups',
  'protection',
  'longCells',
  'looks',
  'page',
  'other',
] as const;

export type Loss = (typeof LOSSES)[number];

/**
 * The kinds of parts by path; the first that fits counts. `kept`: read and written again, or made anew by whoever
 * saves.
 */
const PARTS: readonly (readonly [RegExp, Loss | 'kept'])[] = [
  [/^\[Content_Types\]\.xml$|(^|\/)_rels\/|^docProps\/(app|core|thumbnail)\./i, 'kept'],
  [/^xl\/(workbook|styles|sharedStrings|calcChain)\.xml$|^xl\/theme\/|^xl\/printerSettings\//i, 'kept'],
  [/^xl\/(worksheets\/[^/]+|tables\/[^/]+|comments[^/]*|comments\/[^/]+)\.xml$|\.vml$/i, 'kept'],
  // What a drawing holds is told by its marks and by the parts it points to.
  [/^xl\/drawings\/drawing[^/]*\.xml$/i, 'kept'],
  // Whether a chart is one of ours is told by read-charts.ts.
  [/^xl\/charts\/chart[0-9]+\.xml$/i, 'kept'],
  [/^xl\/(charts|chartsheets|chartEx)\//i, 'charts'],
  [/^xl\/media\//i, 'pictures'],
  [/^xl\/(diagrams|drawings)\//i, 'shapes'],
  [/^xl\/(pivotTables|pivotCache|slicers|slicerCaches|timelines|timelineCaches)\//i, 'pivots'],
  [/^xl\/(threadedComments|persons)\//i, 'threads'],
  [/^xl\/(vbaProject|vbaData|macrosheets|dialogsheets)/i, 'macros'],
  [/^xl\/externalLinks\//i, 'links'],
  [/^xl\/(embeddings|ctrlProps|activeX)\//i, 'objects'],
  [/^xl\/(connections\.xml|queryTables\/|model\/|customData)/i, 'connections'],
  [/^_xmlsignatures\//i, 'signature'],
];

/**
 * Parts that are looked through, each with a mark in its text and the loss that the mark gives away. Elements may have
 * a prefix.
 */
const MARKS: readonly (readonly [RegExp, RegExp, Loss])[] = [
  [/^xl\/drawings\/drawing/i, /<(?:\w+:)?(?:sp|cxnSp|grpSp)[ >]/, 'shapes'],
  [/\.vml$/i, /ObjectType="(?!Note")/, 'objects'],
  [/^xl\/tables\//i, /<(?:\w+:)?(?:filterColumn|sortState)[ >]/, 'filters'],
  [/^xl\/tables\//i, /totalsRowCount="[1-9]/, 'tables'],
  [/^xl\/worksheets\//i, /<(?:\w+:)?autoFilter[ >]/, 'filters'],
  [/^xl\/worksheets\//i, /<(?:\w+:)?hyperlink /, 'hyperlinks'],
  [/^xl\/worksheets\//i, /outlineLevel="[1-9]/, 'groups'],
  [/^xl\/worksheets\//i, /<(?:\w+:)?colBreaks[ >]/, 'page'],
  [/^xl\/worksheets\//i, / t="(?:array|dataTable)"/, 'arrays'],
  [/^xl\/worksheets\//i, /<(?:\w+:)?(?:extLst|picture|customSheetViews|scenarios)[ >]/, 'other'],
  [
    /^xl\/(worksheets\/|workbook\.xml)/i,
    /<(?:\w+:)?(?:sheetProtection|workbookProtection|protectedRange)[ >]/,
    'protection',
  ],
  // Runs of other looks within a text.
  [/^xl\/sharedStrings\.xml$/i, /<(?:\w+:)?rPr>/, 'looks'],
];

/**
 * The losses that a file's parts give away.
 * @param textOf gives the text of a part.
 */
export function lossesOfParts(names: readonly string[], textOf: (name: string) => string): Set<Loss> {
  const losses = new Set<Loss>();
  for (const name of names) {
    const what = PARTS.find(([path]) => path.test(name))?.[1] ?? 'other';
    if (what !== 'kept') {
      losses.add(what);
    }
    const marks = MARKS.filter(([path]) => path.test(name));
    const text = marks.length > 0 ? textOf(name) : '';
    for (const [, mark, loss] of marks) {
      if (mark.test(text)) {
        losses.add(loss);
      }
    }
  }
  return losses;
}

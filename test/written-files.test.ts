/** What every file this project writes must be, whoever opens it: complete without calculating, and no newer than Excel 2010. */
import { strFromU8, unzipSync } from 'fflate';
import { parseReference } from '../src/files/parts/references';
import { MAX_COLUMNS, MAX_ROWS } from '../src/workbook/cells/cells';
import { FUNCTIONS } from '../src/workbook/formula/expr';
import type { FileWorkbook } from '../src/files/parts/workbook';
import { writeWorkbook } from '../src/files/write';
import { repairs } from './support/referee';
import { opened, WRITTEN } from './support/written-files';

/** Parts that Excel 2007 knows already (ECMA-376, first edition). */
const PARTS: readonly RegExp[] = [
  /^\[Content_Types\]\.xml$/,
  /^_rels\/\.rels$/,
  /^docProps\/(app|core)\.xml$/,
  /^xl\/(workbook|styles|sharedStrings)\.xml$/,
  /^xl\/_rels\/workbook\.xml\.rels$/,
  /^xl\/theme\/theme1\.xml$/,
  /^xl\/worksheets\/(_rels\/)?sheet\d+\.xml(\.rels)?$/,
  /^xl\/tables\/table\d+\.xml$/,
  /^xl\/comments\d+\.xml$/,
  /^xl\/drawings\/(_rels\/)?drawing\d+\.xml(\.rels)?$/,
  /^xl\/charts\/(_rels\/)?chart\d+\.xml(\.rels)?$/,
  /^xl\/drawings\/vmlDrawing\d+\.vml$/,
];

/** Namespaces of the same edition: no `x14`, `xr`, `xda` or other extension of a later Excel. */
const NAMESPACES: readonly string[] = [
  'http://purl.org/dc/elements/1.1/',
  'http://schemas.openxmlformats.org/drawingml/2006/chart',
  'http://schemas.openxmlformats.org/drawingml/2006/main',
  'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
  'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://schemas.openxmlformats.org/package/2006/content-types',
  'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
  'http://schemas.openxmlformats.org/package/2006/relationships',
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'urn:schemas-microsoft-com:office:excel',
  'urn:schemas-microsoft-com:office:office',
  'urn:schemas-microsoft-com:vml',
];

/** Beside those of workbook/formula, what the page writes for the limits of a date. */
const CALLS: readonly string[] = [...FUNCTIONS, 'DATE'];

describe.each(Object.entries(WRITTEN))('%s', (_, make) => {
  let content: FileWorkbook;
  let bytes: Uint8Array;
  let parts: [path: string, text: string][];

  beforeAll(async () => {
    content = await make();
    bytes = await writeWorkbook(content);
    parts = Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]);
  });

  const all = (pattern: RegExp, within = /./): string[] =>
    parts
      .filter(([path]) => within.test(path))
      .flatMap(([, text]) => [...text.matchAll(pattern)].map(([, found = '']) => found));

  test('Excel finds nothing to repair', () => {
    expect(repairs(bytes)).toEqual([]);
  });

  test('parts and namespaces are those of Excel 2007', () => {
    const unknown = parts.map(([path]) => path).filter((path) => !PARTS.some((known) => known.test(path)));
    expect(unknown).toEqual([]);
    const namespaces = new Set(all(/\sxmlns(?::\w+)?="([^"]*)"/g));
    expect([...namespaces].filter((namespace) => !NAMESPACES.includes(namespace))).toEqual([]);
    expect(all(/<(extLst|mc:\w+)\b/g)).toEqual([]);
  });

  test('formulas call nothing newer than Excel 2010', () => {
    const formulas = all(/<(?:f|formula[12]?|calculatedColumnFormula)>([^<]+)</g, /worksheets|tables/);
    expect(formulas.length).toBeGreaterThan(0);
    const calls = formulas.flatMap((formula) =>
      [...formula.replace(/"[^"]*"|'[^']*'|\[[^\]]*\]/g, '').matchAll(/([\w.]+)\(/g)].map(([, name]) => name),
    );
    expect([...new Set(calls)].filter((name) => !CALLS.includes(name ?? ''))).toEqual([]);
  });

  test('every formula has its value beside it', () => {
    const cells = all(/(<c [^>]*><f[ >].*?<\/c>)/g, /worksheets/);
    // A result that is an empty text is stored as such: type `str`, value empty.
    const cached =
      /^<c [^>]*><f>[^<]+<\/f><v>[^<]+<\/v><\/c>$|^<c [^>]*t="str"[^>]*><f>[^<]+<\/f><v\/><\/c>$/;
    expect(cells.filter((cell) => !cached.test(cell))).toEqual([]);
    const written = content.sheets.flatMap((sheet) =>
      [...sheet.cells.values()].flatMap((line) => [...line.values()].filter(({ formula }) => formula)),
    );
    expect(cells).toHaveLength(written.length);
  });

  test('print titles and print areas name a sheet of the file, rows in order, once a sheet', () => {
    const names = parts
      .filter(([path]) => path === 'xl/workbook.xml')
      .flatMap(([, text]) => [
        ...text.matchAll(
          /<definedName name="_xlnm\.(Print_Titles|Print_Area)" localSheetId="(\d+)">([^<]*)</g,
        ),
      ])
      .map(([, kind, index, range]) => ({
        kind,
        index: Number(index),
        reference: parseReference(range ?? ''),
      }));
    const wanted = content.sheets.flatMap(({ name, page }, index) => [
      ...((page?.columns ?? page?.printArea) ? [['Print_Area', index, name]] : []),
      ...(page?.titleRows ? [['Print_Titles', index, name]] : []),
    ]);
    expect(names.map(({ kind, index, reference }) => [kind, index, reference?.sheet])).toEqual(wanted);
    for (const { kind, reference } of names) {
      const { columns, rows } = reference?.area ?? {};
      // A sheet that does not print has one empty cell for its print area.
      const isNothing = kind === 'Print_Area' && columns === 1 && rows === 1;
      expect(isNothing || [columns, rows].includes(kind === 'Print_Titles' ? MAX_COLUMNS : MAX_ROWS)).toBe(
        true,
      );
    }
  });

  test('its own reader finds what was written', () => {
    for (const { name, cells } of content.sheets) {
      const sheet = opened(bytes).sheets.find((each) => each.name === name);
      const found = [...cells].flatMap(([row, line]) =>
        [...line].map(([column, { value, formula }]) => [
          row,
          column,
          sheet?.grid.values[row - sheet.grid.row]?.[column - sheet.grid.column] ?? null,
          sheet?.grid.formulas[row - sheet.grid.row]?.[column - sheet.grid.column] ?? null,
          value,
          formula === undefined ? null : `=${formula}`,
        ]),
      );
      const differing = found.filter(([, , value, formula, wantedValue, wantedFormula]) =>
        formula === wantedFormula ? (value ?? '') !== (wantedValue ?? '') : true,
      );
      expect(differing).toEqual([]);
    }
  });
});

test('what the page saves is what the command line writes: values and formulas, cached ones too', async () => {
  const [first] = Object.keys(WRITTEN).filter((name) => name.startsWith('plan with score sheet, '));
  const [line, page] = await Promise.all(
    [first ?? '', 'plan with score sheet, saved by the page'].map(async (name) => {
      const make = WRITTEN[name];
      return make ? opened(await writeWorkbook(await make())).sheets : [];
    }),
  );
  const byName = (name: string) => page?.find((sheet) => sheet.name === name);
  expect(line?.length).toBeGreaterThan(4);
  for (const { name, grid, tables } of line ?? []) {
    expect([name, byName(name)?.grid, byName(name)?.tables]).toEqual([name, grid, tables]);
  }
});

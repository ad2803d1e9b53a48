import { strFromU8, unzipSync } from 'fflate';
import { seededRandom } from '../../test/support/memory-door';
import type { Drafted } from '../actions/run/action';
import { draftPlan } from '../../test/support/actions';
import { areaName } from '../workbook/cells/cells';
import type { Area } from '../workbook/cells/cells';
import type { Change } from '../workbook/draft/change';
import { diff } from '../workbook/draft/diff';
import { bodyRows, joinDrafts, bodyCells } from '../workbook/draft/draft';
import type { SheetDraft, WorkbookDraft } from '../workbook/draft/draft';
import { calculate } from '../workbook/draft/calculate';
import { formulaText } from '../workbook/formula/text';
import { META_SHEET } from '../workbook/draft/facts-sheet';
import { LAYOUT } from '../core/layout/layout';
import { scoreSheets } from '../core/scoring/rubric/sheet';
import { cellOf, findSheet } from '../workbook/cells/snapshot';
import type { WorkbookSnapshot } from '../workbook/cells/snapshot';
import type { CellStyle } from '../workbook/cells/style';
import { loadRubric, loadTemplate, templateList } from '../templates';
import { fileWorkbook } from './from-draft';
import { readWorkbook } from './read';
import type { FileSheet, FileWorkbook } from './parts/workbook';
import { inCharacters } from './parts/writable-sheet';
import { writeWorkbook } from './write';

const TODAY = { year: 2026, month: 6, day: 1 };

const EMPTY: WorkbookSnapshot = { sheets: [], names: [] };

function drafted(result: Drafted): WorkbookDraft {
  if (!result.ok) {
    throw new Error(JSON.stringify(result.messages));
  }
  return result.draft;
}

/** A unit's plan with a score sheet on which something of everything was typed. */
async function unitDraft(id: string, year: string): Promise<WorkbookDraft> {
  const request = { template: await loadTemplate(id), unit: 'UBND xã “A & B” <1>', year };
  const plan = drafted(draftPlan(EMPTY, request, { random: seededRandom() }));
  const typed = { 'I.1': 3.5, 'I.2': 'ba', 'I.3': 99, 'II.1': -1, 'II.2': 2.25 };
  const inputs = Object.fromEntries(Object.entries(typed).map(([code, input1]) => [code, { input1 }]));
  const names = { ...LAYOUT.scores, scale: LAYOUT.scale };
  const { scores, scale } = scoreSheets(await loadRubric('minh-hoa'), names, inputs);
  return joinDrafts(plan, { sheets: [scores, scale], names: [] });
}

function opened(bytes: Uint8Array): WorkbookSnapshot {
  const reading = readWorkbook(bytes);
  if (!reading.ok) {
    throw new Error(`${reading.code}: ${reading.detail}`);
  }
  return reading.workbook;
}

type Content = SheetDraft['cells'][number]['content'];

/** Every cell a sheet's draft speaks of. */
function contents({ cells, table }: SheetDraft): { row: number; column: number; content: Content }[] {
  const inTable = (table?.columns ?? []).flatMap(({ key, header, formula }, index) => {
    const column = (table?.column ?? 0) + index;
    const top = table?.row ?? 0;
    const body = (table ? bodyRows(table) : []).map((row, offset) => ({
      row: top + 1 + offset,
      column,
      content: formula ? { formula } : { value: row[key] ?? null },
    }));
    return [{ row: top, column, content: { value: header } }, ...body];
  });
  return [...cells, ...inTable];
}

describe.each(templateList.map(({ id, year }) => [id, String(year)] as const))('%s', (id, year) => {
  let draft: WorkbookDraft;
  let book: FileWorkbook;
  let parts: Record<string, Uint8Array>;
  let again: WorkbookSnapshot;

  beforeAll(async () => {
    draft = await unitDraft(id, year);
    book = fileWorkbook(draft, 'Kế hoạch', TODAY);
    const bytes = await writeWorkbook(book);
    parts = unzipSync(bytes);
    again = opened(bytes);
  });

  test('cells read back as drafted, every formula with the result calculate gives', () => {
    const results = calculate(draft, TODAY);
    let formulas = 0;
    for (const sheet of draft.sheets) {
      const grid = findSheet(again, sheet.name)?.grid;
      for (const { row, column, content } of contents(sheet)) {
        const found = grid && cellOf(grid, row, column);
        const value = 'formula' in content ? results.cell(sheet.name, row, column) : (content.value ?? '');
        expect([sheet.name, row, column, found?.value ?? '', found?.formula]).toEqual([
          sheet.name,
          row,
          column,
          value,
          'formula' in content ? formulaText(content.formula) : null,
        ]);
        formulas += 'formula' in content ? 1 : 0;
      }
    }
    expect(formulas).toBeGreaterThan(50);
  });

  test('no formula is without a cached value in the file', () => {
    const sheets = Object.entries(parts).filter(([path]) => path.startsWith('xl/worksheets/sheet'));
    const cells = sheets.flatMap(([, part]) => strFromU8(part).match(/<c [^>]*><f>[^<]*<\/f>.{0,4}/g) ?? []);
    expect(cells.length).toBeGreaterThan(50);
    // A result that is an empty text is stored as such: type `str`, value empty.
    const cached = /<\/f><v>|^<c [^>]*t="str".*<\/f><v\/>/;
    expect(cells.filter((cell) => !cached.test(cell))).toEqual([]);
  });

  test('sheets, tables and names', () => {
    expect(again.sheets.map(({ name, visibility }) => [name, visibility])).toEqual(
      draft.sheets.map(({ name, visibility }) => [name, visibility]),
    );
    for (const { name, table } of draft.sheets) {
      expect([name, findSheet(again, name)?.tables]).toEqual([
        name,
        table
          ? [
              {
                name: table.name,
                row: table.row,
                column: table.column,
                headers: table.columns.map(({ header }) => header),
                bodyRows: bodyRows(table).length,
              },
            ]
          : [],
      ]);
    }
    expect([...again.names].sort()).toEqual(draft.names.map(({ name }) => name).sort());
  });

  test('computed columns are the table’s own, so that new rows get them', () => {
    const tables = Object.keys(parts).filter((path) => path.startsWith('xl/tables/'));
    const computed = tables.flatMap(
      (path) => strFromU8(parts[path] ?? new Uint8Array()).match(/<calculatedColumnFormula>/g) ?? [],
    );
    // Also a column whose rows come to the same formula one by one: Excel would make it one.
    const drafts = draft.sheets.flatMap(({ table }) => (table ? [table] : []));
    const alike = drafts.flatMap((table) =>
      table.columns.filter((_, index) => {
        const cells = bodyCells(table).filter(({ column }) => column === table.column + index);
        const formulas = cells.map(({ content }) =>
          'formula' in content ? formulaText(content.formula) : undefined,
        );
        return formulas[0] !== undefined && new Set(formulas).size === 1;
      }),
    );
    expect(computed).toHaveLength(alike.length);
    expect(computed.length).toBeGreaterThan(0);
  });

  test('it looks, guides and prints as in the open workbook', () => {
    const changes = diff(EMPTY, draft);
    const looks = [...changes.flatMap((change) => lookOf(change, book)), ...cellLooks(changes, book)];
    expect(looks.length).toBeGreaterThan(100);
    for (const { what, wanted, found } of looks) {
      expect([what, found]).toEqual([what, wanted]);
    }
    const written = book.sheets.flatMap((_, index) => {
      const part = strFromU8(parts[`xl/worksheets/sheet${index + 1}.xml`] ?? new Uint8Array());
      return [...part.matchAll(/<dataValidation [^>]*sqref="([^"]*)"/g)].map(([, area]) => [index, area]);
    });
    const validations = book.sheets.flatMap(({ validations: list }, index) =>
      (list ?? []).map(({ area }) => [index, areaName(area)]),
    );
    expect(written.sort()).toEqual(validations.sort());
    expect(validations.length).toBeGreaterThan(5);
  });
});

interface Look {
  readonly what: string;
  readonly wanted: unknown;
  readonly found: unknown;
}

/** What a change does to the open workbook, and the same in the file. */
function lookOf(change: Change, book: FileWorkbook): Look[] {
  const sheet = book.sheets.find(({ name }) => 'sheet' in change && name === change.sheet);
  const look = (wanted: unknown, found: unknown, where = ''): Look => ({
    what: `${change.kind} ${sheet?.name} ${where}`,
    wanted,
    found,
  });
  const has = (area: Area, part: object, list: readonly object[] | undefined) =>
    look(
      true,
      (list ?? []).some((item) => JSON.stringify(item) === JSON.stringify({ area, ...part })),
      areaName(area),
    );
  switch (change.kind) {
    case 'columnWidth':
      return [look(inCharacters(change.width), sheet?.columnWidths?.get(change.column))];
    case 'rowHeight':
      return [look(change.height, sheet?.rowHeights?.get(change.row))];
    case 'chart':
      return [look(true, sheet?.charts?.includes(change.chart))];
    case 'hideColumn':
      return [look(true, sheet?.hiddenColumns?.includes(change.column))];
    case 'clearValidation':
      return [];
    case 'validate':
      return [has(change.area, { validation: change.validation }, sheet?.validations)];
    case 'conditional':
      return [has(change.area, { conditional: change.conditional }, sheet?.conditionals)];
    case 'merge':
      return [look(true, sheet?.merges?.includes(change.area))];
    case 'freeze':
      return [look([change.rows, change.columns], [sheet?.freezeRows, sheet?.freezeColumns])];
    case 'page':
      return [look(change.page, sheet?.page)];
    case 'visibility':
      return [look(change.visibility, sheet?.visibility)];
    case 'addName':
      return [look(change.area, book.names?.find(({ name }) => name === change.name)?.area)];
    case 'show':
      return [look(change.sheet, book.activeSheet)];
    case 'format': // see cellLooks
    case 'addSheet':
    case 'write':
    case 'addTable':
    case 'resizeTable':
    case 'fitRows':
      return []; // contents, tested above; the writer estimates every row's height by itself
    case 'removeSheet':
    case 'removeName':
    case 'clear':
    case 'clearConditionals':
    case 'clearLooks':
    case 'showRows':
    case 'recalculate':
      return []; // a new file has nothing to take away
  }
}

/** How every cell looks when all formats have gone over it, and the same in the file. */
function cellLooks(changes: readonly Change[], book: FileWorkbook): Look[] {
  const styles = new Map<string, CellStyle>();
  for (const change of changes) {
    if (change.kind === 'format') {
      for (const [row, column] of placesOf(change.area)) {
        const key = `${row},${column},${change.sheet}`;
        styles.set(key, { ...styles.get(key), ...change.style });
      }
    }
  }
  return [...styles].map(([key, wanted]): Look => {
    const [row, column, ...name] = key.split(',');
    const sheet = book.sheets.find((item) => item.name === name.join(','));
    return {
      what: `format ${key}`,
      wanted,
      found: sheet?.cells.get(Number(row))?.get(Number(column))?.style,
    };
  });
}

const placesOf = ({ row, column, rows, columns }: Area): [number, number][] =>
  Array.from({ length: rows * columns }, (_, index) => [
    row + Math.floor(index / columns),
    column + (index % columns),
  ]);

test('a table without rows gets one empty row, as in Excel', () => {
  const sheet: SheetDraft = {
    name: 'Bảng',
    visibility: 'visible',
    cells: [],
    merges: [],
    table: {
      name: 'Bang',
      row: 2,
      column: 1,
      columns: [{ key: 'a', header: 'A', width: 9, style: { border: true } }],
      rows: [],
    },
    validations: [],
    conditionals: [],
    freezeRows: 0,
    page: { orientation: 'portrait' },
  };
  const [written] = fileWorkbook({ sheets: [sheet], names: [] }, '', TODAY).sheets as [FileSheet];
  expect(written.tables?.[0]?.area).toEqual({ row: 2, column: 1, rows: 2, columns: 1 });
  expect(written.cells.get(3)?.get(1)).toEqual({ value: null, style: { border: true } });
});

test('of two drafts the later one has the word on a sheet both name', async () => {
  const first = await unitDraft('binh-chuong-2026', '2026');
  const meta = first.sheets.find(({ name }) => name === META_SHEET);
  const later: SheetDraft = { ...meta!, cells: [] };
  const joined = joinDrafts(first, { sheets: [later], names: [], show: { sheet: 'X', row: 1, column: 1 } });
  expect(joined.sheets.map(({ name }) => name)).toEqual(first.sheets.map(({ name }) => name));
  expect(joined.sheets.find(({ name }) => name === META_SHEET)?.cells).toEqual([]);
  expect(joined.names).toEqual(first.names);
  expect(joined.show?.sheet).toBe('X');
  expect(joinDrafts(first, { sheets: [], names: [] }).show).toEqual(first.show);
});

/** Units' workbooks as large as the reader's limits let in, or just larger, in the ways that cost most: XML that is long, or little that stands for much. */
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { draftPlan } from '../test/support/actions';
import { fileWorkbook } from '../src/files/from-draft';
import { writeWorkbook } from '../src/files/write';
import { relationships, zipParts } from '../test/fixtures/xlsx';
import type { Parts } from '../test/fixtures/xlsx';
import { templateOf } from '../test/support/large-plan';
import type { UsualUnit } from '../test/support/odd-units';
import { random } from './corpus';

/** A large file, by what is large in it. */
export interface LargeKind {
  readonly kind: string;
  readonly make: (usual: UsualUnit) => Uint8Array | Promise<Uint8Array>;
}

/** Just under what the limits allow: 64 MB for a part, a million cells for a workbook. */
const PART = 62 * 2 ** 20;
const CELLS = 980_000;

const repeated = (count: number, each: (index: number) => string): string => {
  const pieces: string[] = [];
  for (let index = 0; index < count; index++) {
    pieces.push(each(index));
  }
  return pieces.join('');
};

/** As many as make a part. */
const filling = (each: (index: number) => string, size = PART): string =>
  repeated(Math.floor(size / strToU8(each(1_000_000)).length), each);

const worksheet = (rows: string, rest = ''): string =>
  `<worksheet xmlns:r="r"><sheetData>${rows}</sheetData>${rest}</worksheet>`;

/** Cells one beside the other, `width` to a row. */
const cellRows = (count: number, width: number, cell: (index: number, at: string) => string): string =>
  repeated(Math.floor(count / width), (row) => {
    const cells = repeated(width, (column) => cell(row * width + column, `${letters(column)}${row + 1}`));
    return `<row r="${row + 1}">${cells}</row>`;
  });

const letters = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : letters(Math.floor(column / 26) - 1) + letters(column % 26);

type Texts = Record<string, string>;

/** The unit's workbook with parts changed and added. */
function changed({ plain }: UsualUnit, change: (parts: Texts) => Parts): Uint8Array {
  const parts = Object.fromEntries(
    Object.entries(unzipSync(plain)).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
  return zipParts({ ...parts, ...change(parts) });
}

/** The part of a table, and of the sheet it is on, by the table's name. */
function partsOf(parts: Texts, table: string): { table: string; sheet: string } {
  const found = Object.keys(parts).find(
    (name) => name.startsWith('xl/tables/') && parts[name]?.includes(`displayName="${table}"`),
  );
  const file = found?.slice('xl/tables/'.length) ?? '';
  const rels = Object.keys(parts).find(
    (name) => name.startsWith('xl/worksheets/_rels/') && parts[name]?.includes(`/${file}"`),
  );
  if (found === undefined || rels === undefined) {
    throw new Error(`no table ${table}`);
  }
  return { table: found, sheet: rels.replace('_rels/', '').replace('.rels', '') };
}

/** With sheets of these contents behind its own. */
const withSheets =
  (sheets: readonly string[], others: Parts = {}) =>
  (parts: Texts): Parts => ({
    ...Object.fromEntries(sheets.map((xml, index) => [`xl/worksheets/more${index}.xml`, xml])),
    ...listing(
      parts,
      repeated(sheets.length, (index) => `<sheet name="Thêm ${index}" r:id="more${index}"/>`),
      repeated(sheets.length, (index) => related(`more${index}`, `worksheets/more${index}.xml`)),
    ),
    ...others,
  });

const related = (id: string, target: string) =>
  `<Relationship Id="${id}" Type="t/worksheet" Target="${target}"/>`;

const listing = (parts: Texts, sheets: string, rels: string): Parts => ({
  'xl/workbook.xml': (parts['xl/workbook.xml'] ?? '').replace('</sheets>', `${sheets}</sheets>`),
  'xl/_rels/workbook.xml.rels': (parts['xl/_rels/workbook.xml.rels'] ?? '').replace(
    '</Relationships>',
    `${rels}</Relationships>`,
  ),
});

const moreTexts = (parts: Texts, texts: string): Parts => ({
  'xl/sharedStrings.xml': (parts['xl/sharedStrings.xml'] ?? '').replace('</sst>', `${texts}</sst>`),
});

const tableXml = (index: number, columns: string) =>
  `<table id="${900 + index}" name="Bang${index}" displayName="Bang${index}" ref="A${index * 2 + 1}:B${index * 2 + 2}"><tableColumns>${columns}</tableColumns></table>`;

/** A sheet more, with these tables on it. */
const withTables = (tables: readonly string[]) =>
  withSheets([worksheet('<row r="1"><c r="A1"><v>1</v></c></row>')], {
    'xl/worksheets/_rels/more0.xml.rels': relationships(
      tables.map((_, index) => [`rId${index}`, 'table', `../tables/more${index}.xml`]),
    ),
    ...Object.fromEntries(tables.map((xml, index) => [`xl/tables/more${index}.xml`, xml])),
  });

const emptyRow = (index: number) => `<row r="${index + 1}" spans="1:16384" s="1" customFormat="1" ht="15"/>`;

const number = (index: number, at: string) => `<c r="${at}"><v>${index}</v></c>`;

async function manyTasks(count: number): Promise<Uint8Array> {
  const request = { template: await templateOf(count), unit: 'UBND xã A', year: '2026' };
  const plan = draftPlan({ sheets: [], names: [] }, request, { random: random(1) });
  if (!plan.ok) {
    throw new Error('no plan');
  }
  return writeWorkbook(fileWorkbook(plan.draft, '', { year: 2026, month: 6, day: 15 }));
}

/** The worst there are. */
export const LARGE_KINDS: readonly LargeKind[] = [
  {
    kind: 'a sheet of 1,048,576 styled empty rows',
    make: (usual) => changed(usual, withSheets([worksheet(repeated(1_048_576, emptyRow))])),
  },
  {
    kind: 'a million cells of shared texts on five sheets held whole',
    make: (usual) =>
      changed(usual, (parts) => {
        const base = parts['xl/sharedStrings.xml']?.split('<si>').length ?? 1;
        const cell = (index: number, at: string) =>
          `<c r="${at}" s="1" t="s"><v>${base - 1 + (index % 100_000)}</v></c>`;
        return {
          ...withSheets(Array.from({ length: 5 }, () => worksheet(cellRows(CELLS / 5, 98, cell))))(parts),
          ...moreTexts(
            parts,
            repeated(100_000, (index) => `<si><t>Nội dung ${index}</t></si>`),
          ),
        };
      }),
  },
  {
    kind: 'a million cells on one sheet',
    make: (usual) => changed(usual, withSheets([worksheet(cellRows(CELLS, 100, number))])),
  },
  {
    kind: 'a million rows of one cell',
    make: (usual) => changed(usual, withSheets([worksheet(cellRows(CELLS, 1, number))])),
  },
  {
    kind: 'half a million cells with texts of their own',
    make: (usual) =>
      changed(
        usual,
        withSheets([
          worksheet(
            cellRows(
              500_000,
              50,
              (index, at) => `<c r="${at}" t="inlineStr"><is><t>Nội dung số ${index} của xã</t></is></c>`,
            ),
          ),
        ]),
      ),
  },
  {
    kind: 'half a million formulas, none alike',
    make: (usual) =>
      changed(
        usual,
        withSheets([
          worksheet(
            cellRows(
              500_000,
              50,
              (index, at) => `<c r="${at}"><f>SUM(A${index}:B${index})*2</f><v>1</v></c>`,
            ),
          ),
        ]),
      ),
  },
  {
    kind: '62 MB of short shared texts',
    make: (usual) =>
      changed(usual, (parts) =>
        moreTexts(
          parts,
          filling((index) => `<si><t>${index}</t></si>`),
        ),
      ),
  },
  {
    kind: '62 MB of long shared texts',
    make: (usual) =>
      changed(usual, (parts) =>
        moreTexts(
          parts,
          filling((index) => `<si><t>${'Nội dung công việc, kết quả. '.repeat(20)}${index}</t></si>`),
        ),
      ),
  },
  {
    kind: '32 MB of shared formulas written out',
    make: (usual) => {
      const formula = repeated(1_500, (index) => `A${(index % 9) + 1}+`) + '1';
      const followers = repeated(
        Math.floor((31 * 2 ** 20) / formula.length),
        () => '<row><c><f t="shared" si="0"/></c></row>',
      );
      return changed(
        usual,
        withSheets([worksheet(`<row><c><f t="shared" si="0">${formula}</f></c></row>${followers}`)]),
      );
    },
  },
  {
    kind: '62 MB of merged cells',
    make: (usual) =>
      changed(
        usual,
        withSheets([
          worksheet(
            '',
            `<mergeCells>${filling((index) => `<mergeCell ref="A${index}:B${index}"/>`)}</mergeCells>`,
          ),
        ]),
      ),
  },
  {
    kind: '62 MB of drop-downs',
    make: (usual) =>
      changed(
        usual,
        withSheets([
          worksheet(
            '',
            `<dataValidations>${filling((index) => `<dataValidation type="list" sqref="A${index}"><formula1>"a,b"</formula1></dataValidation>`)}</dataValidations>`,
          ),
        ]),
      ),
  },
  {
    kind: '4,800 tables',
    make: (usual) =>
      changed(
        usual,
        withTables(
          Array.from({ length: 4_800 }, (_, index) =>
            tableXml(index, '<tableColumn name="a"/><tableColumn name="b"/>'),
          ),
        ),
      ),
  },
  {
    kind: '1,000 tables of 1,500 columns',
    make: (usual) =>
      changed(
        usual,
        withTables(
          Array.from({ length: 1_000 }, (_, index) =>
            tableXml(
              index,
              repeated(1_500, (column) => `<tableColumn id="${column}" name="Cột thứ ${column}"/>`),
            ),
          ),
        ),
      ),
  },
  {
    kind: 'a table of tasks with 16,000 columns more',
    make: (usual) =>
      changed(usual, (parts) => {
        const { table } = partsOf(parts, 'NhiemVu');
        return {
          [table]: (parts[table] ?? '').replace(
            '</tableColumns>',
            `${repeated(16_000, (index) => `<tableColumn id="${100 + index}" name="Cột thứ ${index}"/>`)}</tableColumns>`,
          ),
        };
      }),
  },
  {
    kind: 'a table of tasks drawn down to the last row',
    make: (usual) =>
      changed(usual, (parts) => {
        const { table } = partsOf(parts, 'NhiemVu');
        return { [table]: (parts[table] ?? '').replaceAll(/(ref="[A-Z]+\d+:[A-Z]+)\d+"/g, '$11048576"') };
      }),
  },
  { kind: 'a plan of 7,000 tasks', make: () => manyTasks(7_000) },
  {
    kind: 'tasks of 16 MB of text',
    make: (usual) =>
      changed(usual, (parts) => {
        const long = filling((index) => `Nội dung công việc ${index}. `, 2 ** 24);
        return {
          'xl/sharedStrings.xml': (parts['xl/sharedStrings.xml'] ?? '').replace(
            /<si><t>[^<]{60,}</,
            (whole) => whole.slice(0, -1) + long + '<',
          ),
        };
      }),
  },
  {
    kind: 'a million names',
    make: (usual) =>
      changed(usual, (parts) => {
        const names = filling((index) => `<definedName name="Ten_${index}">A!$A$1</definedName>`);
        return {
          'xl/workbook.xml': (parts['xl/workbook.xml'] ?? '').replace(
            '<definedNames>',
            () => `<definedNames>${names}`,
          ),
        };
      }),
  },
  {
    kind: 'a small sheet listed a million times',
    make: (usual) =>
      changed(usual, (parts) => {
        const listed = withSheets([worksheet('')])(parts) as Texts;
        const sheets = repeated(1_000_000, (index) => `<sheet name="S${index}" r:id="more0"/>`);
        return { ...listed, ...listing(listed, sheets, '') };
      }),
  },
  {
    kind: 'a small table listed 350,000 times',
    make: (usual) =>
      changed(usual, (parts) => ({
        ...withTables([tableXml(0, '<tableColumn name="a"/><tableColumn name="b"/>')])(parts),
        'xl/worksheets/_rels/more0.xml.rels': relationships(
          Array.from({ length: 350_000 }, (_, index) => [`rId${index}`, 'table', '../tables/more0.xml']),
        ),
      })),
  },
];

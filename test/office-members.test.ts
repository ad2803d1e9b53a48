/**
 * The add-in asks Excel for nothing that the stand-in has not, and for nothing above the manifest's floor without
 * asking first whether this Excel has it; and the stand-in's requirement sets are those of Microsoft's own types.
 */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { isSupported, MODELLED } from 'excel-stand-in';
import { compile } from '../packages/excel-stand-in/fidelity/office-members';
import type { MemberUse } from '../packages/excel-stand-in/fidelity/office-members';

const ROOT = path.join(__dirname, '..');
const floor = /<Set Name="ExcelApi" MinVersion="([\d.]+)"/.exec(
  readFileSync(path.join(ROOT, 'manifest.xml'), 'utf8'),
)?.[1];

const product = readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .map((file) => `src/${file.replaceAll(path.sep, '/')}`)
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file));

/** Uses that a test must see: what stands here is not on disk. */
const SAMPLE = 'src/excel/sample-of-uses.ts';
const sample = `
  export async function sample(context: Excel.RequestContext) {
    const { worksheets } = context.workbook;
    worksheets.load('items/name, items/autoFilter/enabled');
    const range = worksheets.getItem('a').getRange('A1');
    range.set({ format: {} });
    range.group(Excel.GroupOption.byRows);
    range['valuesAsJson'];
    const { linkedDataTypeState: state } = range;
    Object.assign(range.format, { indentLevel: 1 });
    const table = context.workbook.tables.getItem('T'); table.resizeMore();
    if (Office.context.requirements.isSetSupported('ExcelApi', '1.13')) { table.resize('A1:B2'); }
    if (!Office.context.requirements.isSetSupported('ExcelApi', '1.13')) { table.resize('A1:B2'); }
    void (Office.context.requirements.isSetSupported('ExcelApi', '1.12') && table.resize('A1:B2'));
    await context.sync();
    return state;
  }`;

const { uses, types } = compile(product, { [SAMPLE]: sample });
const used = uses.filter(({ at }) => !at.startsWith(SAMPLE));
const sampled = uses.filter(({ at }) => at.startsWith(SAMPLE));

/** What is wrong with a use where Excel has the set `least`, in words; nothing when it is all right. */
function fault({ at, type, member, behind }: MemberUse, least = floor ?? ''): string | undefined {
  const since = MODELLED.get(type)?.get(member);
  if (since === undefined) {
    return `${at}: ${type}.${member} is not in the stand-in (packages/excel-stand-in).`;
  }
  return isSupported(since, least) || (behind !== undefined && isSupported(since, behind))
    ? undefined
    : `${at}: ${type}.${member} came with ExcelApi ${since}, above ${behind ?? least}.`;
}

test('the manifest names a floor, and uses are found', () => {
  expect(floor).toMatch(/^1\.\d+$/);
  const found = new Set(used.map(({ type, member }) => `${type}.${member}`));
  // One of each way to use a member: destructured, called, assigned, loaded, by Object.assign.
  for (const use of [
    'Workbook.tables',
    'Range.select',
    'Range.formulas',
    'Table.worksheet',
    'RangeFont.italic',
  ]) {
    expect(found).toContain(use);
  }
});

test('every member the add-in uses is in the stand-in, and not above the floor unless asked for', () => {
  expect(used.flatMap((use) => fault(use) ?? [])).toEqual([]);
});

test('a use that is wrong is told with its file and line, whichever way it is written', () => {
  const wrong = sampled.flatMap((use) => fault(use)?.replace(/ is not in .*/, '') ?? []);
  expect(wrong).toEqual([
    `${SAMPLE}:4: Worksheet.autoFilter`,
    `${SAMPLE}:4: AutoFilter.enabled`,
    `${SAMPLE}:7: Range.group`,
    `${SAMPLE}:8: Range.valuesAsJson`,
    `${SAMPLE}:9: Range.linkedDataTypeState`,
    `${SAMPLE}:10: RangeFormat.indentLevel`,
    `${SAMPLE}:11: Table.resizeMore`,
  ]);
});

test('what is above the floor needs a check, and the right one', () => {
  const resizes = sampled.filter(({ member }) => member === 'resize');
  expect(resizes.map(({ at, behind }) => [at, behind])).toEqual([
    [`${SAMPLE}:12`, '1.13'],
    [`${SAMPLE}:13`, undefined],
    [`${SAMPLE}:14`, '1.12'],
  ]);
  expect(resizes.map((use) => fault(use, '1.12'))).toEqual([
    undefined,
    `${SAMPLE}:13: Table.resize came with ExcelApi 1.13, above 1.12.`,
    `${SAMPLE}:14: Table.resize came with ExcelApi 1.13, above 1.12.`,
  ]);
});

/** What the function `Excel.createWorkbook` calls, and nobody else: it stands in no type. */
const INTERNAL: readonly string[] = ['Application.createWorkbook', 'WorkbookCreated.open'];

test('the stand-in has no member that Office.js has not, and dates each as Microsoft does', () => {
  const wrong: string[] = [];
  for (const [type, members] of MODELLED) {
    const official = types.get(type);
    for (const [member, since] of members) {
      const set = official?.get(member);
      if (set !== since && !INTERNAL.includes(`${type}.${member}`)) {
        wrong.push(`${type}.${member}: ${since} here, ${set ?? 'none'} there`);
      }
    }
  }
  expect(wrong).toEqual([]);
});

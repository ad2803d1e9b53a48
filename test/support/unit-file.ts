/** A unit's workbook as a consolidator gets it back. */
import { createPlan, scoreUnit } from './actions';
import type { OpenFiles } from '../../src/actions/read-files';
import type { CellValue } from '../../src/workbook/cells/cells';
import { fingerprint } from '../../src/workbook/cells/fingerprint';
import type { Decision } from '../../src/core/rollup/copy';
import { readContent } from '../../src/core/rollup/read-file';
import type { OpenedFile } from '../../src/core/rollup/read-file';
import { itemsOf } from '../../src/core/scoring/rubric/rubric';
import type { Rubric } from '../../src/core/scoring/rubric/rubric';
import type { WorkbookSnapshot } from '../../src/workbook/cells/snapshot';
import { loadTemplate } from '../../src/templates';
import { MemoryWorkbook, seededRandom } from './memory-door';
import { SCORE_COLUMN } from './score-cells';

export interface UnitFile {
  readonly name: string;
  /** Absent: a file that is no workbook. */
  readonly workbook?: WorkbookSnapshot;
}

/** The day that roll-ups of tests count to. */
export const ROLL_UP_DAY = { year: 2026, month: 11, day: 20 };

/** What files are known by: tests that stop a roll-up read the same ones hundreds of times. */
const fingerprints = new WeakMap<UnitFile, string>();

function hashOf(file: UnitFile): string {
  const hash = fingerprints.get(file) ?? fingerprint(JSON.stringify(file.workbook ?? file.name));
  fingerprints.set(file, hash);
  return hash;
}

/** Decisions that each of these is a reviewer's. */
export const accepted = (...files: readonly UnitFile[]): Decision[] =>
  files.map((file) => ({
    ...{ kind: 'reviewer', hash: hashOf(file), file: file.name, unit: '', unitCode: '' },
    ...{ by: 'Lan', on: 46_340.5 },
  }));

export const openUnitFile: OpenFiles<UnitFile> = (context) => ({
  atOnce: 1,
  *read(file) {
    const { name, workbook } = file;
    const hash = hashOf(file);
    const open = (): OpenedFile =>
      workbook ? { ok: true, workbook } : { ok: false, reason: { code: 'file.text' } };
    yield readContent(name, hash, open, context);
  },
  end: () => undefined,
});

/** Every criterion scored at a share of its maximum; `first` stands in the first one's cell instead. */
export async function unitFile(
  unit: string,
  share: number,
  rubric: Rubric,
  first?: CellValue,
): Promise<UnitFile> {
  const workbook = await unitWorkbook(unit, share, rubric, first);
  return { name: `${unit}.xlsx`, workbook: await workbook.read() };
}

/** The same, still to be worked in. */
export async function unitWorkbook(
  unit: string,
  share: number,
  rubric: Rubric,
  first?: CellValue,
): Promise<MemoryWorkbook> {
  const workbook = new MemoryWorkbook();
  const template = await loadTemplate('binh-chuong-2026');
  await createPlan(workbook, { template, unit, year: '2026' }, { random: seededRandom(share * 100) });
  await scoreUnit(workbook, rubric);
  const [table] = workbook.sheets.get('Bảng tự chấm điểm')?.tables.values() ?? [];
  itemsOf(rubric).forEach(({ item: { max } }, index) => {
    const value = index === 0 && first !== undefined ? first : max * share;
    workbook.type('Bảng tự chấm điểm', (table?.row ?? 0) + 1 + index, SCORE_COLUMN, value);
  });
  return workbook;
}

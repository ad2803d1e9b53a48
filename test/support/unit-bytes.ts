/** A unit's workbook as the bytes of a file, filled in as the unit would. */
import { draftPlan, draftScore } from './actions';
import type { Drafted } from '../../src/actions/run/action';
import { joinDrafts } from '../../src/workbook/draft/draft';
import type { RowDraft, SheetDraft, WorkbookDraft } from '../../src/workbook/draft/draft';
import { infoId } from '../../src/core/plan/info';
import type { Rubric } from '../../src/core/scoring/rubric/rubric';
import { fileWorkbook } from '../../src/files/from-draft';
import { readWorkbook } from '../../src/files/read';
import type { FileWorkbook } from '../../src/files/parts/workbook';
import { writeWorkbook } from '../../src/files/write';
import { loadRubric, loadTemplate } from '../../src/templates';
import { seededRandom } from './memory-door';
import { TODAY } from './memory-io';

export interface UnitWish {
  readonly unit?: string;
  readonly unitCode?: string;
  readonly block?: string;
  readonly year?: string;
  /** Of each criterion's maximum; nothing is typed if absent. */
  readonly share?: number;
  /** `null`: a workbook without a score sheet; the illustrative set if absent. */
  readonly rubric?: Rubric | null;
  /** Changes the rows of a sheet's table, last of all. */
  readonly edit?: (row: RowDraft, sheet: string) => RowDraft;
}

/** The workbook before it is written. */
export async function unitBook(wish: UnitWish = {}): Promise<FileWorkbook> {
  const { unit = 'UBND xã A', year = '2026', rubric = await loadRubric('minh-hoa') } = wish;
  const template = await loadTemplate('binh-chuong-2026');
  const plan = made(
    draftPlan({ sheets: [], names: [] }, { template, unit, year }, { random: seededRandom() }),
  );
  const planned = readWorkbook(await writeWorkbook(fileWorkbook(plan, '', TODAY)));
  if (!planned.ok) {
    throw new Error(planned.code);
  }
  const draft = rubric ? joinDrafts(plan, made(draftScore(planned.workbook, rubric))) : plan;
  const sheets = draft.sheets.map((sheet): SheetDraft =>
    sheet.table
      ? {
          ...sheet,
          table: { ...sheet.table, rows: sheet.table.rows.map((row) => filled(row, sheet.name, wish)) },
        }
      : sheet,
  );
  return fileWorkbook({ ...draft, sheets }, '', TODAY);
}

export const unitBytes = async (wish: UnitWish = {}): Promise<Uint8Array> =>
  writeWorkbook(await unitBook(wish));

function filled(row: RowDraft, sheet: string, { unitCode, block, share, edit }: UnitWish): RowDraft {
  const value = row.id === infoId('unitCode') ? unitCode : row.id === infoId('block') ? block : undefined;
  const typed: RowDraft = {
    ...row,
    ...(value === undefined ? {} : { value }),
    ...(share !== undefined && typeof row.max === 'number' ? { input1: row.max * share } : {}),
  };
  return edit ? edit(typed, sheet) : typed;
}

function made(drafted: Drafted): WorkbookDraft {
  if (!drafted.ok) {
    throw new Error(JSON.stringify(drafted.messages));
  }
  return drafted.draft;
}

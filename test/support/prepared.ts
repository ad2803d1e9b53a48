/** Workbooks in which an action can run, made once a file of tests: opening one again is many times cheaper than making it again. */
import type { OpenExcel } from 'excel-stand-in';
import { excelDoor } from '../../src/excel/door';
import type { FileWorkbook } from '../../src/files/parts/workbook';
import { startExcel } from './excel';
import { sharedPreparation } from './writing-actions';
import type { WritingAction } from './writing-actions';

type Prepare = WritingAction['prepare'];

const contents = new Map<Prepare, FileWorkbook>();

/** Opens a workbook as the preparation leaves it. @param options which Excel is played, and in which language */
export async function startPrepared(
  prepare: Prepare,
  options: Pick<NonNullable<Parameters<typeof startExcel>[0]>, 'platform' | 'locale'> = {},
): Promise<OpenExcel> {
  const key = await sharedPreparation(prepare);
  let content = contents.get(key);
  if (!content) {
    const excel = await startExcel();
    await key(excelDoor, (at, text) => {
      excel.typeAs(at, text);
    });
    content = await excel.workbook();
    contents.set(key, content);
    excel.close();
  }
  return startExcel({ ...options, content });
}

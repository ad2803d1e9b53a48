/** Workbooks in which an action can run, made once a file of tests: opening one again is many times cheaper than making it again. */
import { readContent } from '../../sandbox/engine/content';
import type { OpenExcel } from '../../sandbox/node';
import { excelDoor } from '../../src/excel/door';
import type { FileWorkbook } from '../../src/files/workbook';
import { startExcel, typeAsUser } from './excel';
import type { WritingAction } from './writing-actions';

type Prepare = WritingAction['prepare'];

const contents = new Map<Prepare, FileWorkbook>();

/** Opens a workbook as the preparation leaves it. @param options which Excel is played, and in which language */
export async function startPrepared(
  prepare: Prepare,
  options: Pick<NonNullable<Parameters<typeof startExcel>[0]>, 'profile' | 'locale'> = {},
): Promise<OpenExcel> {
  let content = contents.get(prepare);
  if (!content) {
    const excel = await startExcel();
    await prepare(excelDoor, (at, text) => {
      typeAsUser(excel, at, text);
    });
    await excel.engine.settled();
    content = readContent(excel.engine);
    contents.set(prepare, content);
    excel.close();
  }
  return startExcel({ ...options, content });
}

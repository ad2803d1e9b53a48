import { Linter } from 'eslint';
import { parser } from 'typescript-eslint';
import { boundaries } from '../eslint.boundaries.cjs';

const linter = new Linter({ configType: 'flat' });
const complaints = (file: string, code: string): string[] =>
  linter
    .verify(code, [{ files: ['**/*.ts', '**/*.tsx'], languageOptions: { parser } }, ...boundaries], {
      filename: file,
    })
    .map(({ ruleId, message }) => ruleId ?? message);

const IMPORTS = 'no-restricted-imports';
const GLOBALS = 'no-restricted-globals';

describe('the fences between folders', () => {
  test.each([
    ['src/core/a.ts', "import fs from 'node:fs'", IMPORTS],
    ['src/core/a.ts', "import { useState } from 'react'", IMPORTS],
    ['src/core/plan/a.ts', "import { excelDoor } from '../../excel/door'", IMPORTS],
    ['src/core/a.ts', "import { readWorkbook } from '../files/read'", IMPORTS],
    ['src/core/a.ts', "import { createPlan } from '../actions/create-plan'", IMPORTS],
    ['src/core/a.ts', "import { unzip } from 'fflate'", IMPORTS],
    ['src/workbook/cells/pack.ts', "import { readXlsx } from 'hucre'", IMPORTS],
    ['src/cli/print.ts', "import { Document } from 'docx'", IMPORTS],
    ['src/workbook/cells/pack.ts', "import { openZip } from '../files/zip'", IMPORTS],
    ['src/core/a.ts', 'Excel.run(() => 1)', GLOBALS],
    ['src/core/a.ts', 'document.title', GLOBALS],
    ['src/core/a.ts', 'new Date()', GLOBALS],
    ['src/core/a.ts', 'process.env', GLOBALS],
    ['src/actions/a.ts', "import { excelDoor } from '../excel/door'", IMPORTS],
    ['src/actions/a.ts', "import { readWorkbook } from '../files/read'", IMPORTS],
    ['src/excel/a.ts', "import { createPlan } from '../actions/create-plan'", IMPORTS],
    ['src/excel/a.ts', "import { readWorkbook } from '../files/read'", IMPORTS],
    ['src/files/a.ts', "import { excelDoor } from '../excel/door'", IMPORTS],
    ['src/files/a.ts', "import fs from 'node:fs'", IMPORTS],
    ['src/taskpane/a.tsx', 'Excel.run(() => 1)', GLOBALS],
    ['src/taskpane/a.tsx', "import { strToU8 } from 'fflate'", IMPORTS],
    ['src/taskpane/a.tsx', "import { createHost } from '../../sandbox/bridge/host'", IMPORTS],
    ['src/taskpane/a.tsx', "import { Page } from '../page/Page'", IMPORTS],
    ['src/page/a.tsx', "import { excelDoor } from '../excel/door'", IMPORTS],
    ['src/page/a.tsx', 'Office.onReady()', GLOBALS],
    ['src/commands/a.ts', "import { Univer } from '@univerjs/core'", IMPORTS],
    ['src/taskpane/a.ts', "import { main } from '../cli/main'", IMPORTS],
    ['src/cli/a.ts', "import { useState } from 'react'", IMPORTS],
    ['src/cli/a.ts', "import { excelDoor } from '../excel/door'", IMPORTS],
    ['src/cli/a.ts', "import { usePane } from '../taskpane/state/pane'", IMPORTS],
    ['src/actions/a.ts', "import { vi } from '../texts/pane.vi'", IMPORTS],
    ['src/texts/a.ts', "import { createPlan } from '../actions/create-plan'", IMPORTS],
    ['src/cli/a.ts', "import { openExcel } from '../../sandbox/node'", IMPORTS],
    ['src/cli/a.ts', "import { unzipSync } from 'fflate'", IMPORTS],
    ['src/cli/a.ts', 'Excel.run(() => 1)', GLOBALS],
  ])('%s may not: %s', (file, code, rule) => {
    expect(complaints(file, code)).toContain(rule);
  });

  test.each([
    ['src/core/plan/a.ts', "import { diff } from '../diff'"],
    ['src/workbook/cells/pack.ts', "import { deflateSync } from 'fflate'"],
    ['src/actions/a.ts', "import { diff } from '../core/diff'"],
    ['src/excel/a.ts', "import { diff } from '../core/diff'; Excel.run(() => 1)"],
    ['src/files/a.ts', "import { unzipSync } from 'fflate'"],
    ['src/taskpane/areas/a.tsx', "import { createPlan } from '../../actions/create-plan'; import 'react'"],
    ['src/page/a.tsx', "import { App } from '../taskpane/App'; import { openFile } from '../files/open'"],
    [
      'src/cli/a.ts',
      "import 'node:fs'; import { draftPlan } from '../actions/create-plan'; import '../files/write'; process.argv",
    ],
    ['sandbox/save.ts', "import { writeWorkbook } from '../src/files/write'"],
  ])('%s may: %s', (file, code) => {
    expect(complaints(file, code)).toEqual([]);
  });
});

/** The runner of samples, over samples of our own. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fidelity } from './main';
import { readSample } from './sample';

/** A file in the form of OfficeDev/office-js-snippets. */
const yaml = (script: string, page = '<button id="run">Run</button>', end = '|-') =>
  [
    'name: Sample',
    'script:',
    `    content: ${end}`,
    ...script.split('\n').map((line) => (line === '' ? '' : `        ${line}`)),
    '    language: typescript',
    'template:',
    `    content: ${page}`,
    '    language: html',
    '',
  ].join('\n');

const onRun = (
  body: string,
) => `document.getElementById("run").addEventListener("click", () => tryCatch(run));

async function run() {
  await Excel.run(async (context: Excel.RequestContext) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
${body}
    await context.sync();
  });
}

async function tryCatch(callback) {
  try {
    await callback();
  } catch (error) {
    console.error(error);
  }
}`;

test('script and page are read from a file, blank lines and blocks with a last line end too', () => {
  const script = 'Excel.run(a);\n\nif (b) {\n  c();\n}';
  const sample = { file: 'x.yaml', script, page: '<button id="run">Run</button>' };
  expect(readSample('x.yaml', yaml(script))).toEqual(sample);
  expect(readSample('x.yaml', yaml(script, undefined, '|'))).toEqual(sample);
  expect(readSample('x.yaml', yaml('Office.onReady();'))).toBeUndefined();
  expect(readSample('x.yaml', 'name: nothing')).toBeUndefined();
});

test('passing, failing by cause and not modelled are told', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'fidelity-'));
  const files = {
    'good.yaml': onRun('sheet.getRange("A1:A2").values = [[1], ["=A1+1"]];'),
    'chart.yaml': onRun('sheet.shapes.addTextBox("x");'),
    'shape.yaml': onRun('sheet.getRange("A1:A2").values = [[1]];'),
    'gone.yaml': 'document.getElementById("gone").addEventListener("click", () => Excel.run(run));',
    'other.yaml': onRun('console.log(1);').replace('Excel.run(', 'Word.run('),
  };
  try {
    for (const [name, script] of Object.entries(files)) {
      writeFileSync(path.join(folder, name), yaml(script));
    }
    expect(await fidelity(folder)).toBe(
      `4 samples use Excel; 1 pass.
3 use modelled members only; 1 of them pass (33 %).

Passing:
  good.yaml

Failing, by cause:
  InvalidArgument (1)
    shape.yaml (modelled members only): InvalidArgument: Range.Values: The number of rows or columns in the input array doesn't match the size or dimensions of the range.
  NotModelled (1)
    chart.yaml: NotModelled: Worksheet.Shapes is not modelled.
  TypeError (1)
    gone.yaml (modelled members only): TypeError: Cannot read properties of null (reading 'addEventListener')

Not modelled, by the number of samples that use it:
  1 ShapeCollection.addTextBox
  1 Worksheet.shapes
`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});

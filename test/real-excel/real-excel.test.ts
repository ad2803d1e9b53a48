/** The stand-in is held to what real Excels did: the files in this folder, which the page Đối chiếu với Excel makes. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { openExcel } from 'excel-stand-in';
import { compare, disagreements, readComparison } from 'excel-stand-in/behaviours';
import type { Comparison } from 'excel-stand-in/behaviours';

const FILES = readdirSync(__dirname).filter((name) => name.endsWith('.json'));

/** The trials over the stand-in, as that kind of Excel. */
async function standInAs(excel: Comparison['excel']): Promise<Comparison> {
  const { kind, locale } = excel;
  const opened = await openExcel({ platform: kind, locale });
  try {
    return await compare(excel, '2026-12-01', {
      Excel: opened.Excel,
      ask: (question) => {
        opened.inFront = question !== 'otherWorkbookInFront';
        return Promise.resolve(true);
      },
    });
  } finally {
    opened.close();
  }
}

/** As the file of an Excel lists its trials. */
const withOutcome = (comparison: Comparison, wanted: number, outcome: unknown): Comparison => ({
  ...comparison,
  outcomes: comparison.outcomes.map((each) => (each.number === wanted ? { ...each, outcome } : each)),
});

// `test.each` wants a row: without a file there is nothing to hold the stand-in to.
if (FILES.length > 0) {
  test.each(FILES)('%s: the stand-in does the same', async (name) => {
    const real = readComparison(readFileSync(path.join(__dirname, name), 'utf8'));
    expect(disagreements(real, await standInAs(real.excel))).toEqual([]);
  });
}

describe('the loader, by the stand-in’s own file', () => {
  const EXCEL = { kind: 'excel-windows', version: 'stand-in', excelApi: '1.20', locale: 'vi-VN' } as const;
  let own: Comparison;
  let file: string;

  beforeAll(async () => {
    own = await standInAs(EXCEL);
    file = JSON.stringify(own);
  });

  test('what is written is read, and agrees with itself', () => {
    expect(readComparison(file)).toEqual(own);
    expect(own.outcomes.slice(0, 6).map(({ number }) => number)).toEqual([35, 36, 58, 59, 60, 49]);
    expect(own.outcomes.length).toBeGreaterThan(50);
    expect(disagreements(own, own)).toEqual([]);
  });

  test('the other language of an Excel changes nothing', async () => {
    expect(disagreements(own, await standInAs({ ...EXCEL, locale: 'en-US' }))).toEqual([]);
  });

  test('an Excel that keeps each formula of a column is told, with both outcomes', () => {
    const kept = [['=1+1'], ['=2+2'], ['=3+3'], ['=4+4']];
    expect(disagreements(withOutcome(own, 35, kept), own)).toEqual([
      '35, different formulas written into an empty column of a table: [["=1+1"],["=2+2"],["=3+3"],["=4+4"]] in Excel, ' +
        '[["=4+4"],["=4+4"],["=4+4"],["=4+4"]] in the stand-in',
    ]);
  });

  test.each([
    ['a trial that was not made', 58, { skipped: true }],
    ['what a person looked at', 60, false],
    ['what is not modelled', 45, 'Worksheet'],
  ])('%s is no difference', (_name, number, outcome) => {
    expect(disagreements(withOutcome(own, number, outcome), own)).toEqual([]);
  });

  test.each<[string, (text: string) => string, string]>([
    ['of another format', (text) => text.replace('real-excel/1', 'real-excel/0'), 'It is no comparison'],
    ['of another program', (text) => text.replace('excel-windows', 'calc'), 'The Excel is none of'],
    [
      'of an older list',
      (text) => text.replace('calculation by hand', 'x'),
      'Behaviour 53 is another one today: x',
    ],
    ['cut off', (text) => text.slice(0, -1), 'JSON'],
  ])('a file %s is refused', (_name, change, sentence) => {
    expect(() => readComparison(change(file))).toThrow(sentence);
  });
});

/**
 * How fast one workbook is read: our reader beside four libraries and a bound, over the same workbooks in the same run.
 * Compare ratios, not milliseconds. The bound inflates the parts that are needed and looks for each cell's marks; it
 * checks nothing and keeps nothing.
 */
import { read as readSheetJs } from '@e965/xlsx';
import ExcelJs from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import readExcelFile from 'read-excel-file/node';
import { readWorkbook } from '../src/files/read';

const ROUNDS = 5;

/** The sheets a unit's workbook is asked for. */
const SHEETS = ['Thông tin chung', 'Nhiệm vụ', 'Bảng tự chấm điểm', '_SoDanVan'];

const OURS = 'ours';
const BOUND = 'bound: fflate + indexOf';

const CONTENDERS: Readonly<Record<string, (bytes: Uint8Array) => unknown>> = {
  [BOUND]: (bytes) => {
    const parts = unzipSync(bytes, { filter: ({ name }) => /^xl\/(worksheets|sharedStrings)/.test(name) });
    let found = 0;
    for (const part of Object.values(parts)) {
      const xml = strFromU8(part);
      for (const mark of ['<c ', '<v>', '<f>', '<si>']) {
        for (let at = xml.indexOf(mark); at >= 0; at = xml.indexOf(mark, at + 1)) {
          found += xml.indexOf('<', at + 1) - at;
        }
      }
    }
    return found;
  },
  [OURS]: (bytes) => readWorkbook(bytes),
  hucre: (bytes) => readXlsx(bytes),
  'SheetJS 0.20.3 (sheets, dense)': (bytes) => readSheetJs(bytes, { sheets: SHEETS, dense: true }),
  'read-excel-file': (bytes) => readExcelFile(Buffer.from(bytes)),
  exceljs: (bytes) => new ExcelJs.Workbook().xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer),
};

export interface ReaderSpeed {
  readonly reader: string;
  readonly milliseconds: number;
  /** How many times as long as ours, in the same round. */
  readonly timesOurs: number;
}

/** What the reader is to reach: ours at most so many times the bound, and the fastest library at least so many times ours. */
export const AIMS = { ofBound: 1.6, ofLibraries: 2.5 } as const;

/** How ours stands to the bound, and the fastest library to ours. */
export function standing(speeds: readonly ReaderSpeed[]): { ofBound: number; ofLibraries: number } {
  const others = speeds.filter(({ reader }) => reader !== OURS && reader !== BOUND);
  const bound = speeds.find(({ reader }) => reader === BOUND);
  return {
    ofBound: 1 / (bound?.timesOurs ?? Number.NaN),
    ofLibraries: Math.min(...others.map(({ timesOurs }) => timesOurs)),
  };
}

/**
 * The median of the rounds, milliseconds of processor time a workbook (what else the machine does counts for less than
 * with a clock); a first round warms up and does not count.
 */
export async function compareReaders(books: readonly Uint8Array[]): Promise<ReaderSpeed[]> {
  const rounds = new Map(Object.keys(CONTENDERS).map((reader) => [reader, [] as number[]]));
  for (let round = 0; round <= ROUNDS; round++) {
    // All in each round: what else the machine does hits them alike.
    for (const [reader, read] of Object.entries(CONTENDERS)) {
      const start = process.cpuUsage();
      for (const bytes of books) {
        await read(bytes);
      }
      const { user, system } = process.cpuUsage(start);
      if (round > 0) {
        rounds.get(reader)?.push((user + system) / 1_000 / books.length);
      }
    }
  }
  const ours = rounds.get(OURS) ?? [];
  return [...rounds].map(([reader, times]) => ({
    reader,
    milliseconds: median(times),
    timesOurs: median(times.map((time, round) => time / (ours[round] ?? Number.NaN))),
  }));
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

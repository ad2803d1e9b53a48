/** A country's units, made up: every commune of the official list, scored by the set of criteria that ships, in any year. */
import { rollUp } from '../../src/actions/roll-up';
import { run } from '../../src/actions/run/run';
import { readMeta } from '../../src/core/layout/meta';
import type { Meta } from '../../src/core/layout/meta';
import type { ReadResult } from '../../src/core/rollup/read-file';
import { emptyWorkbook, openFileDoor } from '../../src/files/file-door';
import type { FileWorkbook } from '../../src/files/parts/workbook';
import type { WorkbookSnapshot } from '../../src/workbook/cells/snapshot';
import { itemsOf } from '../../src/core/scoring/rubric/rubric';
import type { Rubric } from '../../src/core/scoring/rubric/rubric';
import { rubricChecksum } from '../../src/core/scoring/rubric/known';
import { decidedHash } from '../../src/core/rollup/decisions';
import type { FileRecord, SomeData, StagedRow } from '../../src/core/rollup/copy';
import { scoreOfRows, totalsOf } from '../../src/core/rollup/score';
import { committeesOf } from '../../src/core/units/places';
import type { Place } from '../../src/core/units/places';
import { groupBy } from '../../src/core/units/group-by';
import { toSerial } from '../../src/workbook/cells/serial';
import { copyOf, figure, score, task } from './roll-up-data';

/** A province's roll-up as a file of it is read: the data of its units. */
export interface ProvinceData {
  readonly province: string;
  readonly units: number;
  readonly data: SomeData;
}

/** Rolls up roll-ups as *Tổng hợp* does. @returns the workbook that comes of it */
export async function rolledUp(
  parts: readonly ProvinceData[],
  year: number,
  rubrics: readonly Rubric[],
): Promise<{ readonly snapshot: WorkbookSnapshot; readonly meta: Meta; readonly content: FileWorkbook }> {
  const today = { year, month: 12, day: 1 };
  const door = openFileDoor(emptyWorkbook('Trang tính1'), { today: () => today });
  const { outcome } = await run(rollUp, door, {
    ...{ files: parts, rubrics, today },
    open: () => ({
      atOnce: 1,
      read: (each) => parts.flatMap((part) => (part === each ? [asPartial(part)] : [])),
      end: () => undefined,
    }),
  });
  const snapshot = await door.read();
  const reading = readMeta(snapshot);
  if (outcome.state !== 'done' || reading.state !== 'ok') {
    throw new Error(outcome.messages[0]?.code);
  }
  return { snapshot, meta: reading.meta, content: door.content() };
}

const asPartial = ({ province, data }: ProvinceData): ReadResult => ({
  kind: 'partial',
  file: province,
  data,
});

/** Numbers from 0 to 1, the same for the same words. */
function chance(...words: readonly (string | number)[]): number {
  let state = 2_166_136_261;
  for (const char of words.join('|')) {
    state = Math.imul(state ^ char.charCodeAt(0), 16_777_619) >>> 0;
  }
  state = Math.imul(state ^ (state >>> 15), 2_246_822_519) >>> 0;
  return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
}

/**
 * The roll-ups of all provinces in one year. Every eighth province has appraised its units, Hà Nội (01) first; elsewhere they are ranked by
 * their own points.
 */
export function countryIn(year: number, places: readonly Place[], rubric: Rubric): ProvinceData[] {
  return [...groupBy(places, ({ province }) => province.name)].map(([province, communes]) => {
    const appraised = Number(communes[0]?.province.code) % 8 === 1;
    const files = communes.map((place) => unitIn(year, place, rubric, appraised));
    const decisions = files.map(({ hash, file }) => ({
      ...({ kind: 'reviewer', hash: decidedHash(hash), file, unit: '', unitCode: '' } as const),
      ...{ by: 'Lan', on: toSerial({ year, month: 12, day: 1 }) },
    }));
    return {
      province,
      units: communes.length,
      data: { files, sending: [], ...(appraised && { decisions }) },
    };
  });
}

function unitIn(year: number, place: Place, rubric: Rubric, appraised: boolean): FileRecord {
  const [{ name: unit } = { name: '' }] = committeesOf([place]);
  const copyScores = itemsOf(rubric).map(({ item }, n): StagedRow => {
    const points = halves(item.max * (0.6 + 0.4 * chance(place.code, year, item.code)));
    return score(item.code, points, {
      ...{ title: item.title, max: item.max, source: `'Bảng tự chấm điểm'!B${12 + n}` },
      ...(appraised && {
        ...{
          appraised1: halves(points * (0.9 + 0.1 * chance(year, place.code, n))),
          opinion: 'Theo minh chứng.',
        },
        ...{
          state: 'Đã thẩm định',
          reviewer: 'Lan',
          reviewedAt: toSerial({ year, month: 11, day: 20 }) + 0.375,
        },
      }),
    });
  });
  const copyTasks = [0, 1, 2].map((n) =>
    task(n + 1, {
      deadline: toSerial({ year, month: 3 + 3 * n, day: 15 }),
      ...(chance('việc', place.code, year, n) < 0.7
        ? { result: 'Hoàn thành', finished: toSerial({ year, month: 3 + 3 * n, day: n === 2 ? 20 : 10 }) }
        : {}),
    }),
  );
  const copyFigures = [figure(Math.floor(20 * chance('số', place.code, year)), null)];
  const totals = totalsOf(scoreOfRows(rubric, copyScores, ''));
  const head = {
    unitCode: place.code,
    block: place.kind === 'xã' ? 'Xã' : 'Phường, đặc khu',
    year,
    ...totals,
  };
  const set = { rubricId: rubric.id, rubricVersion: rubric.version, rubricChecksum: rubricChecksum(rubric) };
  return {
    file: `${place.code}.xlsx`,
    hash: `${year} ${place.code}`,
    pickedCodes: [],
    reading: {
      ok: true,
      copy: copyOf(
        unit,
        { ...head, ...set, selfInFile: totals.self },
        { copyScores, copyTasks, copyFigures },
      ),
      notes: [],
    },
  };
}

const halves = (points: number): number => Math.round(points * 2) / 2;

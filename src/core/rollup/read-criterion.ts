/**
 * Reads a workbook by criterion (by-criterion.ts) that came back among the files of a roll-up. Each row that somebody wrote
 * in goes to its unit's criterion (summary.ts); rows nobody touched say nothing.
 */
import { cellName } from '../../workbook/cells/cells';
import type { WorkbookSnapshot } from '../../workbook/cells/snapshot';
import { recordOf } from '../layout/keyed';
import { addressOf, locate, textOf } from '../layout/locate';
import type { LocatedTable, RowOf } from '../layout/locate';
import type { Meta } from '../layout/meta';
import type { Message } from '../words/message';
import { COPIED } from './by-criterion';
import { appraisalFingerprint, canonicalValue, detailsOf, unitKey } from './copy';
import type { CopyHead, FileRecord, SomeData, StagedRow } from './copy';
import { MARK_FAULTS, markFault, withReadMarks, withState } from './marks';
import { headOf, staged } from './staged';

/**
 * Reads what appraisers wrote, as files of their units.
 * @param file the workbook's name.
 * @param hash of its bytes.
 * @returns `undefined` when the workbook is none by criterion.
 */
export function readByCriterion(
  snapshot: WorkbookSnapshot,
  meta: Meta,
  file: string,
  hash: string,
): SomeData | undefined {
  const heads = meta.criteria && meta.sheets.copies && locate(snapshot, meta, 'copies');
  if (!meta.criteria || !heads) {
    return undefined;
  }
  const issued = new Map(heads.rows.map((row) => [textOf(row, 'copy'), issuedOf(row)]));
  const written = new Map<string, StagedRow[]>();
  const notes = new Map<string, Message[]>();
  for (const [code, record] of Object.entries(meta.criteria)) {
    const located = locate(snapshot, { ...meta, sheets: { criterion: record } }, 'criterion');
    // A sheet that is gone must not be taken for the next one with the same headers.
    for (const row of located?.table.name === record.table ? located.rows : []) {
      const read = recordOf(COPIED, (key) => canonicalValue(row.values[key]));
      const given = textOf(row, 'given');
      const copy = textOf(row, 'copy');
      if (copy === '' || !located || appraisalFingerprint(read) === given) {
        continue;
      }
      const marked = withReadMarks(read);
      const note = otherUnitNote(located, row, issued.get(copy)) ?? faultNote(located, row, marked);
      if (note === undefined) {
        written.set(copy, [...(written.get(copy) ?? []), { ...withState(marked), code, given }]);
      } else {
        notes.set(copy, [...(notes.get(copy) ?? []), note]);
      }
    }
  }
  return {
    files: heads.rows.flatMap((row): FileRecord[] => {
      const copy = textOf(row, 'copy');
      const rows = written.get(copy) ?? [];
      const refused = notes.get(copy) ?? [];
      const head: CopyHead = { ...headOf(staged('copies', row)), appraisalOnly: true };
      return rows.length === 0 && refused.length === 0
        ? []
        : [
            {
              file: `${file} → ${head.unit}`,
              hash: `${hash}/${copy}`,
              pickedCodes: [],
              issued: meta.rollUps ?? [],
              reading: {
                ok: true,
                copy: { head, rows: detailsOf((role) => (role === 'copyScores' ? rows : [])) },
                notes: refused,
              },
            },
          ];
    }),
    sending: [],
  };
}

/** The unit that a copy's rows were given out for. */
interface Issued {
  /** Its key as the rows show it (`unitKey`). */
  readonly key: string;
  readonly unit: string;
}

/** Workbooks of before the key was kept say the unit as its file does. */
function issuedOf(row: RowOf<'copies'>): Issued {
  const [unit, unitCode] = [textOf(row, 'unit'), textOf(row, 'unitCode')];
  const key = textOf(row, 'key');
  return { unit, key: key === '' ? unitKey({ unit, unitCode }) : key };
}

/**
 * The note on a row that shows another unit than the hidden ids say, as when names were swapped or sorted without their
 * row. Nobody knows which unit is meant. A cell that was emptied says nothing.
 */
function otherUnitNote(
  located: LocatedTable<'criterion'>,
  row: RowOf<'criterion'>,
  issued: Issued | undefined,
): Message | undefined {
  if (issued === undefined) {
    return undefined;
  }
  const [unit, unitCode] = [textOf(row, 'unit'), textOf(row, 'unitCode')];
  const [code, name] = unitKey({ unit, unitCode }).split('|');
  const [issuedCode, issuedName] = issued.key.split('|');
  const key =
    unit !== '' && name !== issuedName
      ? 'unit'
      : unitCode !== '' && code !== issuedCode
        ? 'unitCode'
        : undefined;
  if (key === undefined) {
    return undefined;
  }
  const { sheet, row: at, column } = addressOf(located, row, key);
  const params = { sheet, cells: cellName(at, column), shown: textOf(row, key), unit: issued.unit };
  return { code: 'file.marksOtherUnit', params };
}

/** The note on the gravest fault of a row's marks. */
function faultNote(
  located: LocatedTable<'criterion'>,
  row: RowOf<'criterion'>,
  marked: StagedRow,
): Message | undefined {
  const fault = markFault(marked);
  const {
    sheet,
    row: at,
    column,
  } = addressOf(located, row, marked.appraised2 === null ? 'appraised1' : 'appraised2');
  return fault && { code: MARK_FAULTS[fault], params: { sheet, cells: cellName(at, column) } };
}

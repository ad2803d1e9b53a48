/**
 * The fixes offered for findings, and how they are taken back. The text of an issued plan is not rewritten: a line in *Ghi chú*
 * is offered instead.
 */
import type { CellAt } from '../../workbook/cells/cells';
import type { CellInput, Change, Edit } from '../../workbook/draft/change';
import { sameInput, writesOf } from '../../workbook/draft/diff';
import { PLAN_STATES } from '../words/vocabulary';
import { formatMessage } from '../words/format';
import type { Message } from '../words/message';
import type { Catalogue } from '../../texts/messages.vi';
import { ISSUED_COLUMNS } from '../plan/issued';
import { cellOf, findSheet, tableAround } from '../../workbook/cells/snapshot';
import type { WorkbookSnapshot } from '../../workbook/cells/snapshot';
import type { KnownFinding } from './accepted';
import type { Finding, Fix, FixColumn } from './finding';
import type { Place, Places } from './places';

/** An edit that was made, with where it belongs whatever users move about afterwards. */
export interface MadeEdit extends Edit {
  /** Absent for a cell that is in no row of ours. */
  readonly place?: Place;
}

/** Whether the plan's text may still be rewritten. */
export const isDraft = (state: string): boolean => state === PLAN_STATES[0];

/** Whether a fix would rewrite what a plan document says, by its rule or by the columns it writes to. */
export function changesPlanText(fix: Fix, places: Places): boolean {
  const issued: readonly string[] = ISSUED_COLUMNS;
  return (
    fix.changesIssuedText ||
    (!fix.keepsMeaning &&
      fix.edits.some(({ at }) => {
        const place = places.placeOf(at);
        return place?.role === 'tasks' && issued.includes(place.column);
      }))
  );
}

/**
 * The finding with the fix that may be offered while the plan is in this state.
 * @param catalogue the language of the workbook: a line in *Ghi chú* is read by others.
 */
export function withOfferedFix(
  finding: KnownFinding,
  state: string,
  places: Places,
  catalogue: Catalogue,
): KnownFinding {
  const { fix: own, otherFix, ...others } = finding;
  const changes = [own, otherFix].some((fix) => fix && changesPlanText(fix, places));
  if (!own || isDraft(state) || !changes) {
    return finding;
  }
  const fix = noteFix(finding, places, catalogue);
  // The other way may leave the plan's text alone: a name that is added to the register.
  return withFixes(others, {
    ...(fix && { fix }),
    ...(otherFix && !changesPlanText(otherFix, places) && { otherFix }),
  });
}

type Fixes = Pick<KnownFinding, 'fix' | 'otherFix'>;

/** A finding with other fixes. A spread would be worked out for each code of the catalogue. */
const withFixes = (finding: KnownFinding, fixes: Fixes): KnownFinding => Object.assign({}, finding, fixes);

/** The finding with its fix told where it writes, so that no more need be read when it is made. */
export function withColumns(finding: KnownFinding, places: Places): KnownFinding {
  const { fix, otherFix } = finding;
  return withFixes(finding, {
    ...(fix && { fix: inColumns(fix, places) }),
    ...(otherFix && { otherFix: inColumns(otherFix, places) }),
  });
}

function inColumns(fix: Fix, places: Places): Fix {
  // What is brought back of a score sheet, a table put around its rows, and rows at its end ask for the whole of it.
  if (fix.restores || fix.tables || fix.newUnits) {
    return fix;
  }
  const columns = new Map<string, FixColumn>();
  for (const { at } of fix.edits) {
    const place = places.placeOf(at);
    if (!place) {
      return fix;
    }
    columns.set(`${place.role}.${place.column}`, { role: place.role, key: place.column });
  }
  return { ...fix, columns: [...columns.values()] };
}

/**
 * A fix that writes the finding into the row's *Ghi chú*. There is none when the line is there already or the row has no such
 * column.
 */
function noteFix(finding: Finding, places: Places, catalogue: Catalogue): Fix | undefined {
  const place = places.placeOf(finding.at);
  const at = place && places.find({ ...place, column: 'note' });
  if (!at) {
    return undefined;
  }
  const before = places.valueAt(at);
  const text = String(before ?? '');
  const line = formatMessage(
    { code: 'fix.noteLine', params: { text: formatMessage(finding, catalogue) } },
    catalogue,
  );
  return text.includes(line)
    ? undefined
    : {
        code: 'fix.note',
        edits: [{ at, expected: { value: before }, put: { value: text === '' ? line : `${text}\n${line}` } }],
        changesIssuedText: false,
      };
}

/** Edits that can be made in a workbook as it is, and what to say of those that cannot. */
export interface PossibleEdits {
  readonly edits: readonly MadeEdit[];
  readonly messages: readonly Message[];
}

/** The edits that can be made. Their cells still hold what they held when the fix was worked out. */
export function possibleEdits(
  fixes: readonly Fix[],
  snapshot: WorkbookSnapshot,
  places: Places,
): PossibleEdits {
  const edits: MadeEdit[] = [];
  const messages: Message[] = [];
  const taken = new Set<string>();
  for (const edit of fixes.flatMap((fix) => fix.edits)) {
    const key = cellKey(edit.at);
    const cell = cellAt(snapshot, edit.at);
    if (cell.isSame(edit.put)) {
      continue;
    }
    // Of two edits of one cell the second was worked out for a content that the first takes away.
    if (taken.has(key) || !cell.isSame(edit.expected)) {
      messages.push({ code: 'fix.cellChanged', at: edit.at });
      continue;
    }
    taken.add(key);
    const place = places.placeOf(edit.at);
    edits.push({ ...edit, expected: cell.holds, ...(place ? { place } : {}) });
  }
  return { edits, messages };
}

/** The edits that take others back: of cells that still hold what was written, wherever they are now. */
export function undoEdits(
  made: readonly MadeEdit[],
  snapshot: WorkbookSnapshot,
  places: Places,
): PossibleEdits {
  const edits: MadeEdit[] = [];
  const messages: Message[] = [];
  for (const edit of made) {
    const at = edit.place ? places.find(edit.place) : edit.at;
    if (!at) {
      messages.push({ code: 'fix.rowGone' });
    } else if (cellAt(snapshot, at).isSame(edit.put)) {
      edits.push({ ...edit, at, expected: edit.put, put: edit.expected });
    } else {
      messages.push({ code: 'fix.cellChanged', at });
    }
  }
  return { edits, messages };
}

/** The edits as changes: few writes for neighbouring cells, each with what it expects. */
export function editChanges(edits: readonly Edit[]): Change[] {
  const sheets = [...new Set(edits.map(({ at }) => at.sheet))];
  return sheets.flatMap((sheet) =>
    writesOf(
      sheet,
      edits
        .filter(({ at }) => at.sheet === sheet)
        .map(({ at: { row, column }, put, expected }) => ({ row, column, input: put, expected })),
    ),
  );
}

const cellKey = ({ sheet, row, column }: CellAt): string => `${sheet.toLowerCase()}!${row},${column}`;

/** A cell's place, its content now, and how to compare it with an expected content. */
function cellAt(
  snapshot: WorkbookSnapshot,
  at: CellAt,
): { holds: NonNullable<CellInput>; isSame: (input: NonNullable<CellInput>) => boolean } {
  const sheet = findSheet(snapshot, at.sheet);
  const { value, formula } = sheet ? cellOf(sheet.grid, at.row, at.column) : { value: null, formula: null };
  const holds = formula === null ? { value } : { formula };
  const table = sheet && tableAround(sheet, at)?.name;
  return { holds, isSame: (input) => sameInput(holds, input, table) };
}

/**
 * Protection: WorksheetProtection, WorkbookProtection, FormatProtection, and refusals of all other members.
 * A change that a protected sheet or workbook forbids is `AccessDenied` ("Protect a worksheet", support.microsoft.com).
 */
import type { Area } from '../data/cells';
import { areLocked, isRefused, protectionOf, setLocked, setProtection } from '../engine/protection';
import { RIGHTS } from '../engine/state';
import type { Right } from '../engine/state';
import { tablesOf } from '../engine/table-info';
import { ApiError } from './errors';
import { flag, membersOf, oneOf, optional, record, text } from './members';
import type { Model, TypeTable } from './members';
import type { ModelObject, ObjectOf } from './objects';

/**
 * A condition for a change under protection.
 * `cells` needs unlocked cells, `structure` a free structure of the workbook, a right that the sheet's protection gives
 * it, and `never` a sheet without protection.
 */
type Need = 'cells' | 'structure' | 'never' | Right;

/** The need of each change, by type and member, or by type for all its members. Protection guards nothing else. */
const NEEDS: Readonly<Record<string, Need>> = {
  'Range.Values': 'cells',
  'Range.Formulas': 'cells',
  'Range.FormulasLocal': 'cells',
  'Range.Clear': 'cells',
  'Range.NumberFormat': 'allowFormatCells',
  'Range.RowHidden': 'allowFormatRows',
  'Range.ColumnHidden': 'allowFormatColumns',
  'Range.Merge': 'never',
  'Range.Unmerge': 'never',
  RangeFormat: 'allowFormatCells',
  'RangeFormat.ColumnWidth': 'allowFormatColumns',
  'RangeFormat.AutofitColumns': 'allowFormatColumns',
  'RangeFormat.RowHeight': 'allowFormatRows',
  'RangeFormat.AutofitRows': 'allowFormatRows',
  RangeFont: 'allowFormatCells',
  RangeFill: 'allowFormatCells',
  RangeBorder: 'allowFormatCells',
  FormatProtection: 'never',
  DataValidation: 'never',
  'ConditionalFormatCollection.Add': 'allowFormatCells',
  'ConditionalFormatCollection.ClearAll': 'allowFormatCells',
  'ConditionalFormat.Delete': 'allowFormatCells',
  'TableCollection.Add': 'never',
  'Table.Resize': 'never',
  'Table.Delete': 'never',
  'Table.ConvertToRange': 'never',
  'TableColumn.Name': 'never',
  'ChartCollection.Add': 'allowEditObjects',
  Chart: 'allowEditObjects',
  ChartTitle: 'allowEditObjects',
  ChartLegend: 'allowEditObjects',
  ChartDataLabels: 'allowEditObjects',
  ChartAxis: 'allowEditObjects',
  ChartAxisTitle: 'allowEditObjects',
  'WorksheetCollection.Add': 'structure',
  'Worksheet.Delete': 'structure',
  'Worksheet.Name': 'structure',
  'Worksheet.Position': 'structure',
  'Worksheet.Visibility': 'structure',
};

/**
 * Refuses a change that protection forbids.
 * @param member the wire's name of what is set or called
 * @throws ApiError AccessDenied
 */
export function refuseProtected(on: ModelObject, member: string, model: Model): void {
  const need = NEEDS[`${on.type}.${member}`] ?? NEEDS[on.type];
  if (need === undefined) {
    return;
  }
  const { sheetId, area } = placeOf(on, model);
  const { engine } = model;
  const protection = sheetId === undefined ? undefined : protectionOf(engine, sheetId);
  const refused =
    need === 'structure'
      ? model.structure.protected
      : need === 'cells'
        ? sheetId !== undefined && area !== undefined && isRefused(engine, sheetId, area)
        : protection !== undefined && (need === 'never' || !protection.allowed.has(need));
  if (refused) {
    throw new ApiError('AccessDenied', `Protection does not allow ${on.type}.${member}.`);
  }
}

function placeOf(on: ModelObject, { engine }: Model): { sheetId?: string | undefined; area?: Area } {
  if ('sheetId' in on) {
    return on;
  }
  const table = 'id' in on ? tablesOf(engine).find(({ id }) => id === on.id) : undefined;
  return { sheetId: table?.sheetId };
}

const sheet = membersOf<'WorksheetProtection'>();

const selectionMode = oneOf('Normal', 'Unlocked', 'None');

export const worksheetProtectionTable: TypeTable<ObjectOf<'WorksheetProtection'>> = {
  members: {
    Protected: sheet.value('1.2', ({ sheetId }, { engine }) => protectionOf(engine, sheetId) !== undefined),
    Options: sheet.value('1.2', ({ sheetId }, { engine }) => {
      const protection = protectionOf(engine, sheetId);
      return {
        ...Object.fromEntries(RIGHTS.map((right) => [right, protection?.allowed.has(right) ?? true])),
        selectionMode: protection?.selectionMode ?? 'Normal',
      };
    }),
    Protect: sheet.method(
      '1.2',
      [optional(record), optional(text)],
      ({ sheetId }, [options = {}, password], { engine }) => {
        if (protectionOf(engine, sheetId)) {
          throw new ApiError('AccessDenied', 'The sheet is protected already.');
        }
        const unknown = Object.keys(options).find(
          (name) => name !== 'selectionMode' && !RIGHTS.some((right) => right === name),
        );
        if (unknown !== undefined) {
          throw new ApiError('InvalidArgument', `Protection has no option ${unknown}.`);
        }
        setProtection(engine, sheetId, {
          allowed: new Set(RIGHTS.filter((right) => optional(flag).read(options[right]) === true)),
          selectionMode: optional(selectionMode).read(options.selectionMode) ?? 'Normal',
          ...(password === undefined ? {} : { password }),
        });
      },
    ),
    Unprotect: sheet.method('1.7', [optional(text)], ({ sheetId }, [password], { engine }) => {
      const protection = protectionOf(engine, sheetId);
      if (protection && protection.password !== password) {
        throw new ApiError('AccessDenied', 'The password is not the one the sheet was protected with.');
      }
      setProtection(engine, sheetId, undefined);
    }),
  },
  says: {
    Protect:
      'Then a change to locked cells is `AccessDenied`, and so is what the options do not allow; none is allowed unless named. Protecting twice is `AccessDenied`.',
    Unprotect: 'A wrong password is `AccessDenied`.',
  },
};

const book = membersOf<'WorkbookProtection'>();

export const workbookProtectionTable: TypeTable<ObjectOf<'WorkbookProtection'>> = {
  members: {
    Protected: book.value('1.7', (_on, { structure }) => structure.protected),
    Protect: book.method('1.7', [optional(text)], (_on, [password], { structure }) => {
      if (structure.protected) {
        throw new ApiError('AccessDenied', 'The workbook is protected already.');
      }
      Object.assign(structure, { protected: true, password });
    }),
    Unprotect: book.method('1.7', [optional(text)], (_on, [password], { structure }) => {
      if (structure.protected && structure.password !== password) {
        throw new ApiError('AccessDenied', 'The password is not the one the workbook was protected with.');
      }
      Object.assign(structure, { protected: false, password: undefined });
    }),
  },
  says: {
    Protect: 'Then sheets cannot be added, deleted, renamed, moved, shown or hidden: `AccessDenied`.',
  },
};

export const formatProtectionTable: TypeTable<ObjectOf<'FormatProtection'>> = {
  members: {
    Locked: membersOf<'FormatProtection'>().value(
      '1.2',
      ({ sheetId, area }, { engine }) => areLocked(engine, sheetId, area),
      ({ sheetId, area }, value, { engine }) => {
        setLocked(engine, sheetId, area, flag.read(value));
      },
    ),
  },
  says: { Locked: 'True where nothing was said; `null` when cells differ.' },
};

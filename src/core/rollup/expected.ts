/** The units that are to send, as the register of the workbook that the roll-up is made in says. */
import type { CellAt } from '../../workbook/cells/cells';
import { addressOf, locate, textOf } from '../layout/locate';
import type { Meta } from '../layout/meta';
import { readInfo } from '../plan/info';
import type { PackUnit } from '../pack/pack';
import { GROUP_WORD, LEVEL_WORDS, SYSTEM_WORDS } from '../plan/register';
import type { WorkbookSnapshot } from '../../workbook/cells/snapshot';
import { codeKey } from '../units/codes';
import { nameForms, writtenKey } from '../units/names';
import { fold } from '../words/fold';
import type { Message } from '../words/message';
import { cellOf } from '../../workbook/cells/snapshot';
import type { FormerNames } from './compare-years';
import { unitKey, unsent } from './copy';
import type { SendingRow } from './copy';
import { BY_CODE, BY_NAME } from './same-units';
import type { NamedUnit } from './same-units';

/** A row of the register as units are sent forms and expected to send them back. */
export interface RegisteredUnit {
  readonly unit: string;
  readonly unitCode: string;
  readonly block: string;
  /** Cấp, as the register says it. */
  readonly level: string;
  /** *Hệ thống*, as the register says it. */
  readonly system: string;
  /** *Tên viết tắt*, as the register writes them. */
  readonly aliases: string;
  /** The cell of its code; absent for a unit that only a province's pack names. */
  readonly at?: CellAt;
}

/**
 * Units of the register with a code and a khối: those that are sent forms.
 * @param ranked units of a province's pack: their codes and khối stand where the register has none.
 */
export const registeredUnits = (
  snapshot: WorkbookSnapshot,
  meta: Meta,
  ranked: readonly PackUnit[] = [],
): RegisteredUnit[] => rankedUnits(snapshot, meta, ranked).filter(({ unitCode }) => unitCode !== '');

/** Units of the register and of the pack with a khối, in which they are ranked. Collective names and the body itself are not. */
function rankedUnits(snapshot: WorkbookSnapshot, meta: Meta, ranked: readonly PackUnit[]): RegisteredUnit[] {
  const own = writtenKey(readInfo(snapshot, meta)?.unit ?? '');
  const rows = registerRows(snapshot, meta);
  const known = rows.map((row) => ({ row, pack: packUnitOf(row, ranked) }));
  const named = new Set(known.map(({ pack }) => pack));
  const others = ranked.filter((unit) => !named.has(unit));
  return [
    ...known.map(({ row, pack }) => ({
      ...row,
      unitCode: row.unitCode || (pack?.code ?? ''),
      block: row.block || (pack?.block ?? ''),
    })),
    ...others.map(({ code, name, block, level }) => ({
      ...{ unit: name, unitCode: code, block, level: LEVEL_WORDS[level], system: '', aliases: '' },
    })),
  ].filter(({ unit, block }) => block !== '' && writtenKey(unit) !== own);
}

/** Rows of the register that are single bodies, with or without a khối. */
function registerRows(snapshot: WorkbookSnapshot, meta: Meta): RegisteredUnit[] {
  const located = meta.sheets.units && locate(snapshot, meta, 'units');
  if (!located) {
    return [];
  }
  return located.rows
    .filter((row) => textOf(row, 'name') !== '' && textOf(row, 'kind') !== GROUP_WORD)
    .map((row) => ({
      unit: textOf(row, 'name'),
      unitCode: textOf(row, 'code'),
      block: textOf(row, 'block'),
      level: textOf(row, 'level'),
      system: textOf(row, 'system'),
      aliases: textOf(row, 'shortNames'),
      at: addressOf(located, row, 'code'),
    }));
}

/** The unit of a pack that a row of the register is: by its code, else by its name. */
const packUnitOf = (
  { unit, unitCode }: Pick<RegisteredUnit, 'unit' | 'unitCode'>,
  ranked: readonly PackUnit[],
): PackUnit | undefined =>
  ranked.find(({ code }) => unitCode !== '' && codeKey(code) === codeKey(unitCode)) ??
  ranked.find(({ name }) => nameForms(name).place === nameForms(unit).place);

/** Units whose code or khối the register and the pack say otherwise: the register holds. */
export const unlikePack = (
  snapshot: WorkbookSnapshot,
  meta: Meta,
  ranked: readonly PackUnit[],
): readonly Message[] =>
  registerRows(snapshot, meta).flatMap((row) => {
    const known = packUnitOf(row, ranked);
    const { unit, unitCode, block } = row;
    const messages: Message[] = [];
    if (known && block !== '' && fold(block) !== fold(known.block)) {
      messages.push({ code: 'pack.otherBlock', params: { unit, own: block, block: known.block } });
    }
    if (known && unitCode !== '' && codeKey(unitCode) !== codeKey(known.code)) {
      messages.push({ code: 'pack.otherCode', params: { unit, own: unitCode, code: known.code } });
    }
    return messages;
  });

/** Systems whose bodies are not asked by those who lead the government's own work. */
const OTHERS: readonly string[] = [SYSTEM_WORDS.party, SYSTEM_WORDS.front];

/** Whether a unit gets a form and is to send, unless somebody chooses otherwise. */
export const isAsked = ({ system }: Pick<RegisteredUnit, 'system'>): boolean => !OTHERS.includes(system);

/**
 * The units that are to send, with a code or, known by name, without. Bodies that nobody asks are only those that sent.
 * @param sent the units that files say they are of.
 */
export const expectedUnits = (
  snapshot: WorkbookSnapshot,
  meta: Meta,
  ranked: readonly PackUnit[] = [],
  sent: readonly NamedUnit[] = [],
): SendingRow[] =>
  rankedUnits(snapshot, meta, ranked)
    .filter((unit) => isAsked(unit) || sent.some((each) => isOne(unit, each)))
    .map((unit) => ({ ...unsent(unit), aliases: unit.aliases }));

const isOne = (unit: NamedUnit, other: NamedUnit): boolean =>
  [BY_CODE, BY_NAME].some((by) => by(unit) !== '' && by(unit) === by(other));

/** The header of the column that people add to *Danh mục đơn vị* where units were merged or renamed. */
const FORMER = 'Tên cũ';

/** Names that units of the register had before, several parted by `;`. @param ranked units of a province's pack, for their codes */
export function formerNames(
  snapshot: WorkbookSnapshot,
  meta: Meta,
  ranked: readonly PackUnit[] = [],
): FormerNames {
  const located = meta.sheets.units && locate(snapshot, meta, 'units');
  const index = located?.table.headers.findIndex((header) => fold(header) === fold(FORMER)) ?? -1;
  if (!located || index < 0) {
    return new Map();
  }
  const { sheet, table, rows } = located;
  return new Map(
    rows.flatMap((row) => {
      const names = String(cellOf(sheet.grid, row.row, table.column + index).value ?? '')
        .split(/[;\n]/)
        .map((name) => name.trim())
        .filter((name) => name !== '');
      const unit = textOf(row, 'name');
      const ofPack = packUnitOf({ unit, unitCode: textOf(row, 'code') }, ranked);
      const unitCode = textOf(row, 'code') || (ofPack?.code ?? '');
      return names.length === 0 ? [] : [[unitKey({ unit, unitCode }), names] as const];
    }),
  );
}

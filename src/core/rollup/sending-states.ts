/** Each unit that is to send, and whether it has. */
import { byText } from '../../workbook/cells/canonical-json';
import type { Message } from '../words/message';
import { byAlphabet } from '../words/alphabet';
import { unitKey, unsent } from './copy';
import type { CopyHead, SendingRow } from './copy';
import { pointsNotes } from './sending-points';
import type { CountedUnit } from './ranking';

/** A unit that is to send, and whether it has. */
export interface SendingState extends SendingRow {
  readonly key: string;
  readonly sent: 'file' | 'hand' | null;
  /** Whether it was to send: else it only did. */
  readonly listed: boolean;
  /** The moment the unit froze its scores, by its file. */
  readonly stamped: number | null;
  /** Messages on what has to be done about what it sent. */
  readonly remarks: readonly Message[];
  /** Columns whose content nobody typed: the unit's file says it. */
  readonly fromFile: readonly ('block' | 'number' | 'issued')[];
}

interface Arrived {
  /** Counted units, by key. */
  readonly sent: ReadonlyMap<string, CountedUnit>;
  readonly waiting: ReadonlyMap<string, CopyHead>;
  /** Files that cannot be counted, by the key of a line. */
  readonly unusable: ReadonlyMap<string, readonly string[]>;
  /** Files that may be of this unit or of another, by the key of a line. */
  readonly unclear: ReadonlyMap<string, readonly string[]>;
  /** Keys of lines of which people typed different points. */
  readonly differing: ReadonlySet<string>;
  readonly maxOf: (row: SendingRow) => number;
}

/** Units that were to send, and those that sent without being on the list; by khối and name. */
export function sendingStates(rows: readonly SendingRow[], arrived: Arrived): SendingState[] {
  const { sent, waiting } = arrived;
  const listed = new Set(rows.map(unitKey));
  const others = [
    ...[...sent.values()].map((unit) => [unit.key, unsent(unit)] as const),
    ...[...waiting].map(([key, head]) => [key, unsent(head)] as const),
  ].filter(([key]) => !listed.has(key));
  return [...rows.map((row) => [unitKey(row), row] as const), ...others]
    .map(([key, row]): SendingState => {
      const unit = sent.get(key);
      const pending = unit?.from ? undefined : waiting.get(key);
      const head = unit?.from?.copy.head;
      const said = {
        block: unit?.block ?? pending?.block ?? '',
        number: head?.number ?? '',
        issued: head?.issued ?? null,
      };
      const isOpen = (name: keyof typeof said) => row[name] === '' || row[name] === null;
      const fromFile = (['block', 'number', 'issued'] as const).filter(
        (name) => isOpen(name) && said[name] !== '' && said[name] !== null,
      );
      return {
        ...row,
        ...Object.fromEntries(fromFile.map((name) => [name, said[name]])),
        key,
        listed: listed.has(key),
        fromFile,
        stamped: head?.stamped ?? null,
        remarks: [
          ...(pending ? [{ code: 'sending.pickFile' } satisfies Message] : []),
          ...(unit?.from ? [] : filesNote('sending.fileUnusable', arrived.unusable.get(key))),
          ...(unit?.from ? [] : filesNote('sending.fileUnclear', arrived.unclear.get(key))),
          ...(arrived.differing.has(key) ? [{ code: 'sending.pointsDiffer' } satisfies Message] : []),
          ...pointsNotes(row, arrived.maxOf(row)),
        ],
        sent: unit ? (unit.from ? 'file' : 'hand') : pending ? 'file' : null,
      };
    })
    .sort((a, b) => byAlphabet(a.block, b.block) || byAlphabet(a.unit, b.unit) || byText(a.key, b.key));
}

const filesNote = (
  code: 'sending.fileUnusable' | 'sending.fileUnclear',
  files: readonly string[] = [],
): Message[] => {
  const sorted = [...files].sort((a, b) => byAlphabet(a, b) || byText(a, b));
  return files.length > 0 ? [{ code, params: { files: sorted.join(', ') } }] : [];
};

/** `criteria`: the annex of a decision read as a set of criteria; shown, or written into the form of a new workbook. */
import path from 'node:path';
import { CRITERIA_SAYABLE } from '../core/documents/criteria-columns';
import type { CriteriaColumn } from '../core/documents/criteria-columns';
import { readCriteria } from '../core/documents/criteria';
import type { CriteriaReading } from '../core/documents/criteria-reading';
import type { DocumentBlocks } from '../core/documents/block';
import { placeMessage } from '../core/plan/compared-plan';
import { annexForm, factsRead, officialFault } from '../core/scoring/rubric/annex';
import type { AnnexDoubt, AnnexForm } from '../core/scoring/rubric/annex';
import type { CellValue } from '../workbook/cells/cells';
import { fill, formatMessage } from '../core/words/format';
import type { Message } from '../core/words/message';
import { readSource } from '../files/read-source';
import { texts } from '../texts/cli.vi';
import { vi } from '../texts/messages.vi';
import { EXIT, refused, UsageError } from './io';
import type { ExitCode, Io } from './io';
import { changedFile } from './workbook-command';

/** Options as typed. */
export interface CriteriaOptions {
  /** The document: a decision or its annex. */
  readonly from: string;
  /** The workbook that the form is added to, in a new file `out`; without both the reading is shown alone. */
  readonly file?: string;
  readonly out?: string;
  /** The set that is read of several, from 1. */
  readonly set?: string;
  /** `TÊN CỘT=LOẠI;…`, of columns whose headers say nothing known. */
  readonly columns?: string;
  readonly number?: string;
  readonly issuer?: string;
  readonly day?: string;
  /** Somebody has held the reading against the decision. */
  readonly official: boolean;
}

const say = (message: Message): string => formatMessage(message, vi);

/**
 * Prints what an annex says and what is unsure, or writes it as a form.
 * @returns 1 when the document holds no criteria, or the file cannot be written.
 * @throws UsageError when options do not go together.
 */
export async function criteriaFile(options: CriteriaOptions, io: Io): Promise<ExitCode> {
  const { from, file, out } = options;
  if ((file === undefined) !== (out === undefined)) {
    throw new UsageError(texts.criteria.both);
  }
  const bytes = await io.readFile(from).catch(() => undefined);
  if (!bytes) {
    return refused(fill(texts.file.unread, { file: from, message: texts.file.notOpened }), io);
  }
  const read = await readSource({ kind: 'file', name: path.basename(from), bytes });
  if (!read.ok) {
    return refused(fill(texts.file.unread, { file: from, message: say(read.reason) }), io);
  }
  const reading = readCriteria(read.document, {
    columns: saidColumns(options.columns),
    set: Math.max(1, Number(options.set ?? 1) || 1),
  });
  if (reading.criteria.length === 0) {
    return refused(reading.doubts.map(({ message }) => say(message)).join('\n'), io);
  }
  const form = annexForm(reading, factsOf(reading, options));
  read.notes.forEach((message) => io.out(say(message)));
  show(form, reading, read.document, io);
  return file === undefined || out === undefined
    ? EXIT.done
    : changedFile('writeRubric', { start: form }, { file, out }, io);
}

/** @throws UsageError when it would be called official without number, issuer and day */
function factsOf(reading: CriteriaReading, { number, issuer, day, official }: CriteriaOptions) {
  const read = factsRead(reading);
  const facts = {
    number: number ?? read.number,
    issuer: issuer ?? read.issuer,
    effectiveFrom: day ?? read.effectiveFrom,
    isConfirmed: official,
  };
  const fault = officialFault(facts);
  if (fault) {
    throw new UsageError(say(fault));
  }
  return facts;
}

/** @throws UsageError when a kind of column is not known */
function saidColumns(typed = ''): Readonly<Record<string, CriteriaColumn>> {
  const pairs = typed
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.lastIndexOf('=');
      const word = pair.slice(at + 1).trim();
      const kind = CRITERIA_SAYABLE.find((known) => known === word);
      if (at < 0 || kind === undefined) {
        throw new UsageError(fill(texts.criteria.column, { pair, kinds: CRITERIA_SAYABLE.join(', ') }));
      }
      return [pair.slice(0, at).trim(), kind];
    }),
  );
}

function show(
  { content, doubts }: AnnexForm,
  reading: CriteriaReading,
  document: DocumentBlocks,
  io: Io,
): void {
  const { settings, rows } = content;
  const words = (value: CellValue | undefined): string =>
    typeof value === 'number' ? String(value).replace('.', ',') : String(value ?? texts.criteria.none);
  io.out(
    fill(texts.criteria.head, {
      title: words(settings.title),
      number: words(settings.number),
      day: words(settings.effectiveFrom),
      issuer: words(settings.issuer),
      label: words(settings.label),
      total: words(settings.maxTotal),
    }),
  );
  for (const { code, title, max, method, params } of rows) {
    const how = [method, params].filter((part) => part !== null && part !== undefined).join(': ');
    io.out(
      fill(texts.criteria.row, { code: words(code), title: words(title), max: words(max), how }).trimEnd(),
    );
  }
  doubts.forEach((doubt) => io.out(doubtLine(doubt, document)));
  reading.unused.forEach(({ text, at }) =>
    io.out(fill(texts.criteria.unused, { text, place: placeOf([at], document) })),
  );
}

function doubtLine({ message, at }: AnnexDoubt, document: DocumentBlocks): string {
  const place = placeOf(at, document);
  return place === ''
    ? fill(texts.criteria.doubtOfWhole, { message: say(message) })
    : fill(texts.criteria.doubt, { message: say(message), place });
}

function placeOf([first]: readonly number[], { blocks }: DocumentBlocks): string {
  const place = first === undefined ? undefined : blocks[first]?.place;
  return place ? say(placeMessage(place)) : '';
}

/**
 * Evidence of a score sheet as files: which documents each criterion names, and which of them lie in its folder. A file is
 * known by the number in its name (`12-KH-UBND 26.01.2026.pdf` is `12/KH-UBND`); its content is not read.
 */
import { parseWrittenDate, formatDate, compareDates } from '../../calendar/civil';
import type { CivilDate } from '../../../workbook/cells/serial';
import { textOf } from '../../layout/locate';
import type { RowOf } from '../../layout/locate';
import { fold } from '../../words/fold';
import { freeName } from '../../words/free-name';

/** A document that *Tài liệu kiểm chứng* names. */
export interface NamedDocument {
  /** As it is written in the cell. */
  readonly text: string;
  /** `12/KH-UBND`. */
  readonly number: string;
  readonly day: CivilDate | undefined;
}

/** What a criterion names as evidence. */
export interface CriterionEvidence {
  readonly code: string;
  readonly title: string;
  /** The name of its folder, each once. */
  readonly folder: string;
  readonly documents: readonly NamedDocument[];
  /** Lines without a number: a file cannot be told to be theirs. */
  readonly unnumbered: readonly string[];
}

/** The evidence of a unit's score sheet, with whose it is as far as the workbook says so. */
export interface UnitEvidence {
  readonly unit: string;
  readonly year: number | undefined;
  readonly criteria: readonly CriterionEvidence[];
}

/** `noDay`: a file has its number and no day. `otherDay`: the day in the file's name is another. */
export type DocumentState = 'found' | 'noDay' | 'otherDay' | 'missing';

/** A document and the file that is it. */
export interface CheckedDocument extends NamedDocument {
  readonly code: string;
  readonly state: DocumentState;
  /** The path from the folder on; `""` for none. */
  readonly file: string;
}

/** All documents against the files that there are. */
export interface EvidenceCheck {
  readonly documents: readonly CheckedDocument[];
  /** Files in a criterion's folder that no document of its is. */
  readonly unnamed: readonly string[];
  /** Files that lie in no criterion's folder. */
  readonly outside: readonly string[];
}

const NUMBER = /\d+(?:\/\d{4})?\/\p{Lu}[\p{L}\d]*(?:-[\p{L}\d&]+)*/u;
const DAY = /\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/;
const DAY_IN_WORDS = /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/iu;

/** Reads the documents out of the rows of *Bảng tự chấm điểm*; a line of a cell, or what a `;` ends, is one. */
export function evidenceOf(rows: readonly RowOf<'scores'>[]): CriterionEvidence[] {
  const taken = new Set<string>();
  return rows
    .filter((row) => textOf(row, 'code') !== '')
    .map((row) => {
      const lines = textOf(row, 'evidence')
        .split(/[\n;]/)
        .map((line) => line.replace(/^[-+•\s]+/, '').trim())
        .filter((line) => line !== '');
      const code = textOf(row, 'code');
      return {
        ...{ code, title: textOf(row, 'title'), folder: freeFile(cleanName(code), taken) },
        documents: lines.flatMap((text) => {
          const number = NUMBER.exec(text)?.[0];
          return number === undefined ? [] : [{ text, number, day: dayIn(text.replace(number, ' ')) }];
        }),
        unnumbered: lines.filter((line) => !NUMBER.test(line)),
      };
    });
}

function dayIn(text: string): CivilDate | undefined {
  const [, day, month, year] = DAY_IN_WORDS.exec(text) ?? [];
  const written = day === undefined ? DAY.exec(text)?.[0] : `${day}/${month ?? ''}/${year ?? ''}`;
  return written === undefined ? undefined : parseWrittenDate(written.replace(/[.-]/g, '/'));
}

/** Checks documents against files. @param files paths from the folder on, with `/`; each criterion's lie in its folder */
export function checkEvidence(
  criteria: readonly CriterionEvidence[],
  files: readonly string[],
): EvidenceCheck {
  const byFolder = new Map(criteria.map((each) => [fold(each.folder), each]));
  const ownerOf = (file: string) =>
    file.includes('/') ? byFolder.get(fold(file.split('/')[0] ?? '')) : undefined;
  const used = new Set<string>();
  const documents = criteria.flatMap((criterion) => {
    const own = files.filter((file) => ownerOf(file) === criterion);
    return criterion.documents.map((document): CheckedDocument => {
      const best = own
        .flatMap((file) => stateOf(document, file))
        .sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state))[0];
      if (best) {
        used.add(best.file);
      }
      return { ...document, code: criterion.code, ...(best ?? { state: 'missing', file: '' }) };
    });
  });
  return {
    documents,
    unnamed: files.filter((file) => ownerOf(file) && !used.has(file)),
    outside: files.filter((file) => !ownerOf(file)),
  };
}

const ORDER: readonly DocumentState[] = ['found', 'noDay', 'otherDay', 'missing'];

/** Letters and figures of a name, word by word, zeros before a figure left out. */
const wordsOf = (text: string): string[] =>
  fold(text)
    .split(/[^a-z\d]+/)
    .filter((word) => word !== '')
    .map((word) => word.replace(/^0+(?=\d)/, ''));

function stateOf(
  { number, day }: NamedDocument,
  file: string,
): { readonly state: DocumentState; readonly file: string }[] {
  const words = wordsOf((file.split('/').at(-1) ?? '').replace(/\.[^.]*$/, ''));
  const wanted = wordsOf(number);
  const at = words.findIndex((_, index) => wanted.every((word, n) => words[index + n] === word));
  if (at < 0) {
    return [];
  }
  const said = dayOfWords([...words.slice(0, at), '|', ...words.slice(at + wanted.length)]);
  if (!day) {
    return [{ state: 'found', file }];
  }
  return [{ state: said ? (compareDates(said, day) === 0 ? 'found' : 'otherDay') : 'noDay', file }];
}

/** A day among the words of a name: `26 1 2026`, `2026 1 26`, `20260126`. */
function dayOfWords(words: readonly string[]): CivilDate | undefined {
  for (let at = 0; at < words.length; at += 1) {
    const [a = '', b = '', c = ''] = words.slice(at, at + 3);
    const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(a) ?? [];
    const found = parseWrittenDate(
      day !== undefined && year !== undefined && month !== undefined
        ? `${day}/${month}/${year}`
        : /^\d{4}$/.test(a)
          ? `${c}/${b}/${a}`
          : `${a}/${b}/${c}`,
    );
    if (found) {
      return found;
    }
  }
  return undefined;
}

/** The longest name of a file or folder, so that a path within a .zip stays short enough for Windows. */
const LONGEST = 100;
const NAME_AND_ENDING = /^(.*?)(\.[a-z\d]{1,5})?$/isu;
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** A name that every system takes; its ending is kept. @example cleanName('..\\a:b?.pdf') // '_a_b_.pdf' */
export function cleanName(name: string): string {
  const [, bare = '', ending = ''] = NAME_AND_ENDING.exec(name.normalize('NFC')) ?? [];
  const clean = bare
    .replace(/[\\/:*?"<>|\u0000-\u001f]+/g, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '')
    .slice(0, LONGEST);
  const safe = clean === '' || RESERVED.test(clean) ? `_${clean}` : clean;
  return `${safe}${ending}`;
}

/** A free name; a number goes before the ending. */
function freeFile(name: string, taken: Set<string>): string {
  const [, bare = name, ending = ''] = NAME_AND_ENDING.exec(name) ?? [];
  return freeName(name, taken, (no) => `${bare} (${no})${ending}`);
}

/** Names in the .zip of the files that lie in a criterion's folder, each once, by their paths. */
export function packedNames(
  criteria: readonly CriterionEvidence[],
  files: readonly string[],
): Map<string, string> {
  const taken = new Set<string>();
  const folders = new Map(criteria.map(({ folder }) => [fold(folder), folder]));
  return new Map(
    files.flatMap((file) => {
      const [first = '', ...rest] = file.split('/');
      const folder = folders.get(fold(first));
      return folder === undefined || rest.length === 0
        ? []
        : [[file, freeFile([folder, ...rest.map(cleanName)].join('/'), taken)] as const];
    }),
  );
}

/** A document's state in words. */
export const STATE_WORDS: Readonly<Record<DocumentState, string>> = {
  found: 'Có tệp',
  noDay: 'Có tệp, tên tệp chưa ghi ngày',
  otherDay: 'Có tệp, ngày ở tên tệp khác',
  missing: 'Chưa có tệp',
};

/** A document in a line. @example '12/KH-UBND ngày 26/01/2026' */
export const documentName = ({ number, day }: NamedDocument): string =>
  day ? `${number} ngày ${formatDate(day)}` : number;

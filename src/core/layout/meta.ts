/**
 * The add-in's own facts in a workbook. They stand on one very hidden sheet `_SoDanVan`, a line each (key | JSON);
 * beside them the lists that drop-downs point to, and the journal of a writing under way. This module and
 * workbook/draft/journal.ts alone read and write it.
 */
import { META_SHEET, JOURNAL_COLUMN } from '../../workbook/draft/facts-sheet';
import * as z from 'zod/mini';
import type { CellValue } from '../../workbook/cells/cells';
import {
  LEVELS,
  APPRAISAL_STATES,
  BEFORE_DAY_READINGS,
  INDICATOR_PERIODS,
  MODEL_FIELDS,
  MODEL_KINDS,
  PLAN_STATES,
  TASK_RESULTS,
} from '../words/vocabulary';
import { looseSheet } from '../../workbook/draft/draft';
import type { CellDraft, NameDraft, SheetDraft } from '../../workbook/draft/draft';

import type { Packed } from '../../workbook/cells/pack';
import { cellOf, findSheet } from '../../workbook/cells/snapshot';
import type { GridSnapshot, WorkbookSnapshot } from '../../workbook/cells/snapshot';
import { DUTIES } from '../words/duties';
import { LAYOUT_VERSION } from './layout';
import type { Role } from './layout';

/** Defined names of the lists kept on `_SoDanVan`. */
export const LIST_NAMES = {
  results: 'SoDanVan_KetQua',
  states: 'SoDanVan_TinhTrang',
  periods: 'SoDanVan_Ky',
  fields: 'SoDanVan_LinhVuc',
  modelKinds: 'SoDanVan_DangKy',
  readings: 'SoDanVan_TruocNgay',
  appraisals: 'SoDanVan_ThamDinh',
} as const;

const sheetSchema = z.object({
  sheet: z.string(),
  table: z.string(),
  /** Column key → header as written. */
  columns: z.record(z.string(), z.string()),
});

const planSchema = z.object({
  id: z.string(),
  /** Empty in a form for a unit: its tasks are what the office gave it (core/forms/unit-form.ts). */
  template: z.string(),
  templateVersion: z.number(),
  unit: z.string(),
  year: z.int(),
});

/** The way a plan's template was fitted to its body (core/plan/adapt.ts), from which a new run starts. */
const adaptationSchema = z.object({
  who: z.enum(['commune', 'department', 'provinceOffice', 'province']),
  /** The word for the communities below a commune. */
  village: z.string(),
  /** Bodies of the template, and who does their work (core/plan/mapping.ts). */
  bodies: z.array(z.object({ body: z.string(), duty: z.enum(DUTIES), to: z.string() })),
  /** The place of the official list that the body is of, where it is known (core/units/find-place.ts). */
  place: z.exactOptional(z.object({ province: z.string(), code: z.exactOptional(z.string()) })),
});
const rowSchema = z.array(z.string());
const issuedRowSchema = z.array(z.string());

/** The stamps of *Chốt để gửi* (core/scoring/appraisal/freeze.ts), from the first to the one that holds. */
const stampsSchema = z.array(
  z.object({ no: z.int(), on: z.number(), total: z.nullable(z.number()), checksum: z.string() }),
);
const frozenRowSchema = z.array(z.string());

/** The settings of a rule of *Rà soát* that differ in this workbook from the default. */
const ruleSchema = z.object({
  off: z.optional(z.boolean()),
  level: z.optional(z.enum(LEVELS)),
  /** Settings by the names the rule declares. */
  settings: z.optional(z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))),
});

/** A finding that a person has seen and leaves as it is (core/checks/accepted.ts). */
const acceptedSchema = z.object({
  /** Fingerprint of the cell’s content then, under the name that workbooks keep it by: another content brings the finding back. */
  print: z.string(),
  reason: z.optional(z.string()),
});

const rubricSchema = z.object({
  id: z.string(),
  version: z.number(),
  checksum: z.string(),
  /** Roles of the tables that the score sheet takes figures from. */
  figures: z.optional(z.array(z.string())),
});

/** The facts of a workbook that holds the criteria of one phòng only (core/scoring/appraisal/parts.ts). */
const partSchema = z.object({
  unit: z.string(),
  unitCode: z.string(),
  year: z.int(),
  /** Checksum of the unit's whole set of criteria. */
  rubric: z.string(),
  owner: z.string(),
  /** Row id → fingerprint of what was filled in when it was given out. */
  rows: z.record(z.string(), z.string()),
});

/** The head of a packed template or set of criteria; its pieces, each short enough for a cell, follow. */
const packedHeadSchema = z.object({ size: z.int(), pieces: z.int() });
/** Headers of units' files whose meaning a person has confirmed (core/rollup/columns.ts). */
const confirmedSchema = z.record(z.string(), z.record(z.string(), z.string()));

/** Words that people wrote beside a row that a roll-up no longer has (core/rollup/notes.ts). */
const noteSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));

/** A decision of the person who rolls up (core/rollup/decisions.ts). */
const decisionSchema = z.object({
  kind: z.string(),
  hash: z.string(),
  file: z.string(),
  unit: z.string(),
  unitCode: z.string(),
  among: z.exactOptional(z.readonly(z.array(z.string()))),
  self: z.exactOptional(z.nullable(z.union([z.string(), z.number(), z.boolean()]))),
  official: z.exactOptional(z.nullable(z.union([z.string(), z.number(), z.boolean()]))),
  rating: z.exactOptional(z.string()),
  column: z.exactOptional(z.string()),
  cell: z.exactOptional(z.string()),
  by: z.string(),
  on: z.nullable(z.number()),
  replaces: z.exactOptional(z.readonly(z.array(z.string()))),
  takenBack: z.exactOptional(z.literal(true)),
});

const printSchema = z.object({
  sheet: z.string(),
  /** Fingerprint of its cells as they were made: whether a person has edited them since. */
  cells: z.string(),
});

/** The words of the tasks on the day the plan was issued (plan/issued.ts). */
export interface IssuedRecord {
  /** The state of the plan it was taken in: an adjusting document has a record of its own. */
  readonly state: string;
  /** Row id → the words of each of `ISSUED_COLUMNS`, as `keptWords` gives them, in that order. */
  readonly rows: Readonly<Record<string, readonly string[]>>;
}

/** A stamp of *Chốt để gửi* (scoring/appraisal/freeze.ts). */
export interface Stamp {
  /** A number that rises from 1. */
  readonly no: number;
  /** The moment on the user's clock: serial day with its fraction. */
  readonly on: number;
  /** Total of the self-scores, in points; `null` while scores are missing or wrong. */
  readonly total: number | null;
  /** A checksum that changes with any frozen cell. */
  readonly checksum: string;
}

/** The score sheet's words when it was frozen for sending. */
export interface FrozenRecord {
  /** Stamps from the first to the one that holds. */
  readonly stamps: readonly Stamp[];
  /** Row id → the words of each of `FROZEN_COLUMNS` at the last stamp, as `keptWords` gives them, in that order. */
  readonly rows: Readonly<Record<string, readonly string[]>>;
}

/** Fingerprints in the order of `TEMPLATE_COLUMNS`; those missing at the end are of empty cells. */
export type RowFingerprints = readonly string[];

/** A decision as the workbook keeps it: who reads it must know its kind. */
export type DecisionRecord = z.infer<typeof decisionSchema>;
type NoteRecord = z.infer<typeof noteSchema>;
/** A print sheet that was made, and how to tell whether it was edited since. */
export type PrintRecord = z.infer<typeof printSchema>;
/** The names that one of our sheets, its table and its columns were written with. */
export type SheetRecord = z.infer<typeof sheetSchema>;
/** The plan that a workbook holds, and the template it was made from. */
export type PlanRecord = z.infer<typeof planSchema>;
/** The plan's body, and the bodies that do the work of the template's. */
export type AdaptationRecord = z.infer<typeof adaptationSchema>;
/** The owner of the criteria in a workbook of one phòng, and their content when it was given out. */
export type PartRecord = z.infer<typeof partSchema>;
/** The set of criteria that the score sheet was made from. */
export type RubricRecord = z.infer<typeof rubricSchema>;
/** A rule's use in this workbook. */
export type RuleRecord = z.infer<typeof ruleSchema>;
/** A finding that was accepted: a fingerprint of its cell, and the reason. */
export type AcceptedRecord = z.infer<typeof acceptedSchema>;

/** All facts that a workbook holds of itself. */
export interface Meta {
  readonly layout: number;
  readonly plan?: PlanRecord;
  readonly adaptation?: AdaptationRecord;
  /** The workbook holds the criteria of one phòng only. */
  readonly part?: PartRecord;
  /** The set of criteria that the score sheet was made from. */
  readonly rubric?: RubricRecord;
  /** Checksum → a whole set (workbook/cells/pack.ts): one that an office wrote itself is nowhere else. Untrusted until checked. */
  readonly rubrics?: Readonly<Record<string, Packed>>;
  readonly sheets: Readonly<Partial<Record<Role, SheetRecord>>>;
  /** Code of a criterion → its sheet, in a workbook for those who appraise by criterion (core/rollup/by-criterion.ts). */
  readonly criteria?: Readonly<Record<string, SheetRecord>>;
  /**
   * Ids of this roll-up and of those merged into it. In a workbook by criterion, of those it was given out from
   * (core/rollup/decisions.ts).
   */
  readonly rollUps?: readonly string[];
  /** Decisions of people on files and units of a roll-up (core/rollup/decisions.ts), by their ids. */
  readonly decisions?: Readonly<Record<string, DecisionRecord>>;
  /** Last year's roll-up, packed (core/rollup/year-before.ts). Untrusted until it is unpacked there. */
  readonly yearBefore?: Packed;
  /** Row id → what was last written there. Of a row that a user added: its words when it got the id. */
  readonly rows: Readonly<Record<string, RowFingerprints>>;
  /** The words of the tasks when the plan was issued. */
  readonly issued?: IssuedRecord;
  /** The score sheet's words when it was frozen for sending. */
  readonly frozen?: FrozenRecord;
  /** Rule id → how it is used here. Ids of rules that this version does not have are kept. */
  readonly rules?: Readonly<Record<string, RuleRecord>>;
  /** Key of a finding → what was accepted (core/checks/accepted.ts). */
  readonly accepted?: Readonly<Record<string, AcceptedRecord>>;
  /** Template id → a template of the office's own, packed (workbook/cells/pack.ts). Whoever unpacks it must hold it to the schema. */
  readonly templates?: Readonly<Record<string, Packed>>;
  /** `province`: the text of the province's pack that a form for a unit carries. Whoever unpacks it must hold it to its checksum. */
  readonly packs?: Readonly<Record<string, Packed>>;
  /**
   * `own`: the trail of the appraisal in this workbook; a file's hash: that of the file, in a roll-up
   * (core/scoring/appraisal/trail.ts). Untrusted until it is unpacked there.
   */
  readonly trails?: Readonly<Record<string, Packed>>;
  /** Kind of paper → the office's own Word form of it, packed (core/papers/kept-form.ts). Untrusted until checked. */
  readonly forms?: Readonly<Record<string, Packed>>;
  /** Role → header in units' files → column key: confirmed for the roll-up. */
  readonly confirmed?: Readonly<Partial<Record<Role, Readonly<Record<string, string>>>>>;
  /** Sheet → row id → words beside a roll-up's row that is gone, until it comes again. */
  readonly notes?: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, CellValue>>>>>>;
  /** The print sheets made last, by what they are (core/papers/place-sheet.ts). */
  readonly prints?: Readonly<Record<string, PrintRecord>>;
}

/** The facts of a workbook that holds nothing of ours yet. */
export const EMPTY_META: Meta = { layout: LAYOUT_VERSION, sheets: {}, rows: {} };

/** The outcome of reading `_SoDanVan`. */
export type MetaReading =
  | { readonly state: 'none' }
  /** The journal says that a writing was cut short. Until that is settled nothing else may be believed or written. */
  | { readonly state: 'unfinished' }
  | { readonly state: 'ok'; readonly meta: Meta }
  /** A newer version of the product wrote the workbook: it is only read. */
  | { readonly state: 'newer'; readonly layout: number }
  /** The sheet is there but cannot be understood. */
  | { readonly state: 'broken' };

/** The layout version that the cells of `_SoDanVan` bear; `undefined` if they bear none. */
export function layoutVersion(grid: GridSnapshot | undefined): number | undefined {
  const rows = grid?.values.map((_, index) => grid.row + index) ?? [];
  const row = rows.find((at) => grid && cellOf(grid, at, 0).value === 'layout');
  const version = grid && row !== undefined ? parseJson(cellOf(grid, row, 1).value) : undefined;
  return typeof version === 'number' ? version : undefined;
}

const NOTICE = 'Dữ liệu của phần bổ trợ Sổ Dân vận, xin đừng sửa.';
const FIRST_ROW = 1;

/** The key of the last line: what stands below it was left by a longer list before. */
const END = 'end';

/**
 * Reads the facts of a workbook from `_SoDanVan`. Unknown keys are ignored, so that a workbook of a later minor version
 * still opens.
 */
export function readMeta(snapshot: WorkbookSnapshot): MetaReading {
  const sheet = findSheet(snapshot, META_SHEET);
  // A writing cut short at its very first step leaves an empty sheet.
  if (!sheet || sheet.grid.values.flat().every(isEmpty)) {
    return { state: 'none' };
  }
  if (!isEmpty(cellOf(sheet.grid, 0, JOURNAL_COLUMN).value)) {
    return { state: 'unfinished' };
  }
  const facts = factsIn(sheet.grid);
  const layout = facts.get('layout');
  if (typeof layout !== 'number') {
    return { state: 'broken' };
  }
  if (layout > LAYOUT_VERSION) {
    return { state: 'newer', layout };
  }
  const isSheet = ([, value]: readonly [string, unknown]) => sheetSchema.safeParse(value).success;
  return factsOfKind(facts, 'sheet').every(isSheet)
    ? { state: 'ok', meta: metaOf(facts, layout) }
    : { state: 'broken' };
}

type Facts = ReadonlyMap<string, unknown>;

/** The lines of `_SoDanVan` by key; a value that is no JSON is `undefined`. */
function factsIn(grid: GridSnapshot): Facts {
  const facts = new Map<string, unknown>();
  for (let row = FIRST_ROW; row < grid.row + grid.values.length; row++) {
    const key = cellOf(grid, row, 0).value;
    if (key === END) {
      break;
    }
    if (typeof key === 'string' && key !== '') {
      facts.set(key, parseJson(cellOf(grid, row, 1).value));
    }
  }
  return facts;
}

function metaOf(facts: Facts, layout: number): Meta {
  const state = facts.get('issued');
  const stamps = factOf(facts, 'frozen', stampsSchema);
  const issuedRows = factsOf(facts, 'issued', issuedRowSchema) ?? emptyRecord();
  const frozenRows = factsOf(facts, 'frozen', frozenRowSchema) ?? emptyRecord();
  return {
    layout,
    // A role that a later version wrote is kept too, and no reader asks for it.
    sheets: factsOf(facts, 'sheet', sheetSchema) ?? emptyRecord(),
    rows: factsOf(facts, 'row', rowSchema) ?? emptyRecord(),
    ...present({
      plan: factOf(facts, 'plan', planSchema),
      adaptation: factOf(facts, 'adaptation', adaptationSchema),
      rubric: factOf(facts, 'rubric', rubricSchema),
      part: factOf(facts, 'part', partSchema),
      confirmed: factOf(facts, 'confirmed', confirmedSchema),
      criteria: factsOf(facts, 'criterion', sheetSchema),
      rollUps: factOf(facts, 'rollUps', z.array(z.string())),
      decisions: factsOf(facts, 'decision', decisionSchema),
      rubrics: packedOf(facts, 'criteria'),
      yearBefore: packedFact(facts, 'yearBefore'),
      prints: factsOf(facts, 'print', printSchema),
      notes: notesIn(facts),
      templates: packedOf(facts, 'template'),
      packs: packedOf(facts, 'pack'),
      forms: packedOf(facts, 'form'),
      trails: packedOf(facts, 'trail'),
      issued: typeof state === 'string' ? { state, rows: issuedRows } : undefined,
      frozen: stamps && { stamps, rows: frozenRows },
      rules: factsOf(facts, 'rule', ruleSchema),
      accepted: factsOf(facts, 'accepted', acceptedSchema),
    }),
  };
}

/** The members that there are. */
const present = <T extends object>(members: T) =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };

/** The fact of that key; `undefined` if there is none of that shape. */
const factOf = <T>(facts: Facts, key: string, schema: z.ZodMiniType<T>): T | undefined =>
  schema.safeParse(facts.get(key)).data;

/** The facts whose keys begin with that kind and a dot, by the rest of the key. */
const factsOfKind = (facts: Facts, kind: string): (readonly [rest: string, value: unknown])[] =>
  [...facts].flatMap(([key, value]) =>
    key.startsWith(`${kind}.`) ? [[key.slice(kind.length + 1), value] as const] : [],
  );

/** The facts of that kind and shape, by the rest of the key; `undefined` if there are none. */
const factsOf = <T>(facts: Facts, kind: string, schema: z.ZodMiniType<T>): Record<string, T> | undefined =>
  recordIfAny(
    factsOfKind(facts, kind).flatMap(([rest, value]) => {
      const { success, data } = schema.safeParse(value);
      return success ? [[rest, data] as const] : [];
    }),
  );

/** Packed facts of that kind, by the rest of the key of their heads; `undefined` if there are none. */
const packedOf = (facts: Facts, kind: string): Record<string, Packed> | undefined =>
  recordIfAny(
    factsOfKind(facts, kind).flatMap(([rest]) => {
      const packed = packedFact(facts, `${kind}.${rest}`);
      return packed ? [[rest, packed] as const] : [];
    }),
  );

/** Notes beside rows that are gone, by sheet and row id; `undefined` if there are none. */
function notesIn(facts: Facts): Record<string, Record<string, NoteRecord>> | undefined {
  const notes = emptyRecord<Record<string, NoteRecord>>();
  for (const [key, note] of Object.entries(factsOf(facts, 'note', noteSchema) ?? {})) {
    const bar = key.indexOf('|');
    (notes[key.slice(0, bar)] ??= emptyRecord())[key.slice(bar + 1)] = note;
  }
  return recordIfAny(Object.entries(notes));
}

/** The pieces that stand below a head, joined; `undefined` for a piece itself and for what lacks some. */
function packedFact(facts: Facts, key: string): Packed | undefined {
  const head = packedHeadSchema.safeParse(facts.get(key));
  if (!head.success) {
    return undefined;
  }
  const { size, pieces } = head.data;
  const texts = Array.from(facts.keys())
    .filter((other) => other.startsWith(`${key}.`))
    .map((other) => facts.get(other));
  return texts.length === pieces && texts.every((text) => typeof text === 'string')
    ? { size, text: texts.join('') }
    : undefined;
}

/** Characters of a piece: in arrays Excel has refused texts longer than 8,203. */
const PIECE = 8000;

function packedFacts(key: string, { size, text }: Packed): [string, unknown][] {
  const pieces = text.match(new RegExp(`.{1,${PIECE}}`, 'g')) ?? [];
  return [
    [key, { size, pieces: pieces.length }],
    ...pieces.map((piece, index): [string, unknown] => [`${key}.${index + 1}`, piece]),
  ];
}

const isEmpty = (value: CellValue): boolean => value === null || value === '';
/** A record without inherited keys: ids come from files, and may be called as those are. */
const emptyRecord = <T>(): Record<string, T> => Object.create(null) as Record<string, T>;

function recordIfAny<T>(entries: readonly (readonly [string, T])[]): Record<string, T> | undefined {
  const record = emptyRecord<T>();
  for (const [key, value] of entries) {
    record[key] = value;
  }
  return entries.length > 0 ? record : undefined;
}

function parseJson(value: CellValue): unknown {
  try {
    return JSON.parse(String(value)) as unknown;
  } catch {
    return undefined;
  }
}

/** The sheet `_SoDanVan` that holds these facts. */
export function metaDraft(meta: Meta): SheetDraft {
  const facts: [string, unknown][] = [
    ['layout', meta.layout],
    ...(meta.plan ? [['plan', meta.plan] as [string, unknown]] : []),
    ...(meta.adaptation ? [['adaptation', meta.adaptation] as [string, unknown]] : []),
    ...(meta.rubric ? [['rubric', meta.rubric] as [string, unknown]] : []),
    ...(meta.part ? [['part', meta.part] as [string, unknown]] : []),
    ...(meta.confirmed ? [['confirmed', meta.confirmed] as [string, unknown]] : []),
    ...Object.entries(meta.sheets).map(([role, record]): [string, unknown] => [`sheet.${role}`, record]),
    ...Object.entries(meta.criteria ?? {}).map(([code, record]): [string, unknown] => [
      `criterion.${code}`,
      record,
    ]),
    ...(meta.rollUps ? [['rollUps', meta.rollUps] as [string, unknown]] : []),
    ...Object.entries(meta.decisions ?? {}).map(([id, decision]): [string, unknown] => [
      `decision.${id}`,
      decision,
    ]),
    ...Object.entries(meta.rows).map(([id, fingerprints]): [string, unknown] => [`row.${id}`, fingerprints]),
    ...(meta.issued ? [['issued', meta.issued.state] as [string, unknown]] : []),
    ...Object.entries(meta.issued?.rows ?? {}).map(([id, words]): [string, unknown] => [
      `issued.${id}`,
      words,
    ]),
    ...(meta.frozen ? [['frozen', meta.frozen.stamps] as [string, unknown]] : []),
    ...Object.entries(meta.frozen?.rows ?? {}).map(([id, words]): [string, unknown] => [
      `frozen.${id}`,
      words,
    ]),
    ...Object.entries(meta.rules ?? {}).map(([id, rule]): [string, unknown] => [`rule.${id}`, rule]),
    ...Object.entries(meta.accepted ?? {}).map(([key, record]): [string, unknown] => [
      `accepted.${key}`,
      record,
    ]),
    ...Object.entries(meta.prints ?? {}).map(([form, record]): [string, unknown] => [
      `print.${form}`,
      record,
    ]),
    ...Object.entries(meta.notes ?? {}).flatMap(([sheet, rows]) =>
      Object.entries(rows).map(([id, row]): [string, unknown] => [`note.${sheet}|${id}`, row]),
    ),
    ...Object.entries(meta.templates ?? {}).flatMap(([id, packed]) => packedFacts(`template.${id}`, packed)),
    ...Object.entries(meta.packs ?? {}).flatMap(([name, packed]) => packedFacts(`pack.${name}`, packed)),
    ...Object.entries(meta.forms ?? {}).flatMap(([kind, packed]) => packedFacts(`form.${kind}`, packed)),
    ...Object.entries(meta.rubrics ?? {}).flatMap(([checksum, packed]) =>
      packedFacts(`criteria.${checksum}`, packed),
    ),
    ...(meta.yearBefore ? packedFacts('yearBefore', meta.yearBefore) : []),
    ...Object.entries(meta.trails ?? {}).flatMap(([of, packed]) => packedFacts(`trail.${of}`, packed)),
    [END, true],
  ];
  const cells: CellDraft[] = [{ row: 0, column: 0, content: { value: NOTICE } }];
  facts.forEach(([key, value], index) => {
    cells.push({ row: FIRST_ROW + index, column: 0, content: { value: key } });
    cells.push({ row: FIRST_ROW + index, column: 1, content: { value: JSON.stringify(value) } });
  });
  for (const list of lists()) {
    list.items.forEach((item, index) => {
      cells.push({ row: FIRST_ROW + index, column: list.column, content: { value: item } });
    });
  }
  return { ...looseSheet(META_SHEET, cells), visibility: 'veryHidden' };
}

/** The defined names of the lists on `_SoDanVan`. */
export function listNames(): readonly NameDraft[] {
  return lists().map((list) => ({
    name: list.name,
    sheet: META_SHEET,
    area: { row: FIRST_ROW, column: list.column, rows: list.items.length, columns: 1 },
  }));
}

const lists = () => [
  { name: LIST_NAMES.results, column: 3, items: TASK_RESULTS },
  { name: LIST_NAMES.states, column: 4, items: PLAN_STATES },
  { name: LIST_NAMES.periods, column: 7, items: INDICATOR_PERIODS },
  { name: LIST_NAMES.fields, column: 8, items: MODEL_FIELDS },
  { name: LIST_NAMES.modelKinds, column: 9, items: MODEL_KINDS },
  { name: LIST_NAMES.readings, column: 10, items: Object.values(BEFORE_DAY_READINGS) },
  { name: LIST_NAMES.appraisals, column: 11, items: APPRAISAL_STATES },
];

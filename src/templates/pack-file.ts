/** A province's pack as a .json file: its schema, its text, and how damage is found. Whoever sends one is not trusted. */
import { z } from 'zod';
import { NO_NEW_PARTS } from '../core/pack/pack';
import type { NewParts, ProvincePack, ReadPack } from '../core/pack/pack';
import type { Rubric } from '../core/scoring/rubric/rubric';
import { readRubric } from '../core/scoring/rubric/schema';
import { jsonFile, placeInFile, readJsonFile } from '../core/words/json-file';
import type { FileKind } from '../core/words/json-file';
import type { Message } from '../core/words/message';
import { DUTIES } from '../core/words/duties';
import { canonicalJson } from '../workbook/cells/canonical-json';
import { sha256 } from '../workbook/cells/sha256';
import { civilDate, legalBasis, planTemplateSchema, text, unitLevel, writtenDate } from './schema';

/**
 * Format 3 has the parts of `NewParts`; a file of format 2 is read without them. Format 1 had a checksum of 32 bits, which
 * another content could be made to have: it is not used.
 */
const FILE: FileKind = { kind: 'so-dan-van/province-pack', format: 3, key: 'pack' };
const EARLIER: FileKind = { ...FILE, format: 2 };

/** Most items of a list: a pack with more is no pack of a year. */
const MOST = 200;

/** Thanh Hóa has 166 communes; its sở and other bodies come on top. */
const MOST_UNITS = 500;

const rubric: z.ZodType<Rubric> = z.custom<Rubric>((data) => readRubric(data).ok);

/** The shape of a pack; `docs/huong-dan/goi-cua-tinh.md` tells it in words. */
const earlierParts = {
  issuer: text,
  number: text.nullable(),
  date: writtenDate.nullable(),
  province: text,
  year: z.int().min(2024).max(2100),
  version: z.int().positive(),
  from: civilDate,
  to: civilDate,
  documents: z.array(legalBasis).max(MOST),
  reports: z
    .array(
      z.strictObject({
        name: text,
        period: z.enum(['6T', '9T', 'year', 'once', 'onRequest']),
        due: civilDate,
      }),
    )
    .max(MOST),
  daysOff: z.string().max(2000),
  criteria: z.array(rubric).max(MOST),
  templates: z.array(planTemplateSchema).max(MOST),
};

/** Content of a file of format 2. */
type EarlierPack = Omit<ProvincePack, keyof NewParts>;

const earlierSchema: z.ZodType<EarlierPack> = z.strictObject(earlierParts);

const packSchema: z.ZodType<ProvincePack> = z.strictObject({
  ...earlierParts,
  bodies: z.array(z.strictObject({ body: text, duty: z.enum(DUTIES), to: text })).max(MOST),
  units: z.array(z.strictObject({ code: text, name: text, level: unitLevel, block: text })).max(MOST_UNITS),
  indicators: z.array(z.strictObject({ text, unit: z.string(), source: z.string() })).max(MOST),
  models: z
    .array(z.strictObject({ name: text, field: z.string(), aim: z.string(), registered: z.string() }))
    .max(MOST),
});

type PackReading = ({ readonly ok: true } & ReadPack) | { readonly ok: false; readonly reason: Message };

const checksumOf = (pack: object): string => sha256(canonicalJson(pack));

/** The text of a pack's file. One content has one text, so that a byte that changed is seen. */
export const packFile = (pack: ProvincePack): string => textOf(FILE, pack);

function textOf(kind: FileKind, pack: object): string {
  const sorted = JSON.parse(canonicalJson(pack).normalize('NFC')) as object;
  return jsonFile(kind, { checksum: checksumOf(sorted), ...sorted });
}

/**
 * Reads a pack, or says what is wrong with it. @param file the text of a file, by anyone.
 * @returns a pack only where the file is, byte for byte, what the product writes for it.
 */
export function readPackFile(file: string): PackReading {
  const reading = readJsonFile(FILE, file);
  if (reading.state === 'ok') {
    const content = contentOf(FILE, packSchema, reading.data, file);
    return content.ok ? { ok: true, pack: content.pack, checksum: content.checksum } : content;
  }
  const earlier = readJsonFile(EARLIER, file);
  if (earlier.state === 'ok') {
    const content = contentOf(EARLIER, earlierSchema, earlier.data, file);
    return content.ok
      ? { ok: true, pack: { ...NO_NEW_PARTS, ...content.pack }, checksum: content.checksum, isEarlier: true }
      : content;
  }
  const isOlder = readJsonFile({ ...FILE, format: 1 }, file).state === 'ok';
  return { ok: false, reason: { code: isOlder ? 'pack.older' : `pack.${reading.state}` } };
}

type Content<T> =
  | { readonly ok: true; readonly pack: T; readonly checksum: string }
  | { readonly ok: false; readonly reason: Message };

/** The content of a file of one format, held to its schema and its checksum. */
function contentOf<T extends object>(
  kind: FileKind,
  schema: z.ZodType<T>,
  data: unknown,
  file: string,
): Content<T> {
  const { checksum, ...content } = { ...(data as Readonly<Record<string, unknown>> | undefined) };
  const parsed = schema.safeParse(content);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { ok: false, reason: { code: 'pack.broken', params: { place: placeInFile(issue?.path ?? []) } } };
  }
  const own = checksumOf(parsed.data);
  return checksum === own && file.replace(/^\uFEFF/, '') === textOf(kind, parsed.data)
    ? { ok: true, pack: parsed.data, checksum: own }
    : { ok: false, reason: { code: 'pack.altered' } };
}

/** A province's pack as a .json file: its schema, its text, and how damage is found. Whoever sends one is not trusted. */
import { z } from 'zod';
import type { ProvincePack, ReadPack } from '../core/pack/pack';
import type { Rubric } from '../core/scoring/rubric/rubric';
import { readRubric } from '../core/scoring/rubric/schema';
import { jsonFile, placeInFile, readJsonFile } from '../core/words/json-file';
import type { FileKind } from '../core/words/json-file';
import type { Message } from '../core/words/message';
import { canonicalJson } from '../workbook/cells/canonical-json';
import { sha256 } from '../workbook/cells/sha256';
import { civilDate, legalBasis, planTemplateSchema, text, writtenDate } from './schema';

/** Format 1 had a checksum of 32 bits, which another content could be made to have. */
const FILE: FileKind = { kind: 'so-dan-van/province-pack', format: 2, key: 'pack' };

/** Most items of a list: a pack with more is no pack of a year. */
const MOST = 200;

const rubric: z.ZodType<Rubric> = z.custom<Rubric>((data) => readRubric(data).ok);

/** The shape of a pack; `docs/huong-dan/goi-cua-tinh.md` tells it in words. */
const packSchema: z.ZodType<ProvincePack> = z.strictObject({
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
});

type PackReading = ({ readonly ok: true } & ReadPack) | { readonly ok: false; readonly reason: Message };

const checksumOf = (pack: ProvincePack): string => sha256(canonicalJson(pack));

/** The text of a pack's file. One content has one text, so that a byte that changed is seen. */
export function packFile(pack: ProvincePack): string {
  const sorted = JSON.parse(canonicalJson(pack).normalize('NFC')) as ProvincePack;
  return jsonFile(FILE, { checksum: checksumOf(sorted), ...sorted });
}

/**
 * Reads a pack, or says what is wrong with it. @param file the text of a file, by anyone.
 * @returns a pack only where the file is, byte for byte, what the product writes for it.
 */
export function readPackFile(file: string): PackReading {
  const reading = readJsonFile(FILE, file);
  if (reading.state !== 'ok') {
    const isOlder = readJsonFile({ ...FILE, format: 1 }, file).state === 'ok';
    return { ok: false, reason: { code: isOlder ? 'pack.older' : `pack.${reading.state}` } };
  }
  const { checksum, ...content } = { ...(reading.data as Readonly<Record<string, unknown>> | undefined) };
  const parsed = packSchema.safeParse(content);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { ok: false, reason: { code: 'pack.broken', params: { place: placeInFile(issue?.path ?? []) } } };
  }
  const own = checksumOf(parsed.data);
  return checksum === own && file.replace(/^\uFEFF/, '') === packFile(parsed.data)
    ? { ok: true, pack: parsed.data, checksum: own }
    : { ok: false, reason: { code: 'pack.altered' } };
}

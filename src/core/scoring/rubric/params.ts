/**
 * The spelling of a method's parameters, and of a limit to a rating, in one cell of the form. An example is
 * `số đạt / tổng số; ngưỡng 90%; làm tròn 2`. Numbers have a decimal comma or point.
 */
import { KINDS, METHODS, partOf } from './methods';
import type { Kind } from './method';
import { match, NUMBER, toNumber } from './params-text';
import type { ParamsReading } from './params-text';
import type { BandCondition, Method, Quota, RatingBand } from './rubric';
import { writeCondition, writeNumber, writePercent } from './words';

/** The method that a word names, whatever its case. */
export const methodNamed = (word: string): Kind | undefined =>
  KINDS.find((kind) => METHODS[kind].name.toLowerCase() === word.toLowerCase());

export const writeParams = (method: Method): string => partOf(method).write(method);

export const readParams = (kind: Kind, text: string): ParamsReading => METHODS[kind].read(text);

/** `90 và không nhóm nào dưới 80%`. */
export const writeBand = ({ min, conditions = [] }: RatingBand): string =>
  [writeNumber(min), ...conditions.map(writeCondition)].join(' và ');

/** Reads what `writeBand` writes. @returns `undefined` when it says something else. */
export function readBand(name: string, text: string): RatingBand | undefined {
  const [min = '', ...wanted] = text.split(/\s+và\s+/iu);
  const conditions = wanted.map((part): BandCondition | undefined => {
    const [every] = match(part, `^không nhóm nào dưới\\s+${NUMBER}$`) ?? [];
    const [some, share] = match(part, `^nhóm\\s+(.+?)\\s+không dưới\\s+${NUMBER}$`) ?? [];
    const value = every ?? share;
    return value?.endsWith('%') && toNumber(value) <= 1
      ? { share: toNumber(value), ...(some ? { groups: some.split(',').map((code) => code.trim()) } : {}) }
      : undefined;
  });
  const read = conditions.flatMap((each) => each ?? []);
  return match(min, `^${NUMBER}$`) && !min.endsWith('%') && read.length === conditions.length
    ? { name, min: toNumber(min), ...(read.length > 0 ? { conditions: read } : {}) }
    : undefined;
}

const WITHIN: Readonly<Record<Quota['within'], string>> = {
  block: 'trong khối',
  all: 'trong tất cả đơn vị',
};

/** `Xuất sắc = 20% trong khối, trên số đơn vị xếp loại Xuất sắc, Tốt`. */
export function writeQuota({ band, share, within, of }: Quota): string {
  const base = of ? `, trên số đơn vị xếp loại ${of.join(', ')}` : '';
  return `${band} = ${writePercent(share)} ${WITHIN[within]}${base}`;
}

/** Reads what `writeQuota` writes. @param limit what follows the sign; *trong khối* may be left out. @returns `undefined` when it says something else. */
export function readQuota(band: string, limit: string): Quota | undefined {
  const [share = '', within, of] =
    match(
      limit,
      `^(\\d+(?:[.,]\\d+)?%)(?:\\s+(${WITHIN.block}|${WITHIN.all}))?(?:\\s*,\\s*trên số đơn vị xếp loại\\s+(.+))?$`,
    ) ?? [];
  const value = toNumber(share);
  return share === '' || value > 1
    ? undefined
    : {
        band,
        share: value,
        within: within?.toLowerCase() === WITHIN.all ? 'all' : 'block',
        ...(of === undefined ? {} : { of: of.split(',').map((name) => name.trim()) }),
      };
}

/**
 * Writes and reads the parameters of a method, or a limit to a rating, in one cell of the form.
 * @example `số đạt / tổng số; ngưỡng 90%; làm tròn 2`. Numbers have a decimal comma or point.
 */
import type { Method, Quantity, Quota, Slope, Tier } from './rubric';
import { writeNumber, writePercent } from './words';

/** Words of *Cách chấm* in the form, with an example of its *Tham số*. */
export const METHOD_NAMES: Readonly<
  Record<Method['kind'], { readonly name: string; readonly example: string }>
> = {
  yesNo: { name: 'Có/Không', example: '' },
  levels: { name: 'Mức', example: 'Tốt = 5; Khá = 3,5; Yếu = 0' },
  points: { name: 'Chấm điểm', example: 'bước 0,5' },
  ratio: { name: 'Tỷ lệ', example: 'số đạt / tổng số; ngưỡng 90%; làm tròn 2' },
  tiers: { name: 'Bậc', example: 'số cuộc: từ 1 đến dưới 3 = 2; từ 3 = 5' },
  tieredLinear: { name: 'Lũy tiến', example: 'số tin, bài: đến 3 = 2; trên 3, thêm 2 = 0,5; làm tròn 2' },
  deduction: { name: 'Trừ', example: 'số lần: mỗi lần 0,5; thấp nhất 0' },
  bonus: { name: 'Cộng', example: 'số mô hình: mỗi lần 0,5' },
};

/** The method that a word names, whatever its case. */
export const methodNamed = (word: string): Method['kind'] | undefined =>
  (Object.keys(METHOD_NAMES) as Method['kind'][]).find(
    (kind) => METHOD_NAMES[kind].name.toLowerCase() === word.toLowerCase(),
  );

/** Writes a method's parameters as *Tham số* holds them. */
export function writeParams(method: Method): string {
  switch (method.kind) {
    case 'yesNo':
      return '';
    case 'levels':
      return method.levels.map(({ name, points }) => `${name} = ${writeNumber(points)}`).join('; ');
    case 'points':
      return method.step === undefined ? '' : `bước ${writeNumber(method.step)}`;
    case 'ratio': {
      const gate = method.gate === undefined ? [] : [`ngưỡng ${writePercent(method.gate)}`];
      return [`${method.part} / ${method.whole}`, ...gate, `làm tròn ${method.decimals}`].join('; ');
    }
    case 'tiers': {
      const bound = boundOf(method.of);
      const tiers = method.tiers.map(({ from, points }, t) => {
        const next = method.tiers[t + 1];
        const to = next ? ` đến dưới ${bound(next.from)}` : '';
        return `từ ${bound(from)}${to} = ${writeNumber(points)}`;
      });
      return `${quantity(method.of)}: ${tiers.join('; ')}`;
    }
    case 'tieredLinear': {
      const bound = boundOf(method.of);
      const slopes = method.slopes.map(
        ({ from, every, adds }) => `trên ${bound(from)}, thêm ${bound(every)} = ${writeNumber(adds)}`,
      );
      const first = `đến ${bound(method.slopes[0]?.from ?? 0)} = ${writeNumber(method.floor)}`;
      return `${quantity(method.of)}: ${[first, ...slopes, `làm tròn ${method.decimals}`].join('; ')}`;
    }
    case 'deduction':
      return `${method.label}: mỗi lần ${writeNumber(method.per)}; thấp nhất ${writeNumber(method.floor)}`;
    case 'bonus':
      return `${method.label}: mỗi lần ${writeNumber(method.per)}`;
  }
}

const boundOf = (of: Quantity) => (of.kind === 'share' ? writePercent : writeNumber);

const quantity = (of: Quantity): string => (of.kind === 'share' ? `${of.part} / ${of.whole}` : of.label);

const WITHIN: Readonly<Record<Quota['within'], string>> = {
  block: 'trong khối',
  all: 'trong tất cả đơn vị',
};

/** A limit as text: `Xuất sắc = 20% trong khối, trên số đơn vị xếp loại Xuất sắc, Tốt`. */
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

/**
 * A method, or why there is none. `gap`: a tier does not begin where the one before ends. `unreadable`: not written as
 * the method wants it.
 */
export type ParamsReading =
  { readonly method: Method } | { readonly fault: 'gap' | 'overlap' | 'unreadable' };

const UNREADABLE = { fault: 'unreadable' } as const;

const NUMBER = String.raw`(-?\d+(?:[.,]\d+)?%?)`;

/** Reads *Tham số* for a method of that kind. */
export function readParams(kind: Method['kind'], text: string): ParamsReading {
  const parts = text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  switch (kind) {
    case 'yesNo':
      return parts.length === 0 ? { method: { kind } } : UNREADABLE;
    case 'levels': {
      const levels = parts.map((part) => match(part, `^(.+?)\\s*=\\s*${NUMBER}$`));
      return levels.length >= 2 && levels.every((level) => level !== undefined)
        ? {
            method: {
              kind,
              levels: levels.map(([name = '', points = '']) => ({ name, points: toNumber(points) })),
            },
          }
        : UNREADABLE;
    }
    case 'points': {
      const [step] = match(parts[0] ?? '', `^bước\\s+${NUMBER}$`) ?? [];
      return parts.length === 0
        ? { method: { kind } }
        : parts.length === 1 && step !== undefined
          ? { method: { kind, step: toNumber(step) } }
          : UNREADABLE;
    }
    case 'ratio': {
      const [named, ...options] = parts;
      const [part, whole] = match(named ?? '', '^(.+?)\\s*/\\s*(.+)$') ?? [];
      const read = optionsOf(options);
      return part === undefined || whole === undefined || !read
        ? UNREADABLE
        : {
            method: {
              kind,
              part,
              whole,
              ...(read.gate === undefined ? {} : { gate: read.gate }),
              decimals: read.decimals ?? 2,
            },
          };
    }
    case 'tiers':
      return readTiers(text);
    case 'tieredLinear':
      return readSlopes(text);
    case 'deduction':
    case 'bonus': {
      const [label, first] = match(parts[0] ?? '', `^(.+?):\\s*mỗi lần\\s+${NUMBER}$`) ?? [];
      const [floor] = match(parts[1] ?? '', `^thấp nhất\\s+${NUMBER}$`) ?? [];
      if (label === undefined || first === undefined || parts.length > 2) {
        return UNREADABLE;
      }
      if (kind === 'bonus') {
        return parts.length === 1 ? { method: { kind, label, per: toNumber(first) } } : UNREADABLE;
      }
      return parts.length === 2 && floor === undefined
        ? UNREADABLE
        : { method: { kind, label, per: toNumber(first), floor: toNumber(floor ?? '0') } };
    }
  }
}

/** The groups of a pattern, or nothing. */
const match = (text: string, pattern: string): string[] | undefined =>
  new RegExp(pattern, 'iu').exec(text)?.slice(1);

/** Reads `7,5`, `7.5` or, of a share, `75%`. */
const toNumber = (text: string): number => {
  const value = Number(text.replace('%', '').replace(',', '.'));
  return text.endsWith('%') ? Number((value / 100).toPrecision(12)) : value;
};

function optionsOf(options: readonly string[]): { gate?: number; decimals?: number } | undefined {
  const read: { gate?: number; decimals?: number } = {};
  for (const option of options) {
    const [gate] = match(option, `^ngưỡng\\s+${NUMBER}$`) ?? [];
    const [decimals] = match(option, '^làm tròn\\s+([0-4])$') ?? [];
    if (gate !== undefined) {
      read.gate = toNumber(gate);
    } else if (decimals !== undefined) {
      read.decimals = Number(decimals);
    } else {
      return undefined;
    }
  }
  return read;
}

/** The quantity before the colon, and the parts after it. */
function quantityAndParts(text: string): { of: Quantity; parts: string[] } | undefined {
  const colon = text.indexOf(':');
  const label = text.slice(0, Math.max(0, colon)).trim();
  const [part, whole] = match(label, '^(.+?)\\s*/\\s*(.+)$') ?? [];
  const parts = text
    .slice(colon + 1)
    .split(';')
    .map((item) => item.trim())
    .filter((item) => item !== '');
  return label === ''
    ? undefined
    : {
        of:
          part !== undefined && whole !== undefined
            ? { kind: 'share', part, whole }
            : { kind: 'value', label },
        parts,
      };
}

function readTiers(text: string): ParamsReading {
  const read = quantityAndParts(text);
  const tiers: (Tier & { to: number | undefined })[] = [];
  for (const part of read?.parts ?? []) {
    const [from, to, points] =
      match(part, `^từ\\s+${NUMBER}(?:\\s+đến dưới\\s+${NUMBER})?\\s*=\\s*${NUMBER}$`) ?? [];
    if (from === undefined || points === undefined) {
      return UNREADABLE;
    }
    tiers.push({
      from: toNumber(from),
      to: to === undefined ? undefined : toNumber(to),
      points: toNumber(points),
    });
  }
  if (!read || tiers.length === 0) {
    return UNREADABLE;
  }
  tiers.sort((a, b) => a.from - b.from);
  for (const [t, { to }] of tiers.entries()) {
    const next = tiers[t + 1];
    // Only the highest may be without an end: an end above it would leave what lies beyond without points.
    if (next ? to === undefined || to > next.from : false) {
      return { fault: 'overlap' };
    }
    if (next ? to !== next.from : to !== undefined) {
      return { fault: 'gap' };
    }
  }
  return {
    method: { kind: 'tiers', of: read.of, tiers: tiers.map(({ from, points }) => ({ from, points })) },
  };
}

function readSlopes(text: string): ParamsReading {
  const read = quantityAndParts(text);
  let floor: number | undefined;
  let start: number | undefined;
  let decimals = 2;
  const slopes: Slope[] = [];
  for (const part of read?.parts ?? []) {
    const first = match(part, `^đến\\s+${NUMBER}\\s*=\\s*${NUMBER}$`);
    const slope = match(part, `^trên\\s+${NUMBER}\\s*,\\s*thêm\\s+${NUMBER}\\s*=\\s*${NUMBER}$`);
    const [rounding] = match(part, '^làm tròn\\s+([0-4])$') ?? [];
    if (first && floor === undefined) {
      [start = 0, floor = 0] = first.map(toNumber);
    } else if (slope) {
      const [from = 0, every = 0, adds = 0] = slope.map(toNumber);
      slopes.push({ from, every, adds });
    } else if (rounding !== undefined) {
      decimals = Number(rounding);
    } else {
      return UNREADABLE;
    }
  }
  if (!read || floor === undefined || slopes.length === 0) {
    return UNREADABLE;
  }
  if (slopes[0]?.from !== start) {
    return { fault: (slopes[0]?.from ?? 0) > (start ?? 0) ? 'gap' : 'overlap' };
  }
  return { method: { kind: 'tieredLinear', of: read.of, floor, slopes, decimals } };
}

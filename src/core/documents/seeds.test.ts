/** The reading of five scanned plans, held to what was written down from the plans by hand. */
import path from 'node:path';
import { SEEDS } from '../../../test/fixtures/documents/seeds/expected';
import { agree, expectedFacts, factsOf } from '../../../test/support/plan-facts';
import type { FactKind } from '../../../test/support/plan-facts';
import { scannedPlans } from '../../../test/support/plan-corpus';
import { planTemplateSchema } from '../../templates/schema';
import { formatMessage } from '../words/format';
import { vi } from '../../texts/messages.vi';
import { readPlan } from './read-plan';
import type { PlanReading } from './reading';
import { templateOf } from './to-template';

const PLANS = scannedPlans(path.join(__dirname, '../../../test/fixtures'));
const documentOf = (name: string) => PLANS.find((plan) => plan.name === name)!.document;
const isScanned = (name: string): boolean => documentOf(name).quality === 'ocr';
const readings = new Map<string, PlanReading>(
  Object.keys(SEEDS).map((name) => [name, readPlan(documentOf(name))]),
);
const readingOf = (name: string): PlanReading => readings.get(name)!;

/** Least share that is found, and whether what is too much must be none. */
const AIMS: readonly (readonly [kind: FactKind, least: number, isStrict: boolean])[] = [
  ['head', 1, true],
  ['groups', 0.95, true],
  ['dates', 0.95, true],
  ['bodies', 0.89, false],
  ['citations', 0.9, true],
  ['reports', 0.95, true],
  ['targets', 0.95, true],
];

describe.each(Object.entries(SEEDS))('%s', (name, plan) => {
  test.each(AIMS)('%s', (kind, least, isStrict) => {
    const expected = expectedFacts(plan)[kind];
    const { found, missing, tooMuch } = agree(
      kind,
      expected,
      factsOf(readingOf(name))[kind],
      isScanned(name),
    );
    expect({ missing, isEnough: found >= least * expected.length }).toEqual({ missing, isEnough: true });
    expect(isStrict ? tooMuch : []).toEqual([]);
  });

  test('each text and name is the document’s own, or told', () => {
    const reading = readingOf(name);
    const { blocks } = documentOf(name);
    const textAt = (at: readonly number[]): string =>
      at
        .map((each) => {
          const block = blocks[each];
          return block?.kind === 'paragraph' ? block.text.replace(/^[-–+] ?/u, '') : '';
        })
        .join('')
        .replace(/\s/g, '');
    const whole = textAt(blocks.map((_, at) => at));
    const isOwn = (text: string): boolean => whole.includes(text.replace(/\s/g, ''));
    const told = reading.doubts.map(({ message }) => formatMessage(message, vi)).join('\n');
    const bodies = [
      ...reading.tasks.flatMap(({ lead, implementing, coordinating }) => [
        ...lead,
        ...implementing,
        ...coordinating,
      ]),
      ...reading.duties.flatMap(({ units }) => units),
    ];
    const rows = [
      ...reading.tasks,
      ...reading.duties,
      ...reading.groups.map(({ title, at }) => ({ text: title, at })),
    ];
    expect(rows.filter(({ text, at }) => !textAt(at).includes(text.replace(/\s/g, '')))).toEqual([]);
    expect(
      bodies.filter(
        ({ written }) => !isOwn(written) && !isOwn(written.charAt(0).toLowerCase() + written.slice(1)),
      ),
    ).toEqual([]);
    expect(
      bodies.filter(
        ({ name: as, written }) =>
          as.toLowerCase() !== written.toLowerCase() && !told.includes(as) && isScanned(name),
      ),
    ).toEqual([]);
  });

  test('every block is used or listed', () => {
    const reading = readingOf(name);
    const rows = [
      ...reading.tasks,
      ...reading.groups,
      ...reading.duties,
      ...reading.aims,
      ...reading.recipients,
      ...reading.notes,
      ...reading.closing,
      ...reading.funds,
      ...reading.targets,
      ...reading.unused.map(({ at }) => ({ at: [at] })),
      ...(reading.signer ? [reading.signer] : []),
    ];
    const listed = new Set(rows.flatMap(({ at }) => at));
    const { blocks } = documentOf(name);
    // What is left are headings, label lines, the head and căn cứ.
    const first = Math.min(...reading.aims.flatMap(({ at }) => at));
    const left = blocks.flatMap((block, at) =>
      listed.has(at) || at < first || block.kind !== 'paragraph' ? [] : [block.text],
    );
    expect(left.filter((text) => (text.length > 170 || text.endsWith('.')) && !text.includes(':'))).toEqual(
      [],
    );
  });

  test('a template that the schema takes', () => {
    const made = templateOf(readingOf(name));
    const file = Object.fromEntries(Object.entries(made ?? {}).filter(([key]) => key !== 'reviews'));
    expect(planTemplateSchema.safeParse(file).error?.issues ?? []).toEqual([]);
  });
});

test('what a scanner made illegible is told, and not read', () => {
  const { number, day, doubts } = readingOf('dong-nai-2024');
  const told = doubts.map(({ message }) => formatMessage(message, vi));
  expect([number, day]).toEqual([null, null]);
  expect(told).toContain('Số, ký hiệu “%4/KH~VP” không đọc được chắc chắn: để trống, nhập theo bản giấy.');
  expect(told).toContain(
    'Ngày ban hành “ngay 0§ thing 4_ nam 2024” không đọc được chắc chắn: để trống, nhập theo bản giấy.',
  );
  expect(told).toContain(
    'Số, ký hiệu trong “Quyét dinh sb 728- QD/l[a” không đọc được: giữ nguyên chữ, nhập số theo bản giấy.',
  );
});

test('numbers out of order are read by their place, gaps are told', () => {
  const codes = (name: string) =>
    readingOf(name).doubts.flatMap(({ message }) =>
      message.code === 'reading.numberOdd' || message.code === 'reading.numberGap'
        ? [formatMessage(message, vi)]
        : [],
    );
  expect(codes('binh-chuong-2026')).toEqual(['Mục ghi số “1” được hiểu là mục 11 theo thứ tự: xem lại.']);
  expect(codes('binh-duong-2025')).toEqual([
    'Mục ghi số “22” được hiểu là mục 2 theo thứ tự: xem lại.',
    'Trước mục 8 thiếu mục liền trước: xem văn bản có sót đoạn nào không.',
  ]);
});

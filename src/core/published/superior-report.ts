/** *Báo cáo* of a superior from its roll-up: who has sent, results, figures summed, models, overdue tasks, what has changed. */
import { formatDate } from '../calendar/civil';
import type { CivilDate } from '../../workbook/cells/serial';
import { gridOf } from '../papers/document';
import type { PrintBlock, PrintDocument, PrintLine } from '../papers/document';
import { BLANK, dayOf, letterhead, numberOf, signature } from '../papers/heading';
import { groupBy } from '../units/group-by';
import { heading, paragraph } from '../report/lines';
import type { Section } from '../report/lines';
import { NO_BREAK, numberText, percentText } from '../report/number-text';
import { annexPage, officeOf, prose, title, unbroken } from '../report/blocks';
import { signing, unissued } from './decision';
import type { NamedUnit, RollUpFacts, SummedFigure, UnitModel } from './facts';
import { yearsLines } from './years-lines';
import { ANNEX_GRID, basisWords, countSentences, NO_BLOCK, resultTable } from './result-annex';

const GRID = gridOf('portrait', ...ANNEX_GRID);
const LETTERHEAD = 2;
const SIGNATURES = 2;

/** The report with two annexes: results by khối and rating, overdue tasks by unit. @param day the day it is made on */
export function superiorReport(facts: RollUpFacts, day: CivilDate): PrintDocument {
  const { year } = facts;
  const head = unissued(facts.head, year);
  const office = officeOf(head);
  const subject = `Kết quả công tác dân vận chính quyền của các đơn vị${year === '' ? '' : ` năm${NO_BREAK}${year}`}`;
  const sections = [
    sending(facts),
    ratings(facts),
    figures(facts),
    models(facts),
    tasks(facts),
    changes(facts),
    toWord('VII. ĐÁNH GIÁ CHUNG', 'ưu điểm, hạn chế, nguyên nhân'),
    toWord('VIII. PHƯƠNG HƯỚNG; ĐỀ NGHỊ, KIẾN NGHỊ', 'nhiệm vụ kỳ sau; đề nghị, kiến nghị'),
  ];
  return {
    name: 'Báo cáo tổng hợp',
    orientation: 'portrait',
    grid: GRID,
    blocks: [
      ...letterhead(head, LETTERHEAD, 'BC'),
      ...title('BÁO CÁO', subject),
      ...prose([
        paragraph(
          `${office} báo cáo kết quả tổng hợp từ sổ các đơn vị gửi (lập ngày ${formatDate(day)}) như sau:`,
        ),
        ...sections.flatMap(({ title: name, lines }) => [heading(name), ...lines]),
        paragraph(`Trên đây là báo cáo của ${office}./.`),
      ]),
      ...signature(signing(head), SIGNATURES),
      ...annexes(
        facts,
        `(Kèm theo Báo cáo số ${numberOf(head, 'BC')} ${dayOf(head)} của ${unbroken(office)})`,
      ),
    ],
  };
}

/** A part that the office writes itself. */
const toWord = (name: string, what: string): Section => ({
  title: name,
  lines: [paragraph(`(cơ quan ghi: ${what})`, { italic: true })],
});

const none = (text: string): PrintLine[] => [paragraph(`(${text})`, { italic: true })];

function sending({ due, missing, late, units }: RollUpFacts): Section {
  const counted =
    due.length === 0
      ? [paragraph(`Đã tổng hợp ${units.length} đơn vị (sổ chưa có danh sách đơn vị phải gửi).`)]
      : [
          paragraph(
            `Đã gửi: ${due.length - missing.length}/${due.length} đơn vị; chưa gửi: ${missing.length}.`,
          ),
        ];
  return {
    title: 'I. TÌNH HÌNH GỬI',
    lines: [
      ...counted,
      ...byBlock(missing).map((text) => paragraph(`- Chưa gửi, ${text}.`)),
      ...(late.length > 0 ? [paragraph(`- Gửi quá hạn: ${late.join('; ')}.`)] : []),
    ],
  };
}

const byBlock = (units: readonly NamedUnit[]): string[] =>
  [...groupBy(units, ({ block }) => block)].map(
    ([block, some]) => `${block || NO_BLOCK} (${some.length}): ${some.map(({ unit }) => unit).join('; ')}`,
  );

function ratings(facts: RollUpFacts): Section {
  const { units } = facts;
  const firsts = firstOfEach(units);
  return {
    title: 'II. KẾT QUẢ CHẤM ĐIỂM, XẾP LOẠI',
    lines:
      units.length === 0
        ? none('chưa có đơn vị nào')
        : [
            paragraph(`Kết quả theo khối${basisWords(facts)}, chi tiết tại Phụ lục I:`, { keepNext: true }),
            ...countSentences(units).map((text) => paragraph(text)),
            ...(firsts.length > 0 ? [paragraph(`Đứng đầu từng khối: ${firsts.join('; ')}.`)] : []),
            ...(facts.years ? yearsLines(facts.years) : []),
          ],
  };
}

/** The first of each khối with its points; of more than are named only how many share the place. */
const firstOfEach = (units: RollUpFacts['units']): string[] =>
  [
    ...groupBy(
      units.filter(({ rank }) => rank === 1),
      (unit) => `${unit.block || NO_BLOCK}${pointsOf(unit)}`,
    ),
  ].flatMap(([place, some]) =>
    some.length > MOST_NAMED
      ? [`${some.length} đơn vị đồng hạng (${place})`]
      : some.map(({ unit }) => `${unit} (${place})`),
  );

function pointsOf({ isOfficial, official, self }: RollUpFacts['units'][number]): string {
  const value = isOfficial ? official : self;
  return value === null ? '' : `, ${numberText(value)} điểm`;
}

/** The most units named in a sentence; of more only their number is told. */
const MOST_NAMED = 10;

/** @example 'Số cuộc đối thoại: 36 cuộc, tăng 12,5 % so với cùng kỳ (32 cuộc); lũy kế 60 cuộc' */
export function summedSentence({ text, unit, current, lastYear, cumulative, leftOut }: SummedFigure): string {
  const withUnit = (value: number) => [numberText(value), unit].filter((part) => part !== '').join(NO_BREAK);
  if (current === null) {
    return `${text}: chưa có đơn vị nào có số liệu.`;
  }
  const difference = lastYear === null ? 0 : Number((current - lastYear).toPrecision(12));
  const way = difference > 0 ? 'tăng' : 'giảm';
  const compared =
    lastYear === null
      ? ''
      : difference === 0
        ? ', bằng cùng kỳ'
        : lastYear > 0
          ? `, ${way} ${percentText(Math.abs(difference) / lastYear)} so với cùng kỳ (${withUnit(lastYear)})`
          : `, ${way} ${withUnit(Math.abs(difference))} so với cùng kỳ (${withUnit(lastYear)})`;
  const more = cumulative === null ? '' : `; lũy kế ${withUnit(cumulative)}`;
  return `${text}: ${withUnit(current)}${compared}${more}.${leftOutWords(leftOut)}`;
}

function leftOutWords(units: readonly string[]): string {
  if (units.length === 0) {
    return '';
  }
  const named = units.slice(0, MOST_NAMED).join('; ');
  const others = units.length > MOST_NAMED ? `; và ${units.length - MOST_NAMED} đơn vị khác` : '';
  return ` Chưa tính ${units.length} đơn vị chưa có số liệu: ${named}${others}.`;
}

function figures({ figures: all, missing }: RollUpFacts): Section {
  const unsent =
    missing.length > 0 ? [paragraph(`Các số dưới đây chưa tính ${missing.length} đơn vị chưa gửi.`)] : [];
  return {
    title: 'III. SỐ LIỆU TỔNG HỢP',
    lines:
      all.length === 0
        ? none('các đơn vị chưa có số liệu cộng được')
        : [
            ...unsent,
            ...[...groupBy(all, ({ period }) => period)].flatMap(([period, some]) => [
              paragraph(`Kỳ ${period || BLANK}:`, { italic: true, keepNext: true }),
              ...some.map((figure) => paragraph(`- ${summedSentence(figure)}`)),
            ]),
            paragraph('Số liệu là tỷ lệ không cộng giữa các đơn vị.', { italic: true }),
          ],
  };
}

function models({ models: all }: RollUpFacts): Section {
  const recognized = all.filter(({ recognition }) => recognition !== '');
  const proposed = all.filter(({ recognition, proposal }) => recognition === '' && proposal !== '');
  const listed = (name: string, some: readonly UnitModel[]): PrintLine[] =>
    some.length === 0
      ? []
      : [
          paragraph(`${name}:`, { keepNext: true }),
          ...some.map((model) => paragraph(`- ${modelText(model)}`)),
        ];
  return {
    title: 'IV. MÔ HÌNH “DÂN VẬN KHÉO”',
    lines:
      all.length === 0
        ? none('các đơn vị chưa ghi mô hình nào')
        : [
            paragraph(
              `Tổng số ${all.length} mô hình của ${new Set(all.map(({ owner }) => owner)).size} đơn vị; đã công nhận ${recognized.length}, đề nghị công nhận ${proposed.length}.`,
            ),
            ...listed('Mô hình đã được công nhận', recognized),
            ...listed('Mô hình đề nghị công nhận, khen thưởng', proposed),
          ],
  };
}

const modelText = ({ owner, name, field, result, recognition, proposal }: UnitModel): string =>
  `${[`${name} (${[owner, field].filter((part) => part !== '').join('; ')})`, result, recognition || proposal]
    .map((part) => part.replaceAll('\n', ' ').replace(/[.;,\s]+$/u, ''))
    .filter((part) => part !== '')
    .join('; ')}.`;

function tasks({ tasks: all, overdue }: RollUpFacts): Section {
  const count = overdue.reduce((sum, { overdue: some }) => sum + some, 0);
  return {
    title: 'V. NHIỆM VỤ QUÁ HẠN',
    lines: [
      paragraph(
        count === 0
          ? `Trong ${all} nhiệm vụ của các đơn vị không có nhiệm vụ quá hạn.`
          : `Quá hạn ${count}/${all} nhiệm vụ, ở ${overdue.length} đơn vị, chi tiết tại Phụ lục II.`,
      ),
    ],
  };
}

function changes({ changes: all }: RollUpFacts): Section {
  const moved = (before: number | null, now: number | null): string =>
    before === now ? '' : `thứ hạng ${before ?? '–'} → ${now ?? '–'}`;
  const rated = (before: string, now: string): string =>
    before === now ? '' : `xếp loại ${before || '–'} → ${now || '–'}`;
  return {
    title: 'VI. SO VỚI LẦN TỔNG HỢP TRƯỚC',
    lines:
      all.length === 0
        ? none('không có thay đổi, hoặc sổ chưa có lần tổng hợp trước')
        : all.map(({ unit, what, rankBefore, rank, ratingBefore, rating }) => {
            const parts = [what, moved(rankBefore, rank), rated(ratingBefore, rating)];
            return paragraph(`- ${unit}: ${parts.filter((part) => part !== '').join('; ')}.`);
          }),
  };
}

function annexes(facts: RollUpFacts, enclosed: string): PrintBlock[] {
  const { units, overdue } = facts;
  const all = [
    { name: `Kết quả chấm điểm, xếp loại theo khối${basisWords(facts)}`, table: resultTable(units) },
    ...(overdue.length > 0 ? [{ name: 'Nhiệm vụ quá hạn theo đơn vị', table: overdueTable(facts) }] : []),
  ];
  return all.flatMap(({ name, table }, index) =>
    annexPage(`Phụ lục ${'I'.repeat(index + 1)}`, name, enclosed, table),
  );
}

const overdueTable = ({ overdue }: RollUpFacts): PrintBlock => ({
  kind: 'table',
  repeated: true,
  columns: [
    { header: 'TT', align: 'center' },
    { header: 'Tên đơn vị', span: 2 },
    { header: 'Số nhiệm vụ quá hạn', span: 2, align: 'center' },
    { header: 'Tổng số ngày quá hạn', span: 2, align: 'center' },
  ],
  rows: overdue.map(({ unit, overdue: count, days }, index) => ({
    kind: 'cells',
    cells: [index + 1, unit, count, days],
  })),
});

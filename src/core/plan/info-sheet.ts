/** The sheet *Thông tin chung* of a plan: its rows from a template, and what may be typed into them. */
import type { SheetDraft } from '../../workbook/draft/draft';
import type { Validation } from '../../workbook/cells/style';
import { dateCell, fromList } from '../layout/input';
import { INFO_ROWS, LAYOUT } from '../layout/layout';
import type { ColumnKey, DraftOf, InfoKey } from '../layout/layout';
import { LIST_NAMES } from '../layout/meta';
import { tableSheet } from '../layout/sheet';
import type { SheetNames } from '../layout/sheet';
import { provinceInText, withProvince } from '../units/find-place';
import type { Home } from '../units/find-place';
import { isAmong, placesNamed } from '../units/issuers';
import { writtenKey } from '../units/names';
import { BEFORE_DAY_READINGS, MAX_YEAR, MIN_YEAR, PLAN_STATES } from '../words/vocabulary';
import { basisText } from './basis-text';
import { infoId, LISTED_INFO, listedId } from './info';
import type { ListedInfo } from './info';
import type { Target } from './mapping';
import { readingInput } from './progress';
import { reviewNote } from './template';
import type { PlanTemplate, TemplateTarget } from './template';

/** What the superior has given a unit in one file: written where a person else types it. */
export interface Given {
  /** The words that say whose file it is; they stand beside each row that follows it. */
  readonly note: string;
  /** Days off, as *Thông tin chung* takes them; empty for none. */
  readonly daysOff: string;
  /** The unit's code and khối; absent where the file does not name the unit. */
  readonly unit?: { readonly code: string; readonly block: string };
}

/** The body whose *Thông tin chung* it is. */
export interface InfoFor {
  /** Full name of the unit whose plan it is. */
  readonly unit: string;
  readonly year: number;
  readonly target: Target;
  /** The place of the official list that the unit is of, where it is known. */
  readonly place?: Home;
  readonly given?: Given;
}

/** The rows of *Thông tin chung*. @param template already fitted to the plan's body and year. */
export function infoRows(template: PlanTemplate, plan: InfoFor): DraftOf<'info'>[] {
  const { source } = template;
  const { given } = plan;
  const fixed = (key: InfoKey, value: string | number | null, note = ''): DraftOf<'info'> => ({
    id: infoId(key),
    label: INFO_ROWS[key],
    value,
    note,
  });
  /** @param hint what stands beside an empty row, where one is left to be filled in. */
  const listed = (
    kind: ListedInfo,
    texts: readonly string[],
    hint = '',
    noteOf: (index: number) => string = () => '',
  ): DraftOf<'info'>[] =>
    texts.length === 0 && hint !== ''
      ? [{ id: listedId(kind, 1), label: `${LISTED_INFO[kind]} 1`, value: null, note: hint }]
      : texts.map((value, index) => ({
          id: listedId(kind, index + 1),
          label: `${LISTED_INFO[kind]} ${index + 1}`,
          value,
          note: [noteOf(index), reviewNote(template, kind, index + 1) ?? '']
            .filter((part) => part !== '')
            .join('\n'),
        }));
  // Who signed belongs to the body that issued it.
  const signer = isSameBody(source.issuer, withProvince(plan.unit, plan.place)) ? template.signer : undefined;
  const { superior, place } = headOf(plan);
  const issued = [source.number ?? 'số chưa đọc được', source.date ?? 'ngày chưa đọc được'].join(', ');
  return [
    fixed('unit', plan.unit),
    given?.unit
      ? fixed('unitCode', given.unit.code, given.note)
      : fixed('unitCode', plan.place?.code ?? null, 'Mã do cấp trên cấp, nếu có; dùng khi tổng hợp.'),
    given?.unit
      ? fixed('block', given.unit.block, given.note)
      : fixed('block', null, 'Khối xếp hạng do cấp trên quy định, nếu có.'),
    fixed('year', plan.year),
    fixed('title', template.title, reviewNote(template, 'title', 1) ?? ''),
    fixed('state', PLAN_STATES[0], PLAN_STATES.join(' / ')),
    fixed('number', null, 'Để trống khi còn dự thảo.'),
    fixed('issued', null, 'Để trống khi còn dự thảo.'),
    fixed('signer', signer?.name ?? null),
    fixed(
      'signerTitle',
      signer?.title ?? null,
      'Ví dụ: TM. ỦY BAN NHÂN DÂN; CHỦ TỊCH (mỗi dòng ngăn bằng dấu chấm phẩy).',
    ),
    fixed('superior', superior, 'Dòng trên tên cơ quan khi in; UBND các cấp để trống.'),
    fixed('place', place, 'Nơi ghi trước ngày, tháng khi in; để trống thì lấy tên xã, phường, đặc khu.'),
    fixed(
      'source',
      source.title === '' ? null : `${source.title} (${issued}) của ${source.issuer}`,
      source.note ?? '',
    ),
    ...listed('basis', template.legalBases.map(basisText)),
    ...listed('aim', template.aims ?? [], 'Mỗi đoạn một dòng; in ở phần đầu Kế hoạch.'),
    ...listed(
      'target',
      template.targets.map(({ text }) => text),
      '',
      (index) => targetNote(template.targets[index]),
    ),
    ...listed('fund', template.funds ?? [], 'Để trống thì Kế hoạch không có phần này.'),
    ...listed('closing', template.closing ?? []),
    // Where all were left out, an empty row says so.
    ...listed('recipient', template.recipients, reviewNote(template, 'recipient', 1) ?? ''),
    fixed('beforeDay', BEFORE_DAY_READINGS.lenient, Object.values(BEFORE_DAY_READINGS).join(' / ')),
    given && given.daysOff !== ''
      ? fixed('daysOff', given.daysOff, given.note)
      : fixed('daysOff', null, 'Ví dụ: 01/01/2027; 09/01/2027 làm bù; đủ lịch 2027.'),
  ];
}

/**
 * The line above a body of the province, and the place before the day of its papers. A commune has no such line, and its own
 * name stands before the day. A name of a person is written in full (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.4).
 */
function headOf({ target, place }: Pick<InfoFor, 'target' | 'place'>) {
  const isBelow = target.who === 'department' || target.who === 'provinceOffice';
  const province = target.who === 'commune' ? undefined : place?.province;
  const name = province?.replace(/^(?:Tỉnh|Thành phố) (?!Hồ Chí Minh$)/u, '');
  return {
    superior: isBelow && province !== undefined ? `UBND ${provinceInText(province)}` : null,
    place: name ?? null,
  };
}

/** Drafts the sheet with these rows. */
export function infoSheet(
  names: SheetNames,
  rows: readonly DraftOf<'info'>[],
): SheetDraft<ColumnKey<'info'>> {
  const sheet = tableSheet('info', names, rows);
  const { table } = sheet;
  const at = (key: InfoKey, column: ColumnKey<'info'>) => {
    const row = rows.findIndex((item) => item.id === infoId(key));
    const index = LAYOUT.info.columns.findIndex((item) => item.key === column);
    return { row: (table?.row ?? 0) + 1 + row, column: index, rows: 1, columns: 1 };
  };
  return {
    ...sheet,
    validations: [
      ...(Object.entries(INFO_LISTS) as [InfoKey, Validation][]).map(([key, validation]) => ({
        area: at(key, 'value'),
        validation,
      })),
      {
        area: at('year', 'value'),
        validation: {
          rule: { kind: 'whole', min: MIN_YEAR, max: MAX_YEAR },
          onError: 'stop',
          title: INFO_ROWS.year,
          message: `Nhập năm từ ${MIN_YEAR} đến ${MAX_YEAR}.`,
        },
      },
      { area: at('issued', 'value'), validation: dateCell(INFO_ROWS.issued) },
    ],
  };
}

/** The rows of *Thông tin chung* whose value is chosen from a list. */
export const INFO_LISTS = {
  state: {
    ...fromList(LIST_NAMES.states, INFO_ROWS.state, `Chọn một trong: ${PLAN_STATES.join(', ')}.`),
    onError: 'stop',
  },
  beforeDay: readingInput,
} as const satisfies Partial<Record<InfoKey, Validation>>;

/** What a target has to reach, as its note says it. The whole is reached, not passed: `100 %`. */
function targetNote(target: TemplateTarget | undefined): string {
  if (target?.value === null || target === undefined) {
    return '';
  }
  const { operator, value, unit } = target;
  const isWhole = operator === '>=' && value === 100 && unit === '%';
  const sign = isWhole ? '' : `${OPERATORS[operator ?? '=']} `;
  return `${sign}${String(value).replace('.', ',')} ${unit ?? ''}`.trim();
}

/**
 * Whether two names are of one body. `ỦY BAN NHÂN DÂN XÃ A` and `UBND xã A, tỉnh B` are; other marks and another province make
 * another body.
 */
function isSameBody(one: string, other: string): boolean {
  const provincesIn = (name: string) => placesNamed(name).filter(({ level }) => level === 'province');
  const [provinces, others] = [provincesIn(one), provincesIn(other)];
  const isApart =
    provinces.length > 0 && others.length > 0 && !provinces.some((each) => isAmong(each, others));
  return bodyKey(one) === bodyKey(other) && !isApart;
}

const bodyKey = (name: string): string => writtenKey(name.split(',')[0] ?? '');

/** Signs and words for a target's operator. */
export const OPERATORS = { '=': '=', '>=': '≥', '>': 'trên' } as const;

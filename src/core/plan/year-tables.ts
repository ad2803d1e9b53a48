/** The year's other tables: more of the report calendar, figures for reports, *Dân vận khéo* models. */
import { toSerial } from '../../workbook/cells/serial';
import type { SheetDraft } from '../../workbook/draft/draft';
import { binary, call, own } from '../../workbook/formula/build';
import type { Expr } from '../../workbook/formula/expr';
import { amountCell, fromList } from '../layout/input';
import { recordOf } from '../layout/keyed';
import { headerOf } from '../layout/layout';
import type { ColumnKey, DraftOf } from '../layout/layout';
import { INDICATOR_PERIODS, MODEL_FIELDS, MODEL_KINDS } from '../words/vocabulary';
import { LIST_NAMES } from '../layout/meta';
import { tableSheet } from '../layout/sheet';
import type { SheetNames } from '../layout/sheet';
import { inPlace } from './mapping';
import type { Target } from './mapping';

export const YEAR_ROLES = ['reports', 'indicators', 'models'] as const;
export type YearRole = (typeof YEAR_ROLES)[number];

/** A day of the plan's year. */
interface YearDay {
  readonly month: number;
  readonly day: number;
}

/** The first rows of the year's tables. No authority issued it: it says that it is an illustration. */
export interface YearTemplate {
  readonly id: string;
  readonly version: number;
  /** Shown beside every offer of it, and in each row's note: `Ví dụ minh họa`. */
  readonly label: string;
  /** Words in its place for tables that are from elsewhere. */
  readonly labels?: Partial<Record<Exclude<YearRole, 'reports'>, string>>;
  readonly reports: readonly {
    readonly name: string;
    readonly period: string;
    readonly cutOff?: YearDay;
    readonly unitsDue?: YearDay;
    readonly due: YearDay;
    /** Who gets it, and whose word that is: of one that the superior collects. */
    readonly recipients?: string;
    readonly label?: string;
  }[];
  readonly indicators: readonly {
    readonly text: string;
    readonly unit: string;
    /** The supplier of the figure in a commune. */
    readonly source: string;
  }[];
  readonly models: readonly {
    readonly name: string;
    readonly field: string;
    readonly aim: string;
    readonly registered: string;
  }[];
}

export interface YearFor {
  readonly year: number;
  readonly target: Target;
}

/** The rows of the year's tables, by role. */
export type YearRows = { readonly [R in YearRole]: readonly DraftOf<R>[] };

/** The rows of the year's tables, for a plan's year and place. */
export function yearRows(template: YearTemplate, { year, target }: YearFor): YearRows {
  const { id, label } = template;
  const note = `${label}: sửa theo văn bản của cấp trên.`;
  const serial = (date: YearDay | undefined) => (date ? toSerial({ ...date, year }) : null);
  return {
    reports: template.reports.map((report, index): DraftOf<'reports'> => ({
      id: `${id}.r${index + 1}`,
      no: index + 1,
      name: report.name,
      period: report.period,
      cutOff: serial(report.cutOff),
      unitsDue: serial(report.unitsDue),
      due: serial(report.due),
      recipients: report.recipients ?? null,
      note: report.label === undefined ? note : `${report.label}.`,
    })),
    indicators: INDICATOR_PERIODS.flatMap((period, p) =>
      template.indicators.map(({ text, unit, source }, index): DraftOf<'indicators'> => ({
        id: `${id}.i${index + 1}.${p + 1}`,
        period,
        no: index + 1,
        text,
        unit,
        source: target.who === 'commune' ? inPlace({ places: {} }, target, source) : null,
        note: template.labels?.indicators ?? label,
      })),
    ),
    models: template.models.map((model, index): DraftOf<'models'> => ({
      id: `${id}.m${index + 1}`,
      no: index + 1,
      ...model,
      note: EXAMPLE_NOTE,
    })),
  };
}

/**
 * Drafts *Số liệu báo cáo*.
 * @param unitList the defined name of the list of units.
 */
export function indicatorSheet(
  names: SheetNames,
  unitList: string,
  rows: readonly DraftOf<'indicators'>[],
): SheetDraft<ColumnKey<'indicators'>> {
  const header = (key: ColumnKey<'indicators'>) => headerOf('indicators', key);
  return tableSheet('indicators', names, rows, {
    validations: {
      period: fromList(
        LIST_NAMES.periods,
        header('period'),
        `Chọn một trong: ${INDICATOR_PERIODS.join(', ')}.`,
      ),
      ...recordOf(['current', 'lastYear', 'cumulative'] as const, (key) => amountCell(header(key))),
      target: { ...amountCell(header('target')), message: TARGET_MESSAGE },
      source: fromList(unitList, header('source'), NOT_REGISTERED),
    },
    formulas: indicatorFormulas(names.table),
  });
}

/** The computed columns of *Số liệu báo cáo*, by key. @param table its name. */
export const indicatorFormulas = (table: string): Readonly<Record<'comparison' | 'reached', Expr>> => ({
  comparison: comparison(table),
  reached: reached(table),
});

/** The computed columns of the models, by key. @param table its name. */
export const modelFormulas = (table: string): Readonly<Record<'status', Expr>> => ({
  status: modelStatus(table),
});

/** Words of *Đạt chỉ tiêu* for a figure that has a target. */
export const REACHED = { yes: 'Đạt', no: 'Chưa đạt' } as const;

const TARGET_MESSAGE =
  'Đạt khi Kỳ này từ chỉ tiêu trở lên. Chỉ tiêu dạng “không quá”: để trống ô này, tự nhập Đạt hoặc Chưa đạt ở cột Đạt chỉ tiêu.';

/** Whether this period reaches the year's target; empty while either is missing. */
function reached(table: string): Expr {
  const current = own(table, headerOf('indicators', 'current'));
  const target = own(table, headerOf('indicators', 'target'));
  return call(
    'IF',
    call('AND', call('ISNUMBER', current), call('ISNUMBER', target)),
    call('IF', binary(current, '>=', target), REACHED.yes, REACHED.no),
    '',
  );
}

/** This period as a share of the same period last year; empty while either is missing. */
function comparison(table: string): Expr {
  const current = own(table, headerOf('indicators', 'current'));
  const lastYear = own(table, headerOf('indicators', 'lastYear'));
  return call(
    'IF',
    call('AND', call('ISNUMBER', current), call('ISNUMBER', lastYear)),
    call('IF', binary(lastYear, '=', 0), '', binary(current, '/', lastYear)),
    '',
  );
}

/**
 * Drafts *Mô hình Dân vận khéo*.
 * @param unitList the defined name of the list of units.
 */
export function modelSheet(
  names: SheetNames,
  unitList: string,
  rows: readonly DraftOf<'models'>[],
): SheetDraft<ColumnKey<'models'>> {
  const header = (key: ColumnKey<'models'>) => headerOf('models', key);
  return tableSheet('models', names, rows, {
    validations: {
      field: fromList(
        LIST_NAMES.fields,
        header('field'),
        `Chọn hoặc nhập lĩnh vực: ${MODEL_FIELDS.join(', ')}.`,
      ),
      registered: fromList(
        LIST_NAMES.modelKinds,
        header('registered'),
        `Chọn một trong: ${MODEL_KINDS.join(', ')}.`,
      ),
      responsible: fromList(unitList, header('responsible'), NOT_REGISTERED),
    },
    formulas: modelFormulas(names.table),
  });
}

/** An example that nobody has made theirs counts as no model of theirs. */
function modelStatus(table: string): Expr {
  const isEmpty = (key: ColumnKey<'models'>): Expr => binary(own(table, headerOf('models', key)), '=', '');
  return call(
    'IF',
    isEmpty('name'),
    '',
    call(
      'IF',
      binary(own(table, headerOf('models', 'note')), '=', EXAMPLE_NOTE),
      MODEL_STATUS.example,
      call('IF', isEmpty('recognition'), MODEL_STATUS.registered, MODEL_STATUS.recognised),
    ),
  );
}

/** Words of *Tình trạng công nhận* for a model. */
export const MODEL_STATUS = {
  recognised: 'Đã công nhận',
  registered: 'Chưa công nhận',
  example: 'Ví dụ minh họa',
} as const;

/** The note beside the models that come with the sheet. */
export const EXAMPLE_NOTE = 'Ví dụ minh họa: sửa lại hoặc xóa.';

const NOT_REGISTERED = 'Tên chưa có trong Danh mục đơn vị. Vẫn dùng tên này?';

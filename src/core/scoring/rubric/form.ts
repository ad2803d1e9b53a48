/**
 * Reads a set of criteria that was typed in its form. What is wrong with it is told at the cell; one without mistakes is a
 * `Rubric` like any other.
 */
import type { CellAt, CellValue } from '../../../workbook/cells/cells';
import { fromSerial } from '../../../workbook/cells/serial';
import { LAYOUT } from '../../layout/layout';
import { addressOf, textOf } from '../../layout/locate';
import type { LocatedTable, RowOf } from '../../layout/locate';
import type { Message } from '../../words/message';
import { cellOf } from '../../../workbook/cells/snapshot';
import { rubricFaults } from './faults';
import { BONUS_GROUP, KEYS, SETTINGS } from './form-sheet';
import type { FormKey, Setting } from './form-sheet';
import { formulaTooLong } from './limits';
import { METHODS } from './methods';
import { methodNamed, readBand, readParams, readQuota } from './params';
import { RUBRIC_LABELS } from './rubric';
import type { Criterion, IndicatorNames, Item, Quota, RatingBand, Rubric, RubricGroup } from './rubric';
import { FIGURE_WORDS, INDICATORS, NO, NOT_APPLICABLE_WORDS, NOT_RATED, SCORERS, YES } from './words';

/** Group, criterion, component, component of a component. */
const MOST_LEVELS = 4;

/** Rows of *Số liệu báo cáo*; `undefined` for any other word. */
function readIndicators(typed: string): IndicatorNames | undefined {
  const [, names = ''] = new RegExp(`^${INDICATORS}\\s*:\\s*(\\S.*)$`, 'iu').exec(typed) ?? [];
  const [indicator = '', of, ...more] = names.split(' / ').map((name) => name.trim());
  return indicator === '' || of === '' || more.length > 0
    ? undefined
    : { indicator, ...(of === undefined ? {} : { of }) };
}

/** A mistake, and the cell it is in. */
export type FormFinding = Message & { readonly at: CellAt };

export type FormReading =
  | { readonly ok: true; readonly rubric: Rubric }
  | { readonly ok: false; readonly findings: readonly FormFinding[] };

/**
 * Reads the form into a set of criteria.
 * @param id of the set that comes of it.
 * @param version which it is of that id.
 */
export function readForm(form: LocatedTable<'rubricForm'>, id: string, version: number): FormReading {
  const reader = new FormReader(form);
  const rubric = reader.rubric(id, version);
  return reader.findings.length > 0 ? { ok: false, findings: reader.findings } : { ok: true, rubric };
}

class FormReader {
  readonly findings: FormFinding[] = [];
  /** Code → the row it stands in, to point at what the set's own faults are about. */
  private readonly rows = new Map<string, RowOf<'rubricForm'>>();

  constructor(private readonly form: LocatedTable<'rubricForm'>) {}

  rubric(id: string, version: number): Rubric {
    const groups = this.groups();
    const bonus = this.number('bonusCap', true);
    const mayPassMax = this.yes('bonusPasses');
    const ratesSelf = this.yes('ratesSelf');
    const quotas = this.quotas();
    const rubric: Rubric = {
      id,
      version,
      label: this.label(),
      title: this.required('title'),
      number: this.optional('number'),
      issuer: this.optional('issuer'),
      effectiveFrom: this.date('effectiveFrom'),
      effectiveTo: this.date('effectiveTo'),
      maxTotal: this.number('maxTotal') ?? 0,
      ...(bonus === undefined
        ? {}
        : {
            bonus: { cap: bonus, mayPassMax },
          }),
      groups,
      bands: this.bands(),
      knockOuts: this.pairs('knockOuts', '\n').map(([reason, cap]) => ({
        reason,
        cap: cap.toLowerCase() === NOT_RATED.toLowerCase() ? null : cap,
      })),
      ...(ratesSelf ? { ratesSelf } : {}),
      ...(quotas.length > 0 ? { quotas } : {}),
      decimals: this.number('decimals') ?? 0,
    };
    // What the set as a whole must keep to means something only once every cell can be read.
    if (this.findings.length === 0) {
      this.findings.push(
        ...rubricFaults(rubric).map((fault) => ({ ...fault.message, at: this.placeOf(rubric, fault.path) })),
      );
    }
    const tooLong = this.findings.length === 0 ? formulaTooLong(rubric) : undefined;
    if (tooLong) {
      this.findSetting('bands', tooLong);
    }
    return rubric;
  }

  private groups(): RubricGroup[] {
    const groups: RubricGroup[] = [];
    /** The group and the criteria that the next row may be below, each with the list it would stand in. */
    let open: readonly { readonly code: string; readonly below: Criterion[] }[] = [];
    const codes = this.form.rows.map((row) => textOf(row, 'code'));
    this.form.rows.forEach((row, index) => {
      const code = codes[index] ?? '';
      this.refuseFormulas(row);
      // 1.10 typed into a cell of numbers is 1.1, and 1.1.1 a day: what was meant is not known any more.
      if (typeof row.values.code === 'number') {
        this.find(row, 'code', { code: 'form.codeNumber', params: { code } });
        return;
      }
      if (code === '' || !/^[\p{L}\d]+(\.[\p{L}\d]+){0,3}$/u.test(code)) {
        this.find(row, 'code', { code: 'form.code', params: { code } });
        return;
      }
      if (this.rows.has(code)) {
        this.find(row, 'code', { code: 'rubric.duplicateCode', params: { code } });
        return;
      }
      this.rows.set(code, row);
      const title = textOf(row, 'title');
      if (title === '') {
        this.find(row, 'title', { code: 'form.empty', params: { code } });
      }
      const max = row.values.max;
      if (typeof max !== 'number') {
        this.find(row, 'max', { code: 'form.number', params: { value: String(max ?? '') } });
        return;
      }
      const depth = code.split('.').length;
      const below: Criterion[] = [];
      if (depth === 1) {
        const isBonus = textOf(row, 'method').toLowerCase() === BONUS_GROUP.toLowerCase();
        groups.push({ code, title, max, ...(isBonus ? { bonus: true } : {}), criteria: below });
        open = [{ code, below }];
        return;
      }
      const above = open.filter((each) => code.startsWith(`${each.code}.`));
      const parent = above.at(-1);
      if (parent?.code !== code.slice(0, code.lastIndexOf('.'))) {
        this.find(row, 'code', { code: 'form.noGroup', params: { code } });
        return;
      }
      if (depth < MOST_LEVELS && (codes[index + 1] ?? '').startsWith(`${code}.`)) {
        if (textOf(row, 'method') !== '') {
          this.find(row, 'method', { code: 'form.methodOfSum', params: { code } });
        }
        parent.below.push({ code, title, max, components: below });
        open = [...above, { code, below }];
        return;
      }
      open = above;
      const item = this.item(row, { code, title, max });
      if (item) {
        parent.below.push(item);
      }
    });
    if (this.form.rows.length === 0) {
      this.findings.push({
        code: 'form.noRows',
        at: { sheet: this.form.sheet.name, row: this.form.table.row + 1, column: this.form.table.column },
      });
    }
    return groups;
  }

  private item(
    row: RowOf<'rubricForm'>,
    { code, title, max }: Pick<Item, 'code' | 'title' | 'max'>,
  ): Item | undefined {
    const by = this.word(row, 'by', SCORERS) ?? 'self';
    const ifNotApplicable = this.word(row, 'notApplicable', NOT_APPLICABLE_WORDS);
    const figures =
      readIndicators(textOf(row, 'figures')) ??
      this.word(row, 'figures', FIGURE_WORDS, `${INDICATORS}: tên dòng / tên dòng tổng`);
    const name = textOf(row, 'method');
    const kind = methodNamed(name);
    if (!kind) {
      const known = Object.values(METHODS)
        .map((method) => method.name)
        .join(', ');
      this.find(row, 'method', { code: 'form.method', params: { code, method: name, known } });
      return undefined;
    }
    const reading = readParams(kind, textOf(row, 'params'));
    if ('fault' in reading) {
      const { name: known, example: shown } = METHODS[kind];
      const example = shown === '' ? '(để trống)' : shown;
      this.find(
        row,
        'params',
        reading.fault === 'unreadable'
          ? { code: 'form.params', params: { code, method: known, example } }
          : { code: `form.${reading.fault}`, params: { code, example } },
      );
      return undefined;
    }
    return {
      code,
      title,
      max,
      method: reading.method,
      ...(by === 'self' ? {} : { by }),
      evidence: textOf(row, 'evidence'),
      ...(ifNotApplicable ? { ifNotApplicable } : {}),
      ...(figures ? { figures } : {}),
    };
  }

  /**
   * Refuses a text that begins like a formula: it was meant to be one, or was pasted. It is shown, and counts nowhere.
   */
  private refuseFormulas(row: RowOf<'rubricForm'>): void {
    for (const { key } of LAYOUT.rubricForm.columns) {
      const value = row.values[key];
      if (typeof value === 'string' && value.trim().startsWith('=')) {
        this.find(row, key, { code: 'form.formulaText', params: { value } });
      }
    }
  }

  private word<K extends string>(
    row: RowOf<'rubricForm'>,
    key: FormKey,
    words: Readonly<Record<K, string>>,
    ...more: string[]
  ): K | undefined {
    const typed = textOf(row, key);
    const found = (Object.keys(words) as K[]).find(
      (name) => words[name].toLowerCase() === typed.toLowerCase(),
    );
    if (typed !== '' && found === undefined) {
      this.find(row, key, {
        code: 'form.word',
        params: { value: typed, known: [...Object.values(words), ...more].join(', ') },
      });
    }
    return found;
  }

  private find(row: RowOf<'rubricForm'>, key: FormKey, message: Message): void {
    this.findings.push({ ...message, at: addressOf(this.form, row, key) });
  }

  /** The cell of a setting's value: right of its label, wherever rows were inserted. */
  private settingAt(key: Setting): CellAt | undefined {
    const { sheet, table } = this.form;
    for (let row = 0; row < table.row; row++) {
      for (let column = 0; column < table.column + table.headers.length; column++) {
        if (cellOf(sheet.grid, row, column).value === SETTINGS[key]) {
          return { sheet: sheet.name, row, column: column + 1 };
        }
      }
    }
    return undefined;
  }

  private value(key: Setting): CellValue {
    const at = this.settingAt(key);
    return at ? cellOf(this.form.sheet.grid, at.row, at.column).value : null;
  }

  private text(key: Setting): string {
    return String(this.value(key) ?? '')
      .normalize('NFC')
      .trim();
  }

  private findSetting(key: Setting, message: Message): void {
    const { sheet, table } = this.form;
    this.findings.push({
      ...message,
      at: this.settingAt(key) ?? { sheet: sheet.name, row: table.row, column: table.column },
    });
  }

  private required(key: Setting): string {
    const text = this.text(key);
    if (text === '') {
      this.findSetting(key, { code: 'form.setting', params: { name: SETTINGS[key] } });
    }
    return text;
  }

  private optional(key: Setting): string | null {
    const text = this.text(key);
    return text === '' ? null : text;
  }

  private label(): Rubric['label'] {
    const text = this.text('label').toLowerCase();
    const found = RUBRIC_LABELS.find((label) => label === text);
    if (!found) {
      this.findSetting('label', {
        code: 'form.word',
        params: { value: text, known: RUBRIC_LABELS.join(', ') },
      });
    }
    return found ?? RUBRIC_LABELS[0];
  }

  /** A date as typed, dd/mm/yyyy, or a day that Excel made of it. */
  private date(key: Setting): string | null {
    const value = this.value(key);
    const text = typeof value === 'number' ? written(value) : this.optional(key);
    if (text !== null && !/^\d{1,2}\/\d{1,2}\/\d{4}$/.test(text)) {
      this.findSetting(key, { code: 'form.date', params: { value: text } });
    }
    return text;
  }

  private number(key: Setting, mayBeEmpty = false): number | undefined {
    const value = this.value(key);
    if (typeof value === 'number') {
      return value;
    }
    if (!mayBeEmpty || this.text(key) !== '') {
      this.findSetting(key, { code: 'form.number', params: { value: this.text(key) } });
    }
    return undefined;
  }

  private quotas(): Quota[] {
    return this.pairs('quotas', '\n').flatMap(([band, limit]) => {
      const quota = readQuota(band, limit);
      if (!quota) {
        this.findSetting('quotas', { code: 'form.quota', params: { value: `${band} = ${limit}` } });
      }
      return quota ?? [];
    });
  }

  private bands(): RatingBand[] {
    return this.pairs('bands', ';').flatMap(([name, text]) => {
      const band = readBand(name, text);
      if (!band) {
        this.findSetting('bands', { code: 'form.band', params: { value: `${name} = ${text}` } });
      }
      return band ?? [];
    });
  }

  /** Whether *Có* stands there; an empty cell says no. */
  private yes(key: Setting): boolean {
    const text = this.text(key).toLowerCase();
    if (!['', YES.toLowerCase(), NO.toLowerCase()].includes(text)) {
      this.findSetting(key, { code: 'form.word', params: { value: this.text(key), known: `${YES}, ${NO}` } });
    }
    return text === YES.toLowerCase();
  }

  /** Pairs `name = value`, parted by a mark. */
  private pairs(key: Setting, mark: string): [string, string][] {
    return this.text(key)
      .split(mark)
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .flatMap((part): [string, string][] => {
        const at = part.lastIndexOf('=');
        if (at < 0) {
          this.findSetting(key, { code: 'form.pair', params: { value: part } });
          return [];
        }
        return [[part.slice(0, at).trim(), part.slice(at + 1).trim()]];
      });
  }

  /** The cell that a fault of the set is about. */
  private placeOf(rubric: Rubric, path: readonly (string | number)[]): CellAt {
    const [top] = path;
    const last = path.at(-1);
    const key =
      last === 'max' || last === 'code' || last === 'method' ? (last === 'method' ? 'params' : last) : 'code';
    if (top === 'groups') {
      const row = this.rows.get(codeAt(rubric, path) ?? '');
      if (row) {
        return addressOf(this.form, row, key);
      }
    }
    const setting = KEYS.find((name) => name === top);
    const { sheet, table } = this.form;
    return (
      (setting && this.settingAt(setting)) ?? { sheet: sheet.name, row: table.row, column: table.column }
    );
  }
}

/** The code of the innermost part of a set on the way to a place in it. */
function codeAt(rubric: Rubric, path: readonly (string | number)[]): string | undefined {
  let part: unknown = rubric;
  let code: string | undefined;
  for (const step of path) {
    part =
      typeof part === 'object' && part !== null
        ? (part as Record<string | number, unknown>)[step]
        : undefined;
    if (typeof part === 'object' && part !== null && 'code' in part && typeof part.code === 'string') {
      ({ code } = part);
    }
  }
  return code;
}

/** A serial day as dd/mm/yyyy. */
function written(serial: number): string {
  const date = fromSerial(serial);
  return date ? `${pad(date.day)}/${pad(date.month)}/${date.year}` : String(serial);
}

const pad = (value: number): string => String(value).padStart(2, '0');

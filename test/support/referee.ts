/**
 * The rules that make Excel repair a workbook, or drop part of it, without saying which: package, sheets, cells, tables,
 * names, looks, rules. What a schema alone would show (the order of elements) is here as far as it has been met.
 */
import { strFromU8, unzipSync } from 'fflate';
import { cellName, parseArea } from '../../src/workbook/cells/cells';
import type { Area } from '../../src/workbook/cells/cells';
import { relationshipsPath, resolveTarget } from '../../src/files/parts/package';
import { parseMarkup } from '../../src/files/parts/markup';
import type { Element } from '../../src/files/parts/markup';
import { overlap } from '../../src/files/parts/areas';
import { SHEET_ORDER } from '../../src/files/patch/sheet';
import { unescapeControls } from '../../src/files/parts/text';

interface Link {
  readonly kind: string;
  readonly target: string;
}

/** A workbook taken apart for the rules. */
class Package {
  readonly faults: string[] = [];
  readonly parts: ReadonlyMap<string, Uint8Array>;
  private readonly trees = new Map<string, Element>();

  constructor(bytes: Uint8Array) {
    this.parts = new Map(Object.entries(unzipSync(bytes)).filter(([path]) => !path.endsWith('/')));
    for (const [path, part] of this.parts) {
      if (/\.(xml|rels|vml)$/i.test(path)) {
        try {
          this.trees.set(path, parseMarkup(strFromU8(part)).root);
        } catch {
          this.fault(path, 'is no XML');
        }
      }
    }
  }

  fault(path: string, text: string): void {
    this.faults.push(`${path}: ${text}`);
  }

  root(path: string | undefined): Element | undefined {
    return path === undefined ? undefined : this.trees.get(path);
  }

  links(path: string): Map<string, Link> {
    const list = this.root(relationshipsPath(path))?.all('Relationship') ?? [];
    return new Map(
      list
        .filter((each) => each.get('TargetMode') !== 'External')
        .map((each) => [
          each.get('Id') ?? '',
          {
            kind: (each.get('Type') ?? '').replace(/^.*\//, ''),
            target: resolveTarget(path, each.get('Target') ?? ''),
          },
        ]),
    );
  }
}

/** The faults for which Excel would offer to repair the workbook; none in a good one. */
export function repairs(bytes: Uint8Array): readonly string[] {
  const file = new Package(bytes);
  judgePackage(file);
  const path = [...file.links('').values()].find(({ kind }) => kind === 'officeDocument')?.target;
  const book = file.root(path);
  if (path === undefined || !book) {
    file.fault('_rels/.rels', 'no workbook');
    return file.faults;
  }
  const links = file.links(path);
  const part = (kind: string) => [...links.values()].find((link) => link.kind === kind)?.target;
  const styles = judgeStyles(file, part('styles'));
  const strings = file.root(part('sharedStrings'))?.all('si').length ?? 0;
  const sheets = book.child('sheets')?.all('sheet') ?? [];
  const names = sheets.map((sheet) => unescapeControls(sheet.get('name') ?? ''));
  const tables = new Map<string, string>();
  const tableIds = new Set<string>();
  const formulas = new Map<string, Set<string>>();
  sheets.forEach((sheet) => {
    const link = links.get(sheet.get('id') ?? '');
    if (!link) {
      file.fault(path, `sheet ${sheet.get('name')} without a part`);
    } else if (link.kind === 'worksheet') {
      const found = judgeSheet(file, link.target, { ...styles, strings, tables, tableIds });
      formulas.set(sheet.get('sheetId') ?? '', found);
    }
  });
  judgeBook(file, path, book, names, tables);
  judgeMentions(file, names, tables);
  judgeCalculation(file, part('calcChain'), formulas);
  return file.faults;
}

function judgePackage(file: Package): void {
  const types = file.root('[Content_Types].xml');
  const defaults = new Set(types?.all('Default').map((each) => each.get('Extension')?.toLowerCase()));
  const overrides = types?.all('Override').map((each) => (each.get('PartName') ?? '').slice(1)) ?? [];
  for (const name of repeated(overrides)) {
    file.fault('[Content_Types].xml', `${name} twice`);
  }
  for (const name of overrides.filter((each) => !file.parts.has(each))) {
    file.fault('[Content_Types].xml', `${name} is not there`);
  }
  for (const path of file.parts.keys()) {
    const ending = /\.([^.]*)$/.exec(path)?.[1]?.toLowerCase();
    if (path !== '[Content_Types].xml' && !overrides.includes(path) && !defaults.has(ending)) {
      file.fault(path, 'has no content type');
    }
    if (path.endsWith('.rels')) {
      const owner = path.replace(/_rels\/([^/]*)\.rels$/, '$1');
      const ids =
        file
          .root(path)
          ?.all('Relationship')
          .map((each) => each.get('Id') ?? '') ?? [];
      repeated(ids).forEach((id) => {
        file.fault(path, `${id} twice`);
      });
      for (const [id, { target, kind }] of file.links(owner)) {
        if (!file.parts.has(target) && kind !== 'hyperlink') {
          file.fault(path, `${id} points to ${target}, which is not there`);
        }
      }
    }
  }
}

const repeated = (list: readonly string[]): string[] => {
  const small = list.map((each) => each.toLowerCase());
  return list.filter((_, at) => small.indexOf(small[at] ?? '') !== at);
};

interface Styles {
  readonly xfs: number;
  readonly dxfs: number;
}

function judgeStyles(file: Package, path: string | undefined): Styles {
  const root = file.root(path);
  const count = (list: string) => root?.child(list)?.all().length ?? 0;
  const formats = new Set(
    root
      ?.child('numFmts')
      ?.all()
      .map((each) => each.get('numFmtId')),
  );
  for (const list of ['cellStyleXfs', 'cellXfs']) {
    for (const xf of root?.child(list)?.all('xf') ?? []) {
      const at = (name: string) => Number(xf.get(name) ?? 0);
      const beyond = (name: string, of: string) => at(name) > 0 && at(name) >= count(of);
      if (beyond('fontId', 'fonts') || beyond('fillId', 'fills') || beyond('borderId', 'borders')) {
        file.fault(path ?? '', `${list}: an index out of range`);
      }
      if (at('numFmtId') >= 164 && !formats.has(String(at('numFmtId')))) {
        file.fault(path ?? '', `${list}: no number format ${at('numFmtId')}`);
      }
    }
  }
  return { xfs: Math.max(1, count('cellXfs')), dxfs: count('dxfs') };
}

interface SheetContext extends Styles {
  readonly strings: number;
  readonly tables: Map<string, string>;
  readonly tableIds: Set<string>;
}

/** @returns the addresses of the cells that hold a formula */
function judgeSheet(file: Package, path: string, context: SheetContext): Set<string> {
  const root = file.root(path);
  const fault = (text: string): void => {
    file.fault(path, text);
  };
  if (!root) {
    fault('is not there');
    return new Set();
  }
  const ranks = root
    .all()
    .map(({ name }) => SHEET_ORDER.indexOf(name))
    .filter((rank) => rank >= 0);
  if (ranks.some((rank, at) => rank < (ranks[at - 1] ?? 0))) {
    fault('its elements are out of order');
  }
  const links = file.links(path);
  for (const element of root.all().flatMap((each) => [each, ...each.all()])) {
    const id = ['drawing', 'legacyDrawing', 'tablePart', 'picture', 'pageSetup', 'hyperlink'].includes(
      element.name,
    )
      ? element.get('id')
      : undefined;
    if (
      id !== undefined &&
      !file
        .root(relationshipsPath(path))
        ?.all()
        .some((each) => each.get('Id') === id)
    ) {
      fault(`${element.name} points to ${id}, which is not there`);
    }
  }
  judgeColumns(root, fault);
  const cells = judgeCells(root, context, fault);
  const merges = areas(
    root
      .child('mergeCells')
      ?.all()
      .map((each) => each.get('ref') ?? '') ?? [],
  );
  if (root.child('mergeCells')?.all().length === 0) {
    fault('a list of merges without any');
  }
  if (overlapping(merges)) {
    fault('merges overlap');
  }
  judgeRules(root, context, fault);
  judgeView(root, fault);
  const own = [...links.values()]
    .filter(({ kind }) => kind === 'table')
    .map(({ target }) => judgeTable(file, target, cells, merges, context));
  if (overlapping(own.flatMap((each) => each ?? []))) {
    fault('tables overlap');
  }
  const listed = root.child('tableParts')?.all().length ?? 0;
  if (listed !== own.length) {
    fault(`${own.length} tables, ${listed} of them listed`);
  }
  if ([...links.values()].some(({ kind }) => kind === 'comments') && !root.child('legacyDrawing')) {
    fault('comments without their shapes');
  }
  return new Set([...cells].flatMap(([address, { formula }]) => (formula === undefined ? [] : [address])));
}

const areas = (texts: readonly string[]): Area[] => texts.flatMap((text) => parseArea(text) ?? []);

const overlapping = (list: readonly Area[]): boolean =>
  list.some((one, at) => list.slice(at + 1).some((other) => overlap(one, other)));

function judgeColumns(root: Element, fault: (text: string) => void): void {
  let last = 0;
  for (const column of root.child('cols')?.all('col') ?? []) {
    const [min, max] = [Number(column.get('min')), Number(column.get('max'))];
    if (min <= last || max < min || max > 16_384) {
      fault(`columns ${min} to ${max} overlap or are out of order`);
    }
    const width = Number(column.get('width') ?? 0);
    if (!(width >= 0 && width < 256)) {
      fault(`column ${min} of width ${column.get('width')}`);
    }
    last = max;
  }
}

interface JudgedCell {
  readonly type: string;
  readonly text: string;
  readonly formula: string | undefined;
}

const NUMBER = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const ERRORS = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A'];

function judgeCells(
  root: Element,
  { xfs, strings }: SheetContext,
  fault: (text: string) => void,
): Map<string, JudgedCell> {
  const cells = new Map<string, JudgedCell>();
  const shared = new Set<string>();
  let lastRow = 0;
  for (const row of root.child('sheetData')?.all('row') ?? []) {
    const number = Number(row.get('r') ?? lastRow + 1);
    if (number <= lastRow || number > 1_048_576) {
      fault(`row ${number} is out of order`);
    }
    lastRow = number;
    let lastColumn = -1;
    for (const cell of row.all('c')) {
      const said = cell.get('r');
      const place = said === undefined ? { row: number - 1, column: lastColumn + 1 } : parseArea(said);
      const address = said ?? cellName(number - 1, lastColumn + 1);
      if (place?.row !== number - 1 || place.column <= lastColumn) {
        fault(`cell ${address} is out of order`);
        continue;
      }
      lastColumn = place.column;
      if (Number(cell.get('s') ?? 0) >= xfs) {
        fault(`cell ${address} has looks out of range`);
      }
      const [type, formula, value] = [cell.get('t') ?? 'n', cell.child('f'), cell.child('v')?.text()];
      judgeValue(address, type, value, strings, fault);
      if (formula?.get('t') === 'shared') {
        if (formula.text() !== '') {
          shared.add(formula.get('si') ?? '');
        } else if (!shared.has(formula.get('si') ?? '')) {
          fault(`cell ${address} shares a formula that is not there`);
        }
      }
      if (formula && (type === 's' || formula.text().startsWith('=') || formula.text().length > 8_192)) {
        fault(`cell ${address} has no formula that Excel takes`);
      }
      const text = type === 'inlineStr' ? cell.text() : (value ?? '');
      cells.set(address, { type, text: unescapeControls(text), formula: formula?.text() });
    }
  }
  return cells;
}

function judgeValue(
  address: string,
  type: string,
  value: string | undefined,
  strings: number,
  fault: (text: string) => void,
): void {
  const good: Readonly<Record<string, (text: string) => boolean>> = {
    n: (text) => NUMBER.test(text),
    b: (text) => text === '0' || text === '1',
    e: (text) => ERRORS.includes(text),
    s: (text) => Number(text) < strings,
    d: () => true,
    str: (text) => text.length <= 32_767,
    inlineStr: () => true,
  };
  const rule = good[type];
  if (!rule || (value !== undefined && !rule(value))) {
    fault(`cell ${address} holds ${value ?? ''}, which is no ${type}`);
  }
}

function judgeRules(root: Element, { dxfs }: Styles, fault: (text: string) => void): void {
  const list = root.child('dataValidations');
  const rules = list?.all() ?? [];
  if (list && rules.length === 0) {
    fault('a list of validations without any');
  }
  for (const rule of rules) {
    const own = (rule.get('sqref') ?? '').split(' ').filter((each) => each !== '');
    if (own.length === 0) {
      fault('a validation of no cells');
    }
    for (const [name, most] of [
      ['errorTitle', 32],
      ['error', 255],
      ['promptTitle', 32],
      ['prompt', 255],
    ] as const) {
      if (unescapeControls(rule.get(name) ?? '').length > most) {
        fault(`a validation with ${name} of more than ${most} characters`);
      }
    }
    for (const formula of ['formula1', 'formula2'].flatMap((name) => rule.all(name))) {
      judgeRuleFormula(formula.text(), 'validation', fault);
    }
  }
  const taken = rules.map((rule) => areas((rule.get('sqref') ?? '').split(' ')));
  if (
    taken.some((own, at) =>
      taken.slice(at + 1).some((other) => own.some((a) => other.some((b) => overlap(a, b)))),
    )
  ) {
    fault('validations overlap');
  }
  for (const rule of root.all('conditionalFormatting').flatMap((each) => each.all('cfRule'))) {
    if (rule.get('dxfId') !== undefined && Number(rule.get('dxfId')) >= dxfs) {
      fault('a conditional format with looks out of range');
    }
    for (const formula of rule.all('formula')) {
      judgeRuleFormula(formula.text(), 'conditional format', fault);
    }
  }
}

function judgeRuleFormula(text: string, what: string, fault: (text: string) => void): void {
  if (text === '' || text.startsWith('=') || /\w\[/.test(text.replace(/"[^"]*"/g, ''))) {
    fault(`a ${what} with the formula ${text}`);
  }
}

function judgeView(root: Element, fault: (text: string) => void): void {
  for (const view of root.child('sheetViews')?.all('sheetView') ?? []) {
    const pane = view.child('pane');
    const [x, y] = [Number(pane?.get('xSplit') ?? 0), Number(pane?.get('ySplit') ?? 0)];
    const corner = x > 0 && y > 0 ? 'bottomRight' : x > 0 ? 'topRight' : 'bottomLeft';
    if (pane?.get('state') === 'frozen' && (x + y === 0 || pane.get('activePane') !== corner)) {
      fault('a frozen pane that is none');
    }
    if (repeated(view.all('selection').map((each) => each.get('pane') ?? 'topLeft')).length > 0) {
      fault('two selections in a pane');
    }
  }
}

/** @returns the area of the table */
function judgeTable(
  file: Package,
  path: string,
  cells: ReadonlyMap<string, JudgedCell>,
  merges: readonly Area[],
  { tables, tableIds }: SheetContext,
): Area | undefined {
  const root = file.root(path);
  const area = parseArea(root?.get('ref') ?? '');
  const fault = (text: string): void => {
    file.fault(path, text);
  };
  if (!root || !area) {
    fault('a table without an area');
    return undefined;
  }
  const name = root.get('displayName') ?? '';
  const id = root.get('id') ?? '';
  if (tables.has(name.toLowerCase()) || tableIds.has(id)) {
    fault(`a second table ${name} or of id ${id}`);
  }
  tables.set(name.toLowerCase(), path);
  tableIds.add(id);
  const [header, totals] = [Number(root.get('headerRowCount') ?? 1), Number(root.get('totalsRowCount') ?? 0)];
  if (area.rows - header - totals < 1) {
    fault('no row of data');
  }
  const columns = root.child('tableColumns')?.all('tableColumn') ?? [];
  const names = columns.map((column) => unescapeControls(column.get('name') ?? ''));
  if (columns.length !== area.columns || names.includes('') || repeated(names).length > 0) {
    fault(`columns ${names.join(', ')} in ${root.get('ref')}`);
  }
  if (repeated(columns.map((column) => column.get('id') ?? '')).length > 0) {
    fault('ids of columns twice');
  }
  const filter = root.child('autoFilter')?.get('ref');
  const filtered = filter === undefined ? undefined : parseArea(filter);
  if (
    filter !== undefined &&
    (filtered?.row !== area.row || filtered.rows !== area.rows - totals || filtered.columns !== area.columns)
  ) {
    fault(`a filter over ${filter}`);
  }
  if (merges.some((merge) => overlap(merge, area))) {
    fault('merged cells in it');
  }
  names.forEach((column, at) => {
    const cell = cells.get(cellName(area.row, area.column + at));
    const isText = cell && ['s', 'inlineStr'].includes(cell.type) && cell.formula === undefined;
    if (header > 0 && (!isText || (cell.type === 'inlineStr' && cell.text !== column))) {
      fault(`the header of ${column} is another one`);
    }
  });
  return area;
}

function judgeBook(
  file: Package,
  path: string,
  book: Element,
  sheets: readonly string[],
  tables: ReadonlyMap<string, string>,
): void {
  const fault = (text: string): void => {
    file.fault(path, text);
  };
  const elements = book.child('sheets')?.all('sheet') ?? [];
  for (const name of sheets.filter(
    (each) => each === '' || each.length > 31 || /[[\]:*?/\\]|^'|'$/.test(each),
  )) {
    fault(`a sheet named ${name}`);
  }
  if (repeated(sheets).length > 0 || repeated(elements.map((each) => each.get('sheetId') ?? '')).length > 0) {
    fault('two sheets of one name or id');
  }
  const visible = elements.map((each) => (each.get('state') ?? 'visible') === 'visible');
  const front = Number([...book.deep('workbookView')][0]?.get('activeTab') ?? 0);
  if (!visible.includes(true) || visible[front] !== true) {
    fault('the sheet in front cannot be seen');
  }
  const names = book.child('definedNames')?.all('definedName') ?? [];
  const keys = names.map((each) => `${each.get('localSheetId') ?? ''} ${each.get('name')}`);
  for (const key of repeated(keys)) {
    fault(`the name ${key} twice`);
  }
  for (const name of names) {
    const local = name.get('localSheetId');
    if (local !== undefined && Number(local) >= sheets.length) {
      fault(`${name.get('name')} of a sheet that is not there`);
    }
    if (local === undefined && tables.has((name.get('name') ?? '').toLowerCase())) {
      fault(`${name.get('name')} is a table's name too`);
    }
    if (name.text() === '' || name.text().startsWith('=')) {
      fault(`${name.get('name')} stands for ${name.text()}`);
    }
  }
}

/** Sheets that formulas, names and charts name must be there, and so must tables and links to other workbooks. */
function judgeMentions(file: Package, sheets: readonly string[], tables: ReadonlyMap<string, string>): void {
  const known = new Set(sheets.map((name) => name.toLowerCase()));
  const links = [...file.parts.keys()].filter((path) => /externalLinks\/[^/]*\.xml$/.test(path)).length;
  for (const path of file.parts.keys()) {
    const root = file.root(path);
    const kinds = ['f', 'definedName', 'formula', 'formula1', 'formula2', 'calculatedColumnFormula'];
    const texts = new Set(
      root ? kinds.flatMap((kind) => [...root.deep(kind)].map((each) => each.text())) : [],
    );
    for (const text of texts) {
      const plain = text.replace(/"[^"]*"/g, '""');
      for (const [, quoted, bare] of plain.matchAll(/(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!/gu)) {
        const name = quoted?.replaceAll("''", "'") ?? bare ?? '';
        const [, outside] = /\[(\d+)\]/.exec(name) ?? [];
        if (
          outside === undefined
            ? !known.has(name.toLowerCase()) && !name.endsWith('#REF') && !name.includes(':')
            : Number(outside) > links
        ) {
          file.fault(path, `no sheet ${name}`);
        }
      }
      for (const [, index = ''] of plain.matchAll(/(?:^|[^\p{L}\p{N}_\]'])\[(\d+)\]/gu)) {
        if (Number(index) > links) {
          file.fault(path, `no workbook [${index}]`);
        }
      }
      for (const [, table = ''] of plain
        .replace(/'(?:[^']|'')*'/g, '')
        .matchAll(/([\p{L}_][\p{L}\p{N}_.]*)\[/gu)) {
        if (!tables.has(table.toLowerCase())) {
          file.fault(path, `no table ${table}`);
        }
      }
    }
  }
}

function judgeCalculation(
  file: Package,
  path: string | undefined,
  formulas: ReadonlyMap<string, ReadonlySet<string>>,
): void {
  let sheet = '';
  for (const cell of file.root(path)?.all('c') ?? []) {
    sheet = cell.get('i') ?? sheet;
    const own = formulas.get(sheet);
    if (own && !own.has(cell.get('r') ?? '')) {
      file.fault(path ?? '', `${cell.get('r')} of sheet ${sheet} holds no formula`);
    }
  }
}

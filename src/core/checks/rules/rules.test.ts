/** Every rule says what its cases say, and nothing else. */
import { planView } from '../../../../test/support/plan-view';
import type { GivenPlan } from '../../../../test/support/plan-view';
import { en } from '../../../texts/messages.en';
import { formatMessage } from '../../words/format';
import { vi } from '../../../texts/messages.vi';
import { check, levelsOf, runRule } from '../review/check';
import type { Finding, RuleChoice, RuleId } from '../finding';
import { day, issued, KT, set, text, VHXH } from './cases/given.cases';
import type { Cases } from './cases/given.cases';
import { CASES } from './rules.cases';
import { RULES } from '.';

/** These need more of a workbook than rows; their findings are tested where that is: see the names. */
const ELSEWHERE: readonly string[] = [
  // src/actions/rebuild-tables.test.ts
  'table.partial',
  // src/core/checks/typed.test.ts
  'typed.blank',
];

const ruleOf = (id: string) => RULES.find((rule) => rule.id === id)!;
const found = (id: string, given: GivenPlan, choice?: RuleChoice) =>
  runRule(ruleOf(id), planView(given), choice);
/** A finding as the cases hold it: `code place row: sentence [what its fix says | the other fix]`. */
const said = ({ fix, otherFix, ...finding }: Finding) => {
  const { code, at } = finding;
  const fixes = [fix, otherFix].flatMap((one) => (one ? [formatMessage(one, vi)] : []));
  const buttons = fixes.length > 0 ? ` [${fixes.join(' | ')}]` : '';
  return `${code} ${at.sheet} ${at.row}: ${formatMessage(finding, vi)}${buttons}`;
};
const flat = <Each>(kind: (cases: Cases) => readonly Each[]) =>
  Object.entries(CASES).flatMap(([id, cases]) => kind(cases).map((each) => ({ id, each })));

// A row shorter than the parameters would be given a callback to wait for.
test.each(
  flat(({ fires }) => fires).map(
    ({ id, each: [name, given, expected, choice] }) => [id, name, given, expected, choice] as const,
  ),
)('%s: %s', (id, _name, given, expected, choice) => {
  const findings = found(id, given, choice);
  expect(findings.map(said)).toEqual(expected);
  expect(ruleOf(id).codes).toEqual(expect.arrayContaining(findings.map(({ code }) => code)));
});

test.each(
  flat(({ silent }) => silent).map(
    ({ id, each: [name, given, choice] }) => [id, name, given, choice] as const,
  ),
)('%s is silent: %s', (id, _name, given, choice) => {
  expect(found(id, given, choice)).toEqual([]);
});

test('a name that the register lacks: one press adds it to the register', () => {
  const [finding] = found('unknownUnit', {
    register: [KT],
    tables: [
      { role: 'units', name: 'DanhMucDonVi', headerAt: { sheet: 'units', row: 4, column: 0 }, missing: [] },
    ],
    tasks: [{ lead: 'Công an xã' }],
  });
  expect(finding && said(finding)).toBe(
    'unit.unknown tasks lead 1: “Công an xã” chưa có trong Danh mục đơn vị. Sửa tên hoặc thêm vào danh mục. [Thêm vào danh mục: “Công an xã”]',
  );
  expect(finding?.fix?.newUnits).toEqual(['Công an xã']);
});

test('a score that is old: one press calculates the workbook', () => {
  const [finding] = found('staleScore', {
    scores: [{ code: 'I.1' }],
    staleScores: [{ at: { sheet: 'scores', row: 1, column: 8 }, found: '', expected: 4 }],
  });
  expect(finding?.fix?.restores).toEqual([{ kind: 'recalculate' }]);
});

describe('the registry', () => {
  test('each rule stands there once, with a name, a source and codes of its own', () => {
    expect(Object.keys(CASES).sort()).toEqual(RULES.map(({ id }) => id).sort());
    const codes = RULES.flatMap((rule) => rule.codes);
    expect(new Set(codes).size).toBe(codes.length);
    for (const { id, source } of RULES) {
      expect(vi[`rule.${id}`]).not.toBe('');
      expect(en[`rule.${id}`]).not.toBe('');
      expect(source.length).toBeGreaterThan(20);
    }
  });

  test('every code has a plan that brings it out, and a sentence in both languages', () => {
    const brought = new Set(
      flat(({ fires }) => fires).flatMap(({ each: [, , expected] }) =>
        expected.map((one) => one.split(' ')[0]),
      ),
    );
    const codes = RULES.flatMap((rule) => rule.codes);
    expect(codes.filter((code) => !brought.has(code) && !ELSEWHERE.includes(code))).toEqual([]);
    expect(codes.filter((code) => vi[code].length < 15 || en[code].length < 15)).toEqual([]);
  });

  test('what a plan says is never an error, whatever level is chosen', () => {
    const view = planView({ tasks: [{ text, lead: 'A; B' }] });
    const levels = check(view, { severalLeads: { level: 'error' } }).map(({ level }) => level);
    expect(levels).not.toContain('error');
    for (const rule of RULES) {
      expect(levelsOf(rule)).toContain(rule.level);
    }
  });

  test('a rule that is off says nothing, and a level that is chosen holds', () => {
    const given = { tasks: [{ text, lead: 'A; B' }] };
    expect(found('severalLeads', given, { off: true })).toEqual([]);
    expect(found('severalLeads', given, { level: 'note' }).map(({ level }) => level)).toEqual(['note']);
  });

  test('a setting of another kind than the rule’s own is not taken', () => {
    const given = { info: issued, tasks: [{ deadline: day(2026, 2, 3) }] };
    expect(found('shortNotice', given, set({ days: 'mười' }))).toEqual([]);
  });
});

describe('fixes', () => {
  const fixOf = (id: string, given: GivenPlan) => found(id, given)[0]?.fix;
  test.each<[string, RuleId, GivenPlan, string[], boolean]>([
    [
      'text to date',
      'typedCells',
      { tasks: [{ deadline: '30/5/2026' }] },
      [`"30/5/2026" → ${day(2026, 5, 30)}`],
      false,
    ],
    [
      'the nearest name, its part and its neighbours kept',
      'unknownUnit',
      { register: [KT, VHXH], tasks: [{ lead: 'Phòng VH-XH; Phòng Kih tế (năng lực cạnh tranh)' }] },
      [
        '"Phòng VH-XH; Phòng Kih tế (năng lực cạnh tranh)" → "Phòng VH-XH; Phòng Kinh tế (năng lực cạnh tranh)"',
      ],
      true,
    ],
    [
      'one name',
      'unitSpelling',
      { register: [VHXH], tasks: [{ lead: VHXH.name }, { lead: 'Phòng VH-XH (một phần)' }] },
      [`"Phòng VH-XH (một phần)" → "${VHXH.name} (một phần)"`],
      true,
    ],
    [
      'numbers',
      'numbering',
      {
        tasks: [
          { no: 1, text },
          { no: 3, text },
        ],
      },
      ['3 → 2'],
      true,
    ],
    [
      'the reminder',
      'nonWorkingDay',
      { tasks: [{ deadline: day(2026, 11, 8) }] },
      [`null → ${day(2026, 11, 6)}`],
      false,
    ],
    [
      'the date of the phrase',
      'phraseDiffersFromDate',
      { tasks: [{ timing: 'trước 30/5/2026', deadline: day(2026, 5, 1) }] },
      [`${day(2026, 5, 1)} → ${day(2026, 5, 29)}`],
      true,
    ],
    ['Unicode', 'legacyText', { tasks: [{ text: 'C«ng t¸c' }] }, ['"C«ng t¸c" → "Công tác"'], false],
    [
      'a lead among the coordinators',
      'leadAlsoCoordinates',
      { register: [KT], tasks: [{ lead: KT.name, coordinating: `${KT.name}; Các thôn` }] },
      [`"${KT.name}; Các thôn" → "Các thôn"`],
      true,
    ],
  ])('%s', (_name, id, given, edits, changesIssuedText) => {
    const fix = fixOf(id, given);
    const said = (cell: object) => JSON.stringify('value' in cell ? cell.value : cell);
    expect(fix?.edits.map(({ expected, put }) => `${said(expected)} → ${said(put)}`)).toEqual(edits);
    expect(fix?.changesIssuedText).toBe(changesIssuedText);
  });
});

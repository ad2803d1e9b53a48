/** The manifest, and that the check which `npm run check` and every build run finds what it is for. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { problems as problemsOf, TREE_BASE } from '../scripts/manifest.cjs';
import { RIBBON_NAMES } from '../src/actions/ribbon';

const root = path.join(__dirname, '..');
const manifest = readFileSync(path.join(root, 'manifest.xml'), 'utf8');
const problems = (xml: string): string[] => problemsOf(xml, { base: TREE_BASE, root });

test('the manifest has none of the mistakes a schema does not find', () => {
  expect(problems(manifest)).toEqual([]);
});

test('it says what it must: Vietnamese first, ExcelApi 1.14, reads and writes the workbook', () => {
  expect(manifest).toContain('<DefaultLocale>vi-VN</DefaultLocale>');
  expect(manifest).toContain('<Set Name="ExcelApi" MinVersion="1.14"/>');
  expect(manifest).toContain('<Permissions>ReadWriteDocument</Permissions>');
  expect(manifest).toMatch(/<Id>[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}<\/Id>/);
});

test('its commands are those that actions declare', () => {
  const named = [...manifest.matchAll(/<FunctionName>(\w+)<\/FunctionName>/g)].map(([, name]) => name);
  expect(named).toEqual([...RIBBON_NAMES]);
});

test.each([
  ['a resid that leads nowhere', 'resid="Open.Tip"', 'resid="Open.Tap"', 'resid Open.Tap leads nowhere'],
  ['an icon of the wrong size', 'size="20" resid="Icon.20x20"', 'size="24" resid="Icon.20x20"', 'wanted 24'],
  ['an icon that is not there', 'assets/icon-80.png', 'assets/icon-81.png', 'no such file'],
  [
    'an address without https',
    'https://localhost:3000/commands.html',
    'http://localhost:3000/commands.html',
    'not ours',
  ],
  ['a label too long', 'DefaultValue="Mở Sổ Dân vận"', `DefaultValue="${'Mở'.repeat(63)}"`, 'too long'],
  ['an id too long', 'SoDanVan.Group', 'SoDanVan.Group'.repeat(3), 'is too long'],
  ['letters with marks apart', 'DefaultValue="Mở Sổ', 'DefaultValue="Mo\u031b\u0309 Sổ', 'marks apart'],
])('%s is found', (_name, from, to, problem) => {
  expect(manifest).toContain(from);
  expect(problems(manifest.replaceAll(from, to)).join('\n')).toContain(problem);
});

test('built for another host, an address that was not replaced is found', () => {
  const base = 'https://may-chu.vi-du.vn/so-dan-van';
  const built = manifest.replaceAll(TREE_BASE, base);
  expect(problemsOf(built, { base, root })).toEqual([]);
  const forgotten = built.replace(`${base}/commands.html`, `${TREE_BASE}/commands.html`);
  expect(problemsOf(forgotten, { base, root })).toEqual([
    `${TREE_BASE}/commands.html is not ours over https`,
  ]);
});

/**
 * What no schema says of manifest.xml and Office finds out late: names that lead nowhere, texts too long, icons
 * that are missing or of the wrong size, addresses without https.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(__dirname, '..');
const manifest = readFileSync(path.join(root, 'manifest.xml'), 'utf8');
const base = 'https://localhost:3000/';

/** Longest text an element may carry, and longest id (OfficeAppBasicTypesV1_0.xsd, OfficeAppManifestV1_1.xsd). */
const MAX_ID = 32;
const MAX_SHORT = 125;
const MAX_LONG = 250;

const attributes = (xml: string, pattern: RegExp): string[] =>
  [...xml.matchAll(pattern)].map(([, value = '']) => value);

/** The text between an element's tags. */
const inside = (xml: string, tag: string): string =>
  new RegExp(`<${tag}[ >][\\s\\S]*?</${tag}>`).exec(xml)?.[0] ?? '';

/** Width and height in the header of a PNG, in pixels. */
function pngSize(file: string): { width: number; height: number } {
  const bytes = readFileSync(file);
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** Everything that is wrong with a manifest, a line each. */
function problems(xml: string): string[] {
  const found: string[] = [];
  const values = (part: string) => attributes(part, /(?:DefaultValue|Value)="([^"]*)"/g);

  const ids = attributes(xml, /<bt:(?:Image|Url|String) id="([^"]*)"/g);
  const used = attributes(xml, /resid="([^"]*)"/g);
  found.push(...used.filter((id) => !ids.includes(id)).map((id) => `resid ${id} leads nowhere`));
  found.push(...ids.filter((id) => !used.includes(id)).map((id) => `${id} is not used`));
  const allIds = [...ids, ...attributes(xml, / id="([^"]*)"/g).filter((id) => !ids.includes(id))];
  found.push(...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${id} stands twice`));
  found.push(...allIds.filter((id) => id.length > MAX_ID).map((id) => `id ${id} is too long`));

  const limited: [string, number][] = [
    ['DisplayName', MAX_SHORT],
    ['Description', MAX_LONG],
    ['bt:ShortStrings', MAX_SHORT],
    ['bt:LongStrings', MAX_LONG],
  ];
  for (const [tag, limit] of limited) {
    const texts = values(inside(xml, tag));
    found.push(...(texts.length === 0 ? [`${tag} is empty`] : []));
    found.push(...texts.filter((text) => text.length > limit).map((text) => `${tag}: too long: ${text}`));
    found.push(
      ...texts.filter((text) => text !== text.normalize('NFC')).map((text) => `${tag}: marks apart: ${text}`),
    );
  }

  const addresses = attributes(xml, /(?:DefaultValue|Value)="([a-z]+:[^"]*)"/g);
  found.push(
    ...addresses
      .filter((address) => !address.startsWith(base))
      .map((address) => `${address} is not ours over https`),
  );
  found.push(
    ...attributes(xml, /<(?:bt:)?Override Locale="([^"]*)"/g)
      .filter((l) => l !== 'en-US')
      .map((l) => `override for ${l}`),
  );

  const sizeOf = new Map(
    [...xml.matchAll(/<bt:Image size="(\d+)" resid="([^"]*)"/g)].map(([, size, id]) => [id, Number(size)]),
  );
  const icons: [string, number][] = [
    ...attributes(xml, /<IconUrl DefaultValue="([^"]*)"/g).map((url): [string, number] => [url, 32]),
    ...attributes(xml, /<HighResolutionIconUrl DefaultValue="([^"]*)"/g).map((url): [string, number] => [
      url,
      64,
    ]),
    ...[...xml.matchAll(/<bt:Image id="([^"]*)" DefaultValue="([^"]*)"/g)].map(
      ([, id, url = '']): [string, number] => [url, sizeOf.get(id) ?? 0],
    ),
  ];
  for (const [url, size] of icons) {
    const file = path.join(root, url.slice(base.length));
    if (!existsSync(file)) {
      found.push(`${url}: no such file`);
      continue;
    }
    const { width, height } = pngSize(file);
    if (width !== size || height !== size) {
      found.push(`${url}: ${width} × ${height}, wanted ${size}`);
    }
  }
  for (const size of [16, 32, 80]) {
    if (![...sizeOf.values()].includes(size)) {
      found.push(`no icon of ${size}`);
    }
  }
  return found;
}

test('the manifest has none of the mistakes a schema does not find', () => {
  expect(problems(manifest)).toEqual([]);
});

test('it says what it must: Vietnamese first, ExcelApi 1.14, reads and writes the workbook', () => {
  expect(manifest).toContain('<DefaultLocale>vi-VN</DefaultLocale>');
  expect(manifest).toContain('<Set Name="ExcelApi" MinVersion="1.14"/>');
  expect(manifest).toContain('<Permissions>ReadWriteDocument</Permissions>');
  expect(manifest).toMatch(/<Id>[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}<\/Id>/);
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

/** The commands of `npm run excel`, as data: they were never run beside a real Excel. */
import { readFileSync } from 'node:fs';
import {
  certificate,
  certificateFiles,
  DEBUG_PORT,
  idOf,
  readManifest,
  startSteps,
  stopSteps,
  typed,
} from '../scripts/excel-steps.cjs';
import type { Machine } from '../scripts/excel-steps.cjs';

const ID = '0f5a2a4e-4a51-4d5c-9d0e-0a1b2c3d4e5f';
const WINDOWS: Machine = { platform: 'win32', home: 'C:\\Users\\Lan' };
const MAC: Machine = { platform: 'darwin', home: '/Users/lan' };
const LINUX: Machine = { platform: 'linux', home: '/home/lan' };
const KEY = 'HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer';
const COPY = `/Users/lan/Library/Containers/com.microsoft.Excel/Data/Documents/wef/${ID}.manifest.xml`;

test.each<[string, Machine, string, string[]]>([
  [
    'Windows',
    WINDOWS,
    'C:\\Dự án\\dist\\manifest.xml',
    [`reg add ${KEY} /v ${ID} /t REG_SZ /d "C:\\Dự án\\dist\\manifest.xml" /f`, 'cmd /d /c start "" excel'],
  ],
  [
    'a Mac',
    MAC,
    '/Users/lan/dist/manifest.xml',
    [
      'mkdir -p /Users/lan/Library/Containers/com.microsoft.Excel/Data/Documents/wef',
      `cp -f /Users/lan/dist/manifest.xml ${COPY}`,
      'open -a "Microsoft Excel"',
    ],
  ],
  ['where there is no Excel', LINUX, '/home/lan/dist/manifest.xml', []],
])('into Excel, on %s', (_, machine, manifest, commands) => {
  expect(startSteps({ ...machine, id: ID, manifest }).map(typed)).toEqual(commands);
});

test.each<[string, Machine, string[]]>([
  ['Windows', WINDOWS, [`reg delete ${KEY} /v ${ID} /f`, 'npx --yes office-addin-dev-certs@3 uninstall']],
  ['a Mac', MAC, [`rm -f ${COPY}`, 'npx --yes office-addin-dev-certs@3 uninstall']],
  ['where there is no Excel', LINUX, ['npx --yes office-addin-dev-certs@3 uninstall']],
])('all is taken back, on %s', (_, machine, commands) => {
  expect(stopSteps({ ...machine, id: ID }).map(typed)).toEqual(commands);
});

test.each(['win32', 'darwin', 'linux'] as const)(
  "Microsoft's tools in their third version, on %s",
  (platform) => {
    const steps = [certificate(platform), readManifest(platform, 'dist/manifest.xml')];
    expect(steps.map(typed)).toEqual([
      'npx --yes office-addin-dev-certs@3 install --days 365',
      'npx --yes office-addin-manifest@3 info dist/manifest.xml',
    ]);
    // npx is a batch file on Windows: without a shell Node refuses to start it, with one an argument may have no space.
    expect(steps.map(({ shell = false }) => shell)).toEqual([platform === 'win32', platform === 'win32']);
    expect(steps.flatMap(({ args }) => args).filter((arg) => /\s/.test(arg))).toEqual([]);
  },
);

test('what is registered is what is taken back', () => {
  const [added] = startSteps({ ...WINDOWS, id: ID, manifest: 'm.xml' });
  const [removed] = stopSteps({ ...WINDOWS, id: ID });
  expect(removed?.args.slice(1, 4)).toEqual(added?.args.slice(1, 4));
  const copied = startSteps({ ...MAC, id: ID, manifest: 'm.xml' })[1]?.args.at(-1);
  expect(stopSteps({ ...MAC, id: ID })[0]?.args).toEqual(['-f', copied]);
});

test('the certificate is found where the tool puts it', () => {
  expect(certificateFiles('/home/lan')).toEqual({
    cert: '/home/lan/.office-addin-dev-certs/localhost.crt',
    key: '/home/lan/.office-addin-dev-certs/localhost.key',
  });
});

test('the id is read of what office-addin-manifest writes', () => {
  expect(idOf(`Manifest: dist/manifest.xml\n  Id: ${ID}\n  Name: Sổ Dân vận\n`)).toBe(ID);
  expect(() => idOf('Manifest: dist/manifest.xml\n  Id: \n')).toThrow('names no id');
  const own = /<Id>([^<]*)<\/Id>/.exec(readFileSync('manifest.xml', 'utf8'))?.[1] ?? '';
  expect(idOf(`  Id: ${own}`)).toBe(own);
});

test('the debugger of .vscode/launch.json is let in where Excel is started', () => {
  const { configurations } = JSON.parse(readFileSync('.vscode/launch.json', 'utf8')) as {
    configurations: { port?: number }[];
  };
  expect(configurations.flatMap(({ port }) => port ?? [])).toEqual([DEBUG_PORT]);
  const [, excel] = startSteps({ ...WINDOWS, id: ID, manifest: 'm.xml' });
  expect(excel?.env).toEqual({
    WEBVIEW2_ADDITIONAL_BROWSER_ARGUMENTS: `--remote-debugging-port=${DEBUG_PORT}`,
  });
});

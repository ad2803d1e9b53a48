/**
 * The commands by which `npm run excel` puts the add-in into real Excel, and takes it out again, as data: excel.mjs runs them. Where
 * Excel looks: `registerAddIn` in dev-settings-windows.ts and dev-settings-mac.ts of OfficeDev/Office-Addin-Scripts.
 */
const path = require('node:path');

/** Windows: a value here for each add-in under development, named by its id, holding the manifest's path. */
const DEVELOPER_KEY = 'HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer';
/** Mac: manifests of add-ins under development. */
const WEF = 'Library/Containers/com.microsoft.Excel/Data/Documents/wef';

/** Where the pane's web view on Windows takes a debugger; .vscode/launch.json names it too. */
const DEBUG_PORT = 9229;

/** A tool of Microsoft's by npx, in its third version. On Windows npx is a batch file, which wants a shell. */
const tool = (platform, name, ...args) => ({
  program: 'npx',
  args: ['--yes', `${name}@3`, ...args],
  ...(platform === 'win32' ? { shell: true } : {}),
});

/** Makes a certificate for localhost, if there is no valid one, and has the machine trust it. */
const certificate = (platform) => tool(platform, 'office-addin-dev-certs', 'install', '--days', '365');

/** The files of that certificate. */
function certificateFiles(home) {
  const file = (name) => path.posix.join(home, '.office-addin-dev-certs', name);
  return { cert: file('localhost.crt'), key: file('localhost.key') };
}

/** Reads the manifest, to standard output. A relative path, from the folder of the tree: through a shell no space may be in it. */
const readManifest = (platform, manifest) => tool(platform, 'office-addin-manifest', 'info', manifest);

/** The add-in's id in what `readManifest` writes. @throws when there is none */
function idOf(output) {
  const id = /^\s*Id: ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\s*$/im.exec(output)?.[1];
  if (id === undefined) {
    throw new Error(`office-addin-manifest names no id:\n${output}`);
  }
  return id;
}

/** Where the manifest is copied to on a Mac. */
const copyOnMac = (home, id) => path.posix.join(home, WEF, `${id}.manifest.xml`);

/** Registers the add-in and starts Excel; nothing where there is no Excel. */
function startSteps({ platform, home, id, manifest }) {
  switch (platform) {
    case 'win32':
      return [
        {
          program: 'reg',
          args: ['add', DEVELOPER_KEY, '/v', id, '/t', 'REG_SZ', '/d', manifest, '/f'],
        },
        {
          program: 'cmd',
          args: ['/d', '/c', 'start', '', 'excel'],
          env: { WEBVIEW2_ADDITIONAL_BROWSER_ARGUMENTS: `--remote-debugging-port=${DEBUG_PORT}` },
        },
      ];
    case 'darwin':
      return [
        { program: 'mkdir', args: ['-p', path.posix.join(home, WEF)] },
        { program: 'cp', args: ['-f', manifest, copyOnMac(home, id)] },
        { program: 'open', args: ['-a', 'Microsoft Excel'] },
      ];
    default:
      return [];
  }
}

/** Takes all of it back, the certificate last. */
function stopSteps({ platform, home, id }) {
  const uninstall = tool(platform, 'office-addin-dev-certs', 'uninstall');
  switch (platform) {
    case 'win32':
      return [{ program: 'reg', args: ['delete', DEVELOPER_KEY, '/v', id, '/f'] }, uninstall];
    case 'darwin':
      return [{ program: 'rm', args: ['-f', copyOnMac(home, id)] }, uninstall];
    default:
      return [uninstall];
  }
}

/** A command as a person would type it. */
const typed = ({ program, args }) =>
  [program, ...args].map((part) => (part === '' || /\s/.test(part) ? `"${part}"` : part)).join(' ');

module.exports = {
  certificate,
  certificateFiles,
  readManifest,
  idOf,
  startSteps,
  stopSteps,
  typed,
  DEBUG_PORT,
};

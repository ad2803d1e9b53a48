import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serve } from './server.cjs';
import type { Server } from './server.cjs';

const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const folder = mkdtempSync(path.join(tmpdir(), 'server-'));
const dist = path.join(folder, 'dist');
let server: Server;
const realExcel = path.join(folder, 'test/real-excel');

beforeAll(async () => {
  mkdirSync(path.join(dist, 'sandbox'), { recursive: true });
  writeFileSync(path.join(folder, 'secret.txt'), 'secret');
  writeFileSync(path.join(dist, 'taskpane.html'), `<script src="${CDN}"></script><p>Sổ</p>`);
  writeFileSync(path.join(dist, 'commands.html'), '<p>no script</p>');
  writeFileSync(path.join(dist, 'sandbox/index.html'), '<p>page</p>');
  writeFileSync(path.join(dist, 'a.js'), '1');
  mkdirSync(realExcel, { recursive: true });
  server = await serve({ port: 0, dist, realExcel });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** Asks with the path exactly as given: `fetch` would tidy `..` away before it is sent. */
function ask(
  requestPath: string,
  method = 'GET',
  headers: http.OutgoingHttpHeaders = {},
): Promise<{ status: number; type: string; body: string; location: string; sniffing: unknown }> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(server.address);
    http
      .request({ host: 'localhost', port, path: requestPath, method, headers, timeout: 5000 }, (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (part: string) => (body += part));
        response.on('end', () => {
          const {
            'content-type': type = '',
            location = '',
            'x-content-type-options': sniffing,
          } = response.headers;
          resolve({ status: response.statusCode ?? 0, type, body, location, sniffing });
        });
      })
      .on('error', reject)
      .end();
  });
}

test('the front door leads to the sandbox page', async () => {
  expect(await ask('/')).toMatchObject({ status: 302, location: '/sandbox/' });
  expect(await ask('/sandbox/')).toMatchObject({
    status: 200,
    type: 'text/html; charset=utf-8',
    body: '<p>page</p>',
  });
});

test('the pane gets Office.js from this machine, and nothing else of it changes', async () => {
  const { body } = await ask('/taskpane.html?_host_Info=Excel$Web');
  expect(body).toBe('<script src="/office-js/office.js"></script><p>Sổ</p>');
});

test('a built page without the script is an error, not a page that never starts', async () => {
  const said = jest.spyOn(console, 'error').mockImplementation();
  expect((await ask('/commands.html')).status).toBe(500);
  expect(said).toHaveBeenCalled();
  said.mockRestore();
});

test('for real Excel the pane is sent as it was built', async () => {
  const other = await serve({ port: 0, dist, localOfficeJs: false });
  try {
    expect(await (await fetch(`${other.address}/taskpane.html`)).text()).toContain(CDN);
  } finally {
    await other.close();
  }
});

test.each([
  ['a script', '/a.js', 200, 'text/javascript; charset=utf-8'],
  ['Office.js', '/office-js/office.js', 200, 'text/javascript; charset=utf-8'],
  ['the page of trust', '/office-js/AgaveErrorUX/index.html', 200, 'text/html; charset=utf-8'],
  ['a file that is not there', '/b.js', 404, 'text/plain; charset=utf-8'],
  ['a folder without an index', '/office-js/', 404, 'text/plain; charset=utf-8'],
  ['a broken escape', '/%zz', 404, 'text/plain; charset=utf-8'],
])('%s', async (_name, requestPath, status, type) => {
  expect(await ask(requestPath)).toMatchObject({ status, type });
});

test.each([
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/..%5csecret.txt',
  '/sandbox/../../secret.txt',
  '/office-js/../package.json',
  '/office-js/%2e%2e%2fpackage.json',
  '//secret.txt',
])('%s leads out of the served folders and is refused', async (requestPath) => {
  const { status, body } = await ask(requestPath);
  expect(status).not.toBe(200);
  expect(body).not.toContain('secret');
});

test.each([
  ['localhost', 200],
  ['LOCALHOST:3000', 200],
  ['127.0.0.1:3000', 200],
  ['[::1]:3000', 200],
  ['evil.example', 421],
  ['localhost.evil.example:3000', 421],
  ['evil.example:3000@localhost', 421],
])('asked as "%s" it answers %d', async (host, status) => {
  expect(await ask('/a.js', 'GET', { host })).toMatchObject({ status });
});

test.each([
  '/',
  '/sandbox/',
  '/taskpane.html',
  '/a.js',
  '/b.js',
  '/commands.html',
  '/office-js/AgaveErrorUX/index.html',
])('%s is taken for no other kind of file than it says', async (requestPath) => {
  jest.spyOn(console, 'error').mockImplementation();
  expect(await ask(requestPath)).toMatchObject({ sniffing: 'nosniff' });
  jest.restoreAllMocks();
});

test('only reading is allowed', async () => {
  expect((await ask('/a.js', 'POST')).status).toBe(405);
  expect(await ask('/a.js', 'HEAD')).toMatchObject({ status: 200, body: '' });
});

test('a port that is taken leads to the next free one', async () => {
  const taken = Number(new URL(server.address).port);
  const next = await serve({ port: taken, dist });
  try {
    const port = Number(new URL(next.address).port);
    expect(port).toBeGreaterThan(taken);
    expect(port).toBeLessThanOrEqual(taken + 19);
  } finally {
    await next.close();
  }
});

describe('what the page Đối chiếu với Excel made', () => {
  const made = { day: '2026-12-01', excel: { kind: 'excel-web', version: '16.0/../x', locale: 'vi-VN' } };
  const post = (address: string, body: string, headers: Record<string, string>) =>
    fetch(`${address}/real-excel`, { method: 'POST', body, headers });
  const json = { 'Content-Type': 'application/json' };

  test('is kept under a name of its own, within the folder', async () => {
    const response = await post(server.address, JSON.stringify(made), {
      ...json,
      Origin: server.address,
    });
    const name = 'excel-web-16.0_.._x-vi-VN-2026-12-01.json';
    expect([response.status, await response.text()]).toEqual([200, `test/real-excel/${name}`]);
    expect(readdirSync(realExcel)).toEqual([name]);
    expect(JSON.parse(readFileSync(path.join(realExcel, name), 'utf8'))).toEqual(made);
  });

  test.each<[string, string, Record<string, string>, number]>([
    ['a form of another page', JSON.stringify(made), { 'Content-Type': 'text/plain' }, 403],
    ['another page', JSON.stringify(made), { ...json, Origin: 'https://example.com' }, 403],
    ['a page without an address', JSON.stringify(made), { ...json, Origin: 'null' }, 403],
    ['no JSON', '{', json, 400],
    ['too much', JSON.stringify('x'.repeat(1_000_001)), json, 413],
  ])('is not taken of %s', async (_name, body, headers, status) => {
    const before = readdirSync(realExcel);
    expect((await post(server.address, body, headers)).status).toBe(status);
    expect(readdirSync(realExcel)).toEqual(before);
  });

  test('is not taken at all by a server that was given no folder', async () => {
    const other = await serve({ port: 0, dist });
    try {
      expect((await post(other.address, JSON.stringify(made), json)).status).toBe(405);
    } finally {
      await other.close();
    }
  });
});

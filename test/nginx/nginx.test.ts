/** The nginx sample of docs/cai-dat.md, as an IT officer copies it, in a real nginx: only its paths and port are this machine's. */
import { execFile, execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:https';
import type { IncomingMessage } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const GUIDE = path.join(__dirname, '../../docs/cai-dat.md');

/** One file of each kind that `npm run build` leaves in dist/, named as it names them. */
const FILES = [
  'taskpane.html',
  'So-Dan-van.html',
  'manifest.xml',
  'taskpane.0123abcd.js',
  'assets/icon-32.png',
];

let folder: string;
let server: ChildProcess | undefined;
let port: number;

function sample(): string {
  const block = /```nginx\n([\s\S]*?)```/.exec(readFileSync(GUIDE, 'utf8'))?.[1];
  if (block === undefined) {
    throw new Error(`${GUIDE} holds no nginx sample`);
  }
  return block;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port: free } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return free;
}

function ask(address: string, headers: Record<string, string> = {}): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get(`https://127.0.0.1:${port}${address}`, { headers, rejectUnauthorized: false }, (answer) => {
      answer.resume();
      answer.on('end', () => {
        resolve(answer);
      });
    }).on('error', reject);
  });
}

/** Asks until nginx listens. */
async function untilUp(): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      await ask('/');
      return;
    } catch (error) {
      if (tries > 100) {
        throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'nginx-'));
  // Started by root, nginx reads as somebody else.
  chmodSync(folder, 0o755);
  for (const file of FILES) {
    const target = path.join(folder, 'srv', file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, file.repeat(100));
  }
  const [certificate, key] = [path.join(folder, 'may-chu.pem'), path.join(folder, 'may-chu.key')];
  execFileSync(
    'openssl',
    [
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-subj',
      '/CN=localhost',
      '-days',
      '2',
      '-keyout',
      key,
      '-out',
      certificate,
    ],
    { stdio: 'ignore' },
  );
  port = await freePort();
  const copied = sample()
    .replace('listen 443 ssl', `listen 127.0.0.1:${port} ssl`)
    .replace('/etc/ssl/may-chu.pem', certificate)
    .replace('/etc/ssl/may-chu.key', key)
    .replace('/srv/so-dan-van/', `${path.join(folder, 'srv')}/`);
  const config = path.join(folder, 'nginx.conf');
  // Nothing here helps the sample: no list of types, no default headers.
  writeFileSync(
    config,
    `daemon off; pid ${folder}/pid; error_log stderr;
     events {}
     http {
       access_log off; client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy;
       fastcgi_temp_path ${folder}/fastcgi; uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi;
       ${copied}
     }`,
  );
  await promisify(execFile)('nginx', ['-t', '-p', folder, '-c', config]);
  server = spawn('nginx', ['-p', folder, '-c', config], { stdio: 'ignore' });
  await untilUp();
});

afterAll(async () => {
  if (server) {
    await new Promise((resolve) => {
      server?.on('exit', resolve);
      server?.kill('SIGQUIT');
    });
  }
  rmSync(folder, { recursive: true, force: true });
});

describe('the nginx sample of the installation guide', () => {
  it.each([
    ['taskpane.html', 'text/html; charset=utf-8', 'no-cache'],
    ['So-Dan-van.html', 'text/html; charset=utf-8', 'no-cache'],
    ['taskpane.0123abcd.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['manifest.xml', 'text/xml; charset=utf-8', 'no-cache'],
    ['assets/icon-32.png', 'image/png', 'no-cache'],
  ])('serves %s as %s, kept: %s', async (file, type, kept) => {
    const { statusCode, headers } = await ask(`/so-dan-van/${file}`);
    expect({
      statusCode,
      type: headers['content-type'],
      kept: headers['cache-control'],
      guess: headers['x-content-type-options'],
    }).toEqual({ statusCode: 200, type, kept, guess: 'nosniff' });
  });

  it('lets Excel on the web put the pane into its frame', async () => {
    const { headers } = await ask('/so-dan-van/taskpane.html');
    expect(headers['x-frame-options']).toBeUndefined();
    expect(headers['content-security-policy'] ?? '').not.toContain('frame-ancestors');
  });

  // An alias under a location that does not end in a slash lets `..` step out of the folder.
  it.each(['/so-dan-van../nginx.conf', '/so-dan-van/%2e%2e/nginx.conf', '/nginx.conf', '/so-dan-van/'])(
    'serves nothing at %s',
    async (address) => {
      const { statusCode } = await ask(address);
      expect(statusCode).toBeGreaterThanOrEqual(400);
    },
  );

  it('makes the scripts small on the way', async () => {
    const { headers } = await ask('/so-dan-van/taskpane.0123abcd.js', { 'accept-encoding': 'gzip' });
    expect(headers['content-encoding']).toBe('gzip');
  });
});

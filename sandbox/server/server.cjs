/**
 * Serves the built product and the sandbox page on this machine, as plain files.
 *
 * Two addresses stand apart. Office.js comes from the npm package under `/office-js/`: the pane's own pages get
 * that address in place of Microsoft's CDN while they are sent, so the very bundle Excel would load runs here too.
 * And `/office-js/AgaveErrorUX/index.html`, the page by which Office.js asks whether a host may be trusted when it
 * is reached without https, answers yes: the host is this page itself.
 */
const { createReadStream } = require('node:fs');
const { readFile, stat, writeFile } = require('node:fs/promises');
const http = require('node:http');
const https = require('node:https');
const path = require('node:path');

const ROOT = path.join(__dirname, '../..');
const DIST = path.join(ROOT, 'dist');
const OFFICE_JS = path.join(ROOT, 'node_modules/@microsoft/office-js/dist');

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.gif': 'image/gif',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const TRUST_PAGE = `<!doctype html><meta charset="utf-8"><title>Sổ Dân vận</title><script>
addEventListener('message', (event) => {
  if (event.origin === location.origin) {
    event.source.postMessage(JSON.stringify({ hostUserTrusted: true }), event.origin);
  }
});
</script>`;

/** The pages of the product whose Office.js address is replaced. */
const PRODUCT_PAGES = new Set(['/taskpane.html', '/commands.html', '/compare.html']);

/**
 * The file an address stands for, or undefined when it stands for none.
 * Unreadable escapes stand for none, and so does anything that would lead out of the two served folders.
 */
function fileFor(pathname, dist) {
  let name;
  try {
    name = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  if (name.includes('\0') || name.includes('\\')) {
    return undefined;
  }
  const [folder, rest] = name.startsWith('/office-js/')
    ? [OFFICE_JS, name.slice('/office-js/'.length)]
    : [dist, name];
  const file = path.join(folder, rest);
  return file.startsWith(folder + path.sep) ? file : undefined;
}

/** Replaces the address of the one Office.js script of a built page. */
function withLocalOfficeJs(html) {
  const replaced = html.replace(
    /<script src="[^"]*\/office\.js"><\/script>/,
    '<script src="/office-js/office.js"></script>',
  );
  if (replaced === html) {
    throw new Error('The built page has no Office.js script to replace.');
  }
  return replaced;
}

/** The longest file of a comparison, in bytes. */
const MOST_BYTES = 1_000_000;

/**
 * Keeps what the page Đối chiếu với Excel made, in the folder of such files. Only that page can send it: a page from elsewhere
 * cannot send JSON here, and gives its own origin.
 * @returns {Promise<[number, string]>} the status, and the file's name or what is wrong
 */
async function keep(request, folder) {
  const { origin, host } = request.headers;
  if (
    request.headers['content-type'] !== 'application/json' ||
    (origin && origin.replace(/^https?:\/\//, '') !== host)
  ) {
    return [403, 'Không nhận.'];
  }
  let body = '';
  for await (const part of request.setEncoding('utf8')) {
    body += part;
    if (body.length > MOST_BYTES) {
      return [413, 'Quá dài.'];
    }
  }
  let content;
  try {
    content = JSON.parse(body);
  } catch {
    return [400, 'Không phải JSON.'];
  }
  const { kind, version, locale } = content?.excel ?? {};
  const name = [kind, version, locale, content?.day]
    .map((part) => String(part ?? '').replace(/[^A-Za-z0-9.-]+/g, '_'))
    .join('-');
  await writeFile(path.join(folder, `${name}.json`), `${body.trim()}\n`);
  return [200, `${path.basename(path.dirname(folder))}/${path.basename(folder)}/${name}.json`];
}

/** By what names the server is called: a page elsewhere whose own name was made to lead here asks under another. */
const HOSTS = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i;

async function answer(request, response, { dist, localOfficeJs, realExcel }) {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  if (!HOSTS.test(request.headers.host ?? '')) {
    response
      .writeHead(421, { 'Content-Type': 'text/plain; charset=utf-8' })
      .end('Địa chỉ không đúng: dùng localhost.');
    return;
  }
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const send = (status, type, body) => {
    response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-cache' });
    response.end(request.method === 'HEAD' ? undefined : body);
  };
  if (realExcel && request.method === 'POST' && pathname === '/real-excel') {
    const [status, text] = await keep(request, realExcel);
    send(status, 'text/plain; charset=utf-8', text);
    return;
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    send(405, 'text/plain; charset=utf-8', 'Không hỗ trợ.');
    return;
  }
  if (pathname === '/') {
    response.writeHead(302, { Location: '/sandbox/' });
    response.end();
    return;
  }
  if (pathname === '/office-js/AgaveErrorUX/index.html') {
    send(200, TYPES['.html'], TRUST_PAGE);
    return;
  }
  const file = fileFor(pathname.endsWith('/') ? `${pathname}index.html` : pathname, dist);
  const found = file && (await stat(file).catch(() => undefined));
  if (!file || !found?.isFile()) {
    send(404, 'text/plain; charset=utf-8', 'Không có trang này.');
    return;
  }
  if (localOfficeJs && PRODUCT_PAGES.has(pathname)) {
    send(200, TYPES['.html'], withLocalOfficeJs(await readFile(file, 'utf8')));
    return;
  }
  response.writeHead(200, {
    'Content-Type': TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream',
    'Content-Length': found.size,
    'Cache-Control': 'no-cache',
  });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response);
}

/**
 * Starts the server on this machine only.
 * @param {{ port: number, tls?: { cert: Buffer, key: Buffer }, localOfficeJs?: boolean, dist?: string, realExcel?: string }} options `port` 0 takes any
 *   free one; otherwise the next free one of twenty from `port` on. With `tls` it speaks https. `localOfficeJs`
 *   (default true) is off when real Excel loads the pane. `dist` is the folder served,
 *   `realExcel` one that takes what the page Đối chiếu với Excel made; nothing is taken without it.
 * @returns {Promise<{ address: string, close(): Promise<void> }>} the address, without a slash at its end.
 */
async function serve({ port, tls, localOfficeJs = true, dist = DIST, realExcel }) {
  const listener = (request, response) => {
    answer(request, response, { dist, localOfficeJs, realExcel }).catch((error) => {
      console.error(error);
      if (response.headersSent) {
        response.destroy();
      } else {
        response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Máy chủ gặp lỗi.');
      }
    });
  };
  const server = tls ? https.createServer(tls, listener) : http.createServer(listener);
  await listen(server, port);
  return {
    address: `${tls ? 'https' : 'http'}://localhost:${server.address().port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Listens on `port`, or on the next free one; rejects when twenty in a row are taken. */
function listen(server, port) {
  const last = port === 0 ? 0 : port + 19;
  return new Promise((resolve, reject) => {
    const attempt = (next) => {
      const failed = (error) => {
        if (error.code === 'EADDRINUSE' && next < last) {
          attempt(next + 1);
        } else {
          reject(error);
        }
      };
      server.once('error', failed);
      server.listen(next, 'localhost', () => {
        server.off('error', failed);
        resolve();
      });
    };
    attempt(port);
  });
}

module.exports = { serve };

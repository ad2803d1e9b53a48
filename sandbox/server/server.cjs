/**
 * Serves the built product and the sandbox page on this machine, as plain files.
 *
 * Two addresses stand apart. Office.js comes from the npm package under `/office-js/`: the pane's own pages get
 * that address in place of Microsoft's CDN while they are sent, so the very bundle Excel would load runs here too.
 * And `/office-js/AgaveErrorUX/index.html`, the page by which Office.js asks whether a host may be trusted when it
 * is reached without https, answers yes: the host is this page itself.
 */
const { createReadStream } = require('node:fs');
const { readFile, stat } = require('node:fs/promises');
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
const PRODUCT_PAGES = new Set(['/taskpane.html', '/commands.html']);

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

/** By what names the server is called: a page elsewhere whose own name was made to lead here asks under another. */
const HOSTS = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i;

async function answer(request, response, { dist, localOfficeJs }) {
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
 * @param {{ port: number, tls?: { cert: Buffer, key: Buffer }, localOfficeJs?: boolean, dist?: string }} options `port` 0 takes any
 *   free one; otherwise the next free one of twenty from `port` on. With `tls` it speaks https. `localOfficeJs`
 *   (default true) is off when real Excel loads the pane. `dist` is the folder served.
 * @returns {Promise<{ address: string, close(): Promise<void> }>} the address, without a slash at its end.
 */
async function serve({ port, tls, localOfficeJs = true, dist = DIST }) {
  const listener = (request, response) => {
    answer(request, response, { dist, localOfficeJs }).catch((error) => {
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

/** `npm start`: builds if needed, serves the sandbox page and opens it. `--no-open` leaves the browser alone; `--port=N`. */
import server from '../sandbox/server/server.cjs';
import { buildIfStale } from './build-if-stale.mjs';
import { openBrowser } from './open-browser.mjs';

const port = Number(process.argv.find((arg) => arg.startsWith('--port='))?.slice('--port='.length) ?? 3000);

await buildIfStale('Đang dựng Sổ Dân vận, lần đầu mất khoảng nửa phút…');
const { address } = await server.serve({ port });
console.log(
  `\nSổ Dân vận – Công tác dân vận chính quyền, dân chủ ở cơ sở\nMở trong trình duyệt: ${address}/\nDừng: bấm Ctrl+C.\n`,
);
if (!process.argv.includes('--no-open')) {
  openBrowser(`${address}/`);
}

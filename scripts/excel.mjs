/**
 * `npm run excel`: builds the product, serves it over https and puts it into the Excel of this machine, which it starts; on the web
 * in two steps by hand. `npm run excel -- stop` takes all of it back, the certificate too. **Untried**: no machine with Excel has run
 * it yet; the commands (excel-steps.cjs) are tested as data.
 *
 * SSL_CERT and SSL_KEY name the files of a certificate of one's own, which this machine trusts; else Microsoft's tool makes one.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import server from '../sandbox/server/server.cjs';
import steps from './excel-steps.cjs';

const ROOT = path.join(import.meta.dirname, '..');
const PORT = 3000;
const MANIFEST = 'dist/manifest.xml';
const { platform } = process;
const machine = { platform, home: homedir() };

/** Runs a command. @returns its output where it is asked for. @throws when it fails */
function run(step, { output = false } = {}) {
  const { status, error, stdout } = spawnSync(step.program, step.args, {
    cwd: ROOT,
    shell: step.shell ?? false,
    env: { ...process.env, ...step.env },
    encoding: 'utf8',
    stdio: ['inherit', output ? 'pipe' : 'inherit', 'inherit'],
  });
  if (error || status !== 0) {
    throw new Error(steps.typed(step), { cause: error });
  }
  return stdout ?? '';
}

const idIn = (manifest) => steps.idOf(run(steps.readManifest(platform, manifest), { output: true }));

function stop() {
  const failed = steps.stopSteps({ ...machine, id: idIn('manifest.xml') }).filter((step) => {
    try {
      run(step);
      return false;
    } catch {
      return true;
    }
  });
  console.log(
    failed.length === 0
      ? '\nĐã gỡ Sổ Dân vận và chứng thư số. Excel đang mở thì đóng rồi mở lại.'
      : `\nLệnh sau không chạy được, có thể vì đã gỡ từ trước:\n${failed.map((step) => `  ${steps.typed(step)}`).join('\n')}`,
  );
  return failed.length === 0 ? 0 : 1;
}

async function start() {
  const { SSL_CERT, SSL_KEY } = process.env;
  const own = SSL_CERT && SSL_KEY ? { cert: SSL_CERT, key: SSL_KEY } : undefined;
  if (!own) {
    console.log(
      'Excel chỉ tải bổ trợ qua https. Công cụ của Microsoft tạo chứng thư số cho localhost; hệ điều hành có thể hỏi trước khi tin cậy.',
    );
    run(steps.certificate(platform));
  }
  const { cert, key } = own ?? steps.certificateFiles(machine.home);
  // What is built here has a link more in its pane: `npm start` and the tests build their own.
  rmSync(path.join(ROOT, '.cache/built'), { force: true });
  run({
    program: process.execPath,
    args: [path.join(ROOT, 'node_modules/webpack/bin/webpack.js'), '--env', 'compare'],
  });

  // Excel brings its own Office.js, from the address built in.
  const { address, close } = await server.serve({
    port: PORT,
    tls: { cert: readFileSync(cert), key: readFileSync(key) },
    localOfficeJs: false,
    realExcel: path.join(ROOT, 'test/real-excel'),
  });
  if (address !== `https://localhost:${PORT}`) {
    await close();
    console.error(
      `Cổng ${PORT} đang bận. Tệp manifest.xml ghi cổng này, nên hãy dừng chương trình đang dùng nó rồi chạy lại.`,
    );
    process.exit(1);
  }
  const manifest = path.join(ROOT, MANIFEST);
  const toRun = steps.startSteps({ ...machine, id: idIn(MANIFEST), manifest });
  for (const step of toRun) {
    run(step);
  }
  console.log(`
Sổ Dân vận đang chạy tại ${address}. Giữ cửa sổ này mở.
${
  toRun.length === 0
    ? ''
    : '\nExcel đang mở: tạo sổ tính mới, các nút ở thẻ Sổ Dân vận. Excel đã mở từ trước thì đóng rồi mở lại.\n'
}
Excel trên web:
  1. Mở một sổ tính, chọn Trang đầu > Bổ trợ > Bổ trợ khác > Bổ trợ của tôi > Tải lên bổ trợ của tôi.
  2. Chọn tệp ${manifest}

Tên menu có thể khác đôi chút tùy phiên bản. Để thử các hành vi của Excel mà Sổ Dân vận dựa vào: Đối chiếu với Excel, ở chân ngăn. Dừng: bấm Ctrl+C. Gỡ hết khỏi máy: npm run excel -- stop`);
}

try {
  if (process.argv[2] === 'stop') {
    process.exitCode = stop();
  } else {
    await start();
  }
} catch (error) {
  console.error(`Lệnh không chạy được: ${error.message}`);
  process.exit(1);
}

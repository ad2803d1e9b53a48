/**
 * `npm run excel`: builds the product, serves it over https and says how to load it into real Excel.
 *
 * Office loads nothing but https with a certificate the machine trusts. Make one once and name its files in
 * SSL_CERT and SSL_KEY:
 *   mkcert -install && mkcert localhost                     → localhost.pem, localhost-key.pem
 *   npx office-addin-dev-certs install                      → ~/.office-addin-dev-certs/localhost.crt, localhost.key
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import server from '../sandbox/server/server.cjs';

const ROOT = path.join(import.meta.dirname, '..');
const PORT = 3000;
const { SSL_CERT: cert, SSL_KEY: key } = process.env;

if (!cert || !key) {
  console.log(`Excel chỉ tải bổ trợ qua https, bằng chứng thư số mà máy này tin cậy.

1. Tạo chứng thư số cho localhost (một lần), bằng một trong hai cách:
     mkcert -install && mkcert localhost
     npx office-addin-dev-certs install
2. Chạy lại với đường dẫn của hai tệp vừa tạo, ví dụ:
     SSL_CERT=localhost.pem SSL_KEY=localhost-key.pem npm run excel`);
  process.exit(1);
}

const webpack = path.join(ROOT, 'node_modules/webpack/bin/webpack.js');
const { status } = spawnSync(process.execPath, [webpack], { cwd: ROOT, stdio: 'inherit' });
if (status !== 0) {
  process.exit(status ?? 1);
}

// Excel brings its own Office.js, from the address built in.
const { address, close } = await server.serve({
  port: PORT,
  tls: { cert: readFileSync(cert), key: readFileSync(key) },
  localOfficeJs: false,
});
if (address !== `https://localhost:${PORT}`) {
  await close();
  console.error(
    `Cổng ${PORT} đang bận. Tệp manifest.xml ghi cổng này, nên hãy dừng chương trình đang dùng nó rồi chạy lại.`,
  );
  process.exit(1);
}
console.log(`
Sổ Dân vận đang chạy tại ${address}. Giữ cửa sổ này mở.

Excel trên web:
  1. Mở một sổ tính, chọn Trang đầu > Bổ trợ > Bổ trợ khác > Bổ trợ của tôi > Tải lên bổ trợ của tôi.
  2. Chọn tệp ${path.join(ROOT, 'dist', 'manifest.xml')}

Excel trên Windows (2021 trở lên hoặc Microsoft 365):
  1. Chép tệp manifest.xml nói trên vào một thư mục và chia sẻ thư mục đó.
  2. Tệp > Tùy chọn > Trung tâm tin cậy > Thiết đặt > Danh mục bổ trợ tin cậy: thêm đường dẫn mạng
     (dạng \\\\tên-máy\\tên-thư-mục), đánh dấu Hiện trong menu, rồi mở lại Excel.
  3. Chèn > Bổ trợ của tôi > THƯ MỤC DÙNG CHUNG > Sổ Dân vận.

Excel trên Mac:
  Chép tệp manifest.xml vào ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef, rồi mở lại Excel.

Tên menu có thể khác đôi chút tùy phiên bản. Dừng: bấm Ctrl+C.`);

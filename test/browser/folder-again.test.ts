/** A folder that is chosen once for a roll-up, and read again by one press: in it the browser's own file system stands for the disk. */
import { unitBytes } from '../support/unit-bytes';
import { PATIENCE } from './browser';
import { freshPage } from './fresh-page';
import { violations } from './look';

const { opened, press, says } = freshPage();

/** Puts a file into the folder, which the next choice of a folder gives. */
const put = (name: string, bytes: Uint8Array) =>
  opened().pane.evaluate(
    async ([file, content]) => {
      const root = await navigator.storage.getDirectory();
      const folder = await root.getDirectoryHandle('gửi', { create: true });
      const writable = await (await folder.getFileHandle(file, { create: true })).createWritable();
      await writable.write(new Uint8Array(content));
      await writable.close();
      Object.assign(window, { showDirectoryPicker: () => Promise.resolve(folder) });
    },
    [name, [...bytes]] as const,
  );

test('one press reads what has come since, and rolls up; nothing new is said and nothing rolled up', async () => {
  const { pane } = opened();
  await put('a.xlsx', await unitBytes({ unit: 'UBND xã A', share: 0.9 }));
  await pane.getByRole('tab', { name: 'Tổng hợp' }).click(PATIENCE);
  await press('Chọn thư mục');
  await says('Tệp đã chọn (1)');
  await press('Tổng hợp');
  await says(/^Đã tổng hợp 1\/1 tệp/);
  await press('Đọc lại thư mục gửi');
  await says('Thư mục không có gì mới.');
  await put('b.xlsx', await unitBytes({ unit: 'UBND xã B', share: 0.75 }));
  await press('Đọc lại thư mục gửi');
  await says('1 tệp mới, 0 tệp đã sửa, 0 tệp không còn.');
  await says(/^Đã tổng hợp 2\/2 tệp/);
  await put('b.xlsx', await unitBytes({ unit: 'UBND xã B', share: 0.95 }));
  await press('Đọc lại thư mục gửi');
  await says('0 tệp mới, 1 tệp đã sửa, 0 tệp không còn.');
  await says('Tệp đã chọn (2)');
  await pane
    .getByText(/^Đã tổng hợp 2\/2 tệp/)
    .first()
    .waitFor(PATIENCE);
  const ranking = await opened().values('Tổng hợp điểm', 'A5:H7');
  expect(ranking.flat().filter((value) => typeof value === 'string' && value.startsWith('UBND'))).toEqual([
    'UBND xã B',
    'UBND xã A',
  ]);
  expect(await violations(pane)).toEqual([]);
  await opened().screenshot('doc-lai-thu-muc');
});

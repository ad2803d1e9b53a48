import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { machine } from './machine';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'so-dan-van-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('reading a file that is not there fails', async () => {
  await expect(machine.readFile(path.join(folder, 'a'))).rejects.toThrow('ENOENT');
});

test('links stand in the list: to a file they are read, to a folder or to nothing they are not', async () => {
  await mkdir(path.join(folder, 'thư mục'));
  await writeFile(path.join(folder, 'thư mục', 'a.xlsx'), 'x');
  await symlink(path.join(folder, 'thư mục', 'a.xlsx'), path.join(folder, 'b.xlsx'));
  await symlink(path.join(folder, 'thư mục'), path.join(folder, 'c'));
  await symlink(path.join(folder, 'không có'), path.join(folder, 'd.xlsx'));
  expect(await machine.listFiles(folder)).toEqual(['b.xlsx', 'c', 'd.xlsx', 'thư mục/a.xlsx']);
  expect(String(await machine.readFile(path.join(folder, 'b.xlsx')))).toBe('x');
  await expect(machine.readFile(path.join(folder, 'c'))).rejects.toThrow('Not a file');
  await expect(machine.readFile(path.join(folder, 'd.xlsx'))).rejects.toThrow('ENOENT');
});

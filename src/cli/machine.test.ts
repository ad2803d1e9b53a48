import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { machine } from './machine';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'so-dan-van-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('a new file is written; one that is there stays as it is', async () => {
  const file = path.join(folder, 'kế hoạch.xlsx');
  expect(await machine.writeNewFile(file, new Uint8Array([1, 2]))).toBe('written');
  expect(await machine.writeNewFile(file, new Uint8Array([3]))).toBe('exists');
  expect([...(await machine.readFile(file))]).toEqual([1, 2]);
  expect(await readdir(folder)).toEqual(['kế hoạch.xlsx']);
});

test('a folder that is not there, or is a file', async () => {
  await writeFile(path.join(folder, 'a'), 'x');
  expect(await machine.writeNewFile(path.join(folder, 'b', 'c.xlsx'), new Uint8Array())).toBe('failed');
  expect(await machine.writeNewFile(path.join(folder, 'a', 'c.xlsx'), new Uint8Array())).toBe('failed');
  expect(await readFile(path.join(folder, 'a'), 'utf8')).toBe('x');
});

test('a folder is made with those above it; one that holds something is not taken', async () => {
  const made = path.join(folder, 'ra', '2026');
  expect(await machine.makeFolder(made)).toBe('made');
  expect(await machine.makeFolder(made)).toBe('made');
  await writeFile(path.join(made, 'a'), 'x');
  expect(await machine.makeFolder(made)).toBe('exists');
  expect(await machine.makeFolder(path.join(made, 'a', 'b'))).toBe('failed');
});

test('what is written in half is taken away again', async () => {
  const file = path.join(folder, 'a.xlsx');
  // No bytes at all: the write fails after the file was opened.
  expect(await machine.writeNewFile(file, {} as Uint8Array)).toBe('failed');
  expect(await readdir(folder)).toEqual([]);
});

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

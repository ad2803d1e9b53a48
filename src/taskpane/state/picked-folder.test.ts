import { addFiles, inFolder, nameOf } from './picked-files';
import { changeOf, pickFolder, readFolder, withKnown } from './picked-folder';

/** A folder as browsers hand it out: names with the time of a file, or with a folder. */
interface Tree {
  readonly [name: string]: number | Tree;
}

const handleOf = (name: string, tree: Tree, permission: PermissionState = 'granted') =>
  ({
    ...{ kind: 'directory', name },
    requestPermission: () => Promise.resolve(permission),
    async *values() {
      for (const [child, content] of Object.entries(tree)) {
        yield await Promise.resolve(
          typeof content === 'number'
            ? {
                ...{ kind: 'file', name: child },
                getFile: () => Promise.resolve(new File(['x'], child, { lastModified: content })),
              }
            : handleOf(child, content),
        );
      }
    },
  }) as unknown as FileSystemDirectoryHandle;

const read = async (tree: Tree) => {
  const folder = await readFolder(handleOf('gửi', tree));
  if (!folder) {
    throw new Error('not read');
  }
  return folder;
};
const names = (files: readonly File[]) => files.map((file) => `${nameOf(file)} ${file.lastModified}`);

test('a folder is read as deep as it goes, files named with their folders, systems’ own left out', async () => {
  const { files } = await read({ 'a.xlsx': 1, 'đợt 2': { 'a.xlsx': 2, 'Thumbs.db': 3 }, '~$a.xlsx': 4 });
  expect(names(files)).toEqual(['gửi/a.xlsx 1', 'gửi/đợt 2/a.xlsx 2', 'gửi/~$a.xlsx 4']);
});

test.each<readonly [string, Tree, readonly number[], readonly string[]]>([
  ['nothing', { 'a.xlsx': 1, 'b.xlsx': 1 }, [0, 0, 0], ['khác.xlsx 1', 'gửi/a.xlsx 1', 'gửi/b.xlsx 1']],
  ['a file is new', { 'a.xlsx': 1, 'b.xlsx': 1, 'c.xlsx': 1 }, [1, 0, 0], ['khác.xlsx 1', 'gửi/a.xlsx 1', 'gửi/b.xlsx 1', 'gửi/c.xlsx 1']],
  ['a file was sent anew: the old one goes', { 'a.xlsx': 1, 'b.xlsx': 9 }, [0, 1, 0], ['khác.xlsx 1', 'gửi/a.xlsx 1', 'gửi/b.xlsx 9']],
  ['a file is gone', { 'b.xlsx': 1 }, [0, 0, 1], ['khác.xlsx 1', 'gửi/b.xlsx 1']],
])('read again: %s', async (_, tree, counts, picked) => {
  const before = await read({ 'a.xlsx': 1, 'b.xlsx': 1 });
  const elsewhere = new File(['x'], 'khác.xlsx', { lastModified: 1 });
  const now = await read(tree);
  const { added, changed, gone, files } = changeOf(before, now, addFiles([elsewhere], before.files));
  expect([added, changed, gone]).toEqual(counts);
  expect(names(files)).toEqual(picked);
  // Of what has not changed the very file stays that was picked: the next time it is known again.
  expect(withKnown(before, now).files.filter((file) => !before.files.includes(file))).toHaveLength(added + changed);
}); // prettier-ignore

test('a file that a person took off stays off until it changes', async () => {
  const before = await read({ 'a.xlsx': 1, 'b.xlsx': 1 });
  const [a] = before.files;
  const picked = a ? [a] : [];
  expect(names(changeOf(before, await read({ 'a.xlsx': 1, 'b.xlsx': 1 }), picked).files)).toEqual([
    'gửi/a.xlsx 1',
  ]);
  expect(names(changeOf(before, await read({ 'a.xlsx': 1, 'b.xlsx': 2 }), picked).files)).toEqual([
    'gửi/a.xlsx 1',
    'gửi/b.xlsx 2',
  ]);
});

test.each([
  ['the user says no', handleOf('gửi', {}, 'denied')],
  [
    'it is gone',
    {
      name: 'gửi',
      values: () => {
        throw new DOMException('', 'NotFoundError');
      },
    } as unknown as FileSystemDirectoryHandle,
  ],
])('a folder that cannot be read any more is a value: %s', async (_, handle) => {
  expect(await readFolder(handle)).toBeUndefined();
});

test.each([
  ['chosen', () => Promise.resolve(handleOf('gửi', { 'a.xlsx': 1 })), 'gửi'],
  ['nothing chosen', () => Promise.reject(new DOMException('', 'AbortError')), undefined],
  ['a frame that may not ask', () => Promise.reject(new DOMException('', 'SecurityError')), 'unable'],
])('choosing: %s', async (_, showDirectoryPicker, expected) => {
  Object.assign(globalThis, { window: { showDirectoryPicker } });
  const picked = await pickFolder();
  expect(typeof picked === 'object' ? picked.name : picked).toBe(expected);
});

test('a file from elsewhere keeps its name', () => {
  expect(nameOf(inFolder(new File([], 'a.xlsx'), 'gửi/a.xlsx'))).toBe('gửi/a.xlsx');
  expect(nameOf(new File([], 'a.xlsx'))).toBe('a.xlsx');
});

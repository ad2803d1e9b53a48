/** The example as a file. */
import { fillExample } from '../../actions/fill-example';
import type { Around } from '../../actions/perform';
import { emptyWorkbook, openFileDoor } from '../../files/file-door';
import { writeWorkbook } from '../../files/write';

/** Makes the bytes of an .xlsx with the example in it; nothing if it could not be filled. */
export async function exampleFile(around: Around): Promise<Uint8Array | undefined> {
  const door = openFileDoor(emptyWorkbook('Trang tính1'), { today: around.today });
  return (await fillExample(door, around)) ? writeWorkbook(door.content()) : undefined;
}

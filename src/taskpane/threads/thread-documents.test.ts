/** Both sides of the thread that reads documents, over a thread that is none. */
import type { Thread } from '../../files/pool';
import { documentThread } from './document-thread';
import { threadDocuments } from './thread-documents';

/** A thread that first says something of its own, as the reader of PDFs does. */
function chattyThread(): Thread {
  let onAnswer: (answer: unknown) => void = () => undefined;
  const work = documentThread((answer) => {
    onAnswer({ sourceName: 'worker', targetName: 'main', action: 'ready' });
    onAnswer(structuredClone(answer));
  });
  return {
    post: (task) => {
      work(structuredClone(task));
    },
    listen: (heard) => {
      onAnswer = heard;
    },
    end: () => undefined,
  };
}

test('a document goes to the thread and its reading comes back as plain data, whatever else is said', async () => {
  const read = threadDocuments(chattyThread);
  const text = 'KẾ HOẠCH\nCông tác dân vận năm 2026\n1. Tuyên truyền trước ngày 15/3/2026.';
  expect(await read({ kind: 'pasted', text })).toMatchObject({ ok: true, reading: { year: 2026 } });
  expect(await read({ kind: 'pasted', text: '' })).toEqual({
    ok: false,
    reason: { code: 'document.noText' },
  });
});

test('a thread that dies is told, not waited for', async () => {
  const read = threadDocuments(() => ({
    post: () => undefined,
    listen: (_, onEnd) => {
      queueMicrotask(onEnd);
    },
    end: () => undefined,
  }));
  expect(await read({ kind: 'pasted', text: 'x' })).toEqual({
    ok: false,
    reason: { code: 'document.stopped' },
  });
});

/** TODO */
import type { DocumentReading } from './reading';
export async function readPdf(_bytes: Uint8Array): Promise<DocumentReading> {
  return { ok: false, code: 'scan', detail: '' };
}

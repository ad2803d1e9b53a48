/** pdf.js as tests see it: it ships ES modules only, which Jest cannot `require`; bundle-transform.cjs makes it one CommonJS file. */
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
export * from 'pdfjs-dist/legacy/build/pdf.mjs';

/** hyparquet-writer as tests see it: it ships ES modules only, which Jest cannot `require`; bundle-transform.cjs makes it one CommonJS file. */
export * from 'hyparquet-writer/src/index.js';

/** hucre as tests see it: it ships ES modules only, which Jest cannot `require`; bundle-transform.cjs makes it one CommonJS file. */
export * from 'hucre/xlsx';

const base = require('./jest.config.cjs');

/**
 * Tests that need other makers' programs: LibreOffice (`soffice` on the path) opens, recalculates and prints what we write,
 * openpyxl reads it, nginx serves what we build.
 */
module.exports = {
  ...base,
  testMatch: ['<rootDir>/test/{libreoffice,nginx}/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
};

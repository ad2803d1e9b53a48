/** Jest's global set-up: Univer's bundle for Node must be there before the first test file loads. */
const { buildBundle } = require('../packages/excel-stand-in/univer-bundle.cjs');

module.exports = async () => {
  await buildBundle();
};

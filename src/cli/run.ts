/** Start of the command line in Node (scripts/cli.mjs). */
import { machine } from './machine';
import { main } from './main';

void main(process.argv.slice(2), machine).then((code) => {
  process.exitCode = code;
});

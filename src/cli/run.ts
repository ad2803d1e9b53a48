/** Start of the command line in Node (scripts/cli.mjs). */
import { machine } from './machine';
import { main } from './main';

// Whoever reads the output may stop early (`| head`): nothing is left to do, and nothing is wrong.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') {
    throw error;
  }
  process.exit();
});

void main(process.argv.slice(2), machine).then((code) => {
  process.exitCode = code;
});

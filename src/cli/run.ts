/** Start of the command line in Node (scripts/cli.mjs). */
import { machine } from './machine';
import { main } from './main';

// Whoever reads the output may stop early (`| head`): nothing is left to say, and nothing is wrong. Of the errors' reader only
// progress is kept; the work goes on.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') {
    throw error;
  }
  process.exit();
});
process.stderr.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') {
    throw error;
  }
});

void main(process.argv.slice(2), machine).then((code) => {
  process.exitCode = code;
});

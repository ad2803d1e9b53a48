import { countActions } from './action-counts';

test('requests close together are one action; a pause of more than a second starts a new one', async () => {
  const counts = { requests: 7, actions: 70, bytesIn: 700, bytesOut: 7000 };
  const host = {
    counts,
    processQuery: () => {
      counts.requests += 1;
      counts.actions += 2;
      counts.bytesIn += 3;
      counts.bytesOut += 4;
      return Promise.resolve('{}');
    },
  };
  let time = 0;
  const shown: unknown[] = [];
  const query = countActions(
    host,
    (sums) => shown.push(sums),
    () => time,
  );

  await query('');
  time += 1000;
  await query('');
  time += 1001;
  await query('');

  expect(shown).toEqual([
    { requests: 1, actions: 2, bytesIn: 3, bytesOut: 4 },
    { requests: 2, actions: 4, bytesIn: 6, bytesOut: 8 },
    { requests: 1, actions: 2, bytesIn: 3, bytesOut: 4 },
  ]);
});

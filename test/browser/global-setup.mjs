/**
 * Once before all browser tests: dist/ is built if it is stale, Chromium is unpacked. Jest gives tests a copy of
 * the environment, which Node's own `os.tmpdir()` does not see, so unpacking belongs here and not in the tests.
 */
import { buildIfStale } from '../../scripts/build-if-stale.mjs';
import { chromium, CHROMIUM_ARGS } from '../../scripts/chromium.mjs';

export default async function setUp() {
  await buildIfStale();
  const { executablePath, env } = await chromium();
  process.env.TEST_CHROMIUM = JSON.stringify({ executablePath, env, args: CHROMIUM_ARGS });
}

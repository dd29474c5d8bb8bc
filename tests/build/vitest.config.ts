import { defineConfig } from 'vitest/config';

/** Tests of what was built; run after the builds for all browsers. */
export default defineConfig({
  test: { root: '.', include: ['tests/build/**/*.test.ts'] },
});

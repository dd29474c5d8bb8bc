import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}'],
    // Timings are the benches' business: here a deadline only ends what would never end, on a busy machine too.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

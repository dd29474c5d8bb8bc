/** Takes the stores’ pictures in both languages from the built extension. */
import { takeScreenshots } from './take';

for (const language of ['zh-CN', 'en'] as const) {
  console.log(`▸ Taking the pictures of ${language}`);
  await takeScreenshots(language);
}

import type { Plugin } from 'vite';

/** How Preact turns `dangerouslySetInnerHTML` into markup; its build is minified, so the element's name may be any. */
const assignment = /\.innerHTML=(?=\w+\.__html)/g;

/**
 * Takes from Preact its one way to turn a string into markup: what is not in the build, no page's text can reach. The
 * build fails where a version of Preact does it in another way.
 */
export function withoutMarkup(): Plugin {
  return {
    name: 'policylens:without-markup',
    apply: 'build',
    transform(code, id) {
      if (!/[\\/]preact[\\/]dist[\\/]preact(?:\.module|\.min)?\.m?js$/.test(id)) return undefined;
      const changed = code.replace(assignment, '.textContent=');
      if (/\.innerHTML=[^=]/.test(changed) || changed === code) {
        throw new Error(`${id} sets innerHTML in a way that scripts/build/no-markup.ts does not know`);
      }
      return { code: changed, map: null };
    },
  };
}

import type { Plugin } from 'vite';

/** Where libraries turn a string into markup, each with the assignment that does it. */
const sources: readonly { readonly file: RegExp; readonly assignment: RegExp }[] = [
  // `dangerouslySetInnerHTML`; the build is minified, so the element's name may be any.
  {
    file: /[\\/]preact[\\/]dist[\\/]preact(?:\.module|\.min)?\.m?js$/,
    assignment: /\.innerHTML=(?=\w+\.__html)/g,
  },
  // `selection.html()`, which comes along with charts.
  {
    file: /[\\/]d3-selection[\\/]dist[\\/]d3-selection(?:\.min)?\.m?js$/,
    assignment: /\.innerHTML ?= ?(?=[^=])/g,
  },
];

/**
 * Takes from libraries their ways to turn a string into markup: what is not in the build, no page's text can reach. The
 * build fails where a version of them does it in another way.
 */
export function withoutMarkup(): Plugin {
  return {
    name: 'policylens:without-markup',
    apply: 'build',
    transform(code, id) {
      const source = sources.find(({ file }) => file.test(id.replace(/\?.*$/, '')));
      if (!source) return undefined;
      const changed = code.replace(source.assignment, '.textContent=');
      if (/\.innerHTML\s*=[^=]/.test(changed) || changed === code) {
        throw new Error(`${id} sets innerHTML in a way that scripts/build/no-markup.ts does not know`);
      }
      return { code: changed, map: null };
    },
  };
}

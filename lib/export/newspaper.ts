/** What ends like a newspaper and is none: notices, bulletins, journals. */
const otherReports = /(?:通报|简报|情报|预报|海报|电报|画报|学报|捷报|喜报|(?<!大)公报)$/;

/**
 * True for the name of a newspaper, as Chinese newspapers are called: 人民日报, 新京报, 《中国青年报》, 人民日报海外版. The
 * site of one (人民网, 中国经济网) is none.
 */
export function isNewspaper(outlet: string): boolean {
  const name = outlet
    .trim()
    .replace(/^《(.*)》$/, '$1')
    .replace(/海外版$/, '');
  return /^[\p{Script=Han}]{1,14}[报報]$/u.test(name) && !otherReports.test(name);
}

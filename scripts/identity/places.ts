interface Division {
  readonly code: string;
  readonly name: string;
  readonly provinceCode?: string;
  readonly cityCode?: string;
}

/** Not a division of its own but a heading of the list. */
const isHeading = (name: string): boolean => /^(?:市辖区|县|省直辖|自治区直辖)/.test(name);
/** A statistical unit that is a park, and is known as such elsewhere. */
const isPark = (name: string): boolean =>
  /(?:开发|名胜|园|管理|保税|示范|试验|经济|工业|合作)区$|(?:园|基地|校区)$/.test(name);

/** One province a line: `province|city,county,county;city…`; a group without a city holds counties right under the province. */
export function compilePlaces(division: (name: string) => string): string {
  const rows = (file: string) => JSON.parse(division(file)) as Division[];
  const provinces = rows('provinces.json');
  const cities = rows('cities.json');
  const areas = rows('areas.json');
  const lines = provinces.map(({ code, name }) => {
    const isMunicipality = name.endsWith('市');
    const groups = new Map<string, string[]>();
    for (const city of cities) {
      if (city.provinceCode !== code) continue;
      const heading = isMunicipality ? name : isHeading(city.name) ? '' : city.name;
      const counties = areas
        .filter((area) => area.cityCode === city.code && !isHeading(area.name) && !isPark(area.name))
        .map((area) => area.name);
      groups.set(heading, [...(groups.get(heading) ?? []), ...counties]);
    }
    return `${name}|${[...groups].map(([city, counties]) => [city, ...counties].join(',')).join(';')}`;
  });
  const others = JSON.parse(division('HK-MO-TW.json')) as Record<string, Record<string, unknown>>;
  for (const [province, parts] of Object.entries(others))
    lines.push(`${province}|${province === '台湾省' ? Object.keys(parts).join(';') : ''}`);
  return lines.join('\n');
}

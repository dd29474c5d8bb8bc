import type { CollectedFact } from './fact';

/** How many facts of a year are about a province. */
export interface ProvinceYear {
  readonly province: string;
  readonly year: number;
  readonly facts: number;
}

/** Province by year, for the facts whose subject's province and whose year are known. */
export function provinceYears(facts: readonly CollectedFact[]): ProvinceYear[] {
  const cells = new Map<string, { province: string; year: number; facts: number }>();
  for (const { province, year } of facts) {
    if (!province || year === undefined) continue;
    const key = `${province} ${year}`;
    const known = cells.get(key);
    if (known) known.facts += 1;
    else cells.set(key, { province, year, facts: 1 });
  }
  return [...cells.values()];
}

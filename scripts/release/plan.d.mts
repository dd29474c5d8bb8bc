export function nextVersion(current: string, wanted: string): string;
export function releaseChangelog(changelog: string, version: string, date: string): string;
export function withVersion(json: string, version: string): string;
export function packageNames(version: string): string[];
export function checksumLine(digest: string, name: string): string;

import { describe, expect, it } from 'vitest';
import { createLinker } from '../../../lib/identity';
import { readIdentityGold, scoreIdentities } from '../../../scripts/evaluation/identities';

const linker = createLinker();

describe.each(['seeds', 'tests/fixtures/identity'])('links in %s', (folder) => {
  const documents = readIdentityGold(folder);
  const score = scoreIdentities(linker, documents);

  it('are right where they are given', () => {
    expect(score.given).toBeGreaterThanOrEqual(15);
    expect(score.right / score.given, score.errors.join('\n')).toBeGreaterThanOrEqual(0.95);
  });

  it('are given to national parks', () => {
    expect(score.national).toBeGreaterThanOrEqual(5);
    expect(score.nationalRight / score.national, score.errors.join('\n')).toBeGreaterThanOrEqual(0.95);
  });
});

describe('the score', () => {
  it('counts a wrong link, a missed park and a link that nobody can give', () => {
    const names = [
      { kind: 'park', text: '苏州高新区', canonicalName: '昆山高新技术产业开发区', national: true },
      { kind: 'park', text: '蒲公英园', canonicalName: '苏州工业园区', national: true },
      { kind: 'institution', text: '财政部', canonicalName: null },
      { kind: 'institution', text: '科技部', canonicalName: '科学技术部' },
    ] as const;
    const score = scoreIdentities(linker, [{ name: 'x', text: '', names: [...names] }]);
    expect(score).toMatchObject({ given: 3, right: 1, national: 2, nationalRight: 0 });
    expect(score.errors).toHaveLength(3);
  });
});

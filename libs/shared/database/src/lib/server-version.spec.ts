import { describe, expect, it } from 'vitest';
import { versionFault } from './server-version';

describe('the version of the server', () => {
  it.each([
    ['15.14, the first mended 15', 150_014],
    ['a later 15', 150_021],
    ['16.10, the first mended 16', 160_010],
    ['17.6, the first mended 17', 170_006],
    ['18.0', 180_000],
    ['18.4', 180_004],
    ['a later major version', 190_000],
  ])('is good where it is %s', (_case, version) => {
    expect(versionFault(version)).toBeUndefined();
  });

  it.each([
    ['15.13', 150_013],
    ['16.9', 160_009],
    ['17.5', 170_005],
    ['17.0', 170_000],
    ['14.19', 140_019],
  ])('will not do where it is %s, and the mend is said', (text, version) => {
    expect(versionFault(version)).toBe(
      `PostgreSQL ${text} has known faults in row-level security: use 15.14, 16.10, 17.6, 18 or newer.`,
    );
  });

  it('will not do where it is unknown', () => {
    expect(versionFault(Number.NaN)).toMatch(/use 15\.14, 16\.10, 17\.6, 18 or newer/);
  });
});

import { expect, it } from 'vitest';
import { catalogEntry, parseCatalog, releaseOf, switchedOn } from '../src/index.ts';
import { dataFiles } from './data-files.ts';

const parsed = parseCatalog(dataFiles());
if (!parsed.ok) throw new Error('the catalog is valid');
const catalog = parsed.value;

it('finds the release that a ring runs', () => {
  expect(releaseOf(catalog, 'canary').name).toBe('releases/2026.11');
  expect(releaseOf(catalog, 'general').name).toBe('releases/2026.10');
});

it('throws for a ring that no checked tenant can name', () => {
  expect(() => releaseOf(catalog, 'nightly')).toThrow('nightly');
});

it('takes a switch that a release does not name as off', () => {
  expect(switchedOn(releaseOf(catalog, 'canary').value, 'zone-spread')).toBe(true);
  expect(switchedOn(releaseOf(catalog, 'general').value, 'zone-spread')).toBe(false);
});

it('finds every entry by its name', () => {
  const names = dataFiles().map((file) => file.path.slice('packages/catalog/data/'.length, -'.json'.length));
  expect(names.map((name) => catalogEntry(catalog, name).name)).toEqual(names);
});

it.each(['tiers/gold', 'tiers', 'standard', '', 'tiers/standard.json'])('throws for the name "%s"', (name) => {
  expect(() => catalogEntry(catalog, name)).toThrow('no entry');
});

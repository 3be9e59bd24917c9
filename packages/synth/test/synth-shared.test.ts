import { anExampleCatalog, EXAMPLE_ENTRIES } from '@tenantry/testing';
import { expect, test } from 'vitest';
import { synthShared } from '../src/index.ts';

const second = { ...EXAMPLE_ENTRIES['clusters/shared-eu-1'], name: 'shared-eu-2', range: '10.125.0.0/16' };

test('there is one folder for the hub and one for each shared cluster', () => {
  const folders = synthShared(anExampleCatalog({ 'clusters/shared-eu-2': second }));
  expect(folders.map(({ index }) => index.owner)).toEqual(['argocd', 'clusters/shared-eu-1', 'clusters/shared-eu-2']);
  for (const { files, index } of folders) {
    expect(files.length).toBeGreaterThan(1);
    expect(files.filter(({ path }) => !path.startsWith(`${index.owner}/`))).toEqual([]);
  }
});

test('a new shared cluster changes no folder that was there', () => {
  const before = synthShared(anExampleCatalog());
  const after = synthShared(anExampleCatalog({ 'clusters/shared-eu-2': second }));
  expect(after.slice(0, before.length)).toEqual(before);
});

test('folders that no tenant owns name no tenant, and the entries that they are made of', () => {
  for (const { index } of synthShared(anExampleCatalog())) {
    expect(index.inputs).toMatchObject({ tenant: null, release: null, ring: null, state: null });
    const entries = index.owner === 'argocd' ? ['organisation'] : [index.owner, 'organisation'];
    expect(Object.keys(index.inputs.catalog)).toEqual(entries);
  }
});

// Writes higher and higher versions of two folders until it is killed; run by write-changes.test.ts.
import { readTree } from '../../dist/worktree/read-tree.js';
import { treeChanges } from '../../dist/worktree/tree-changes.js';
import { writeChanges } from '../../dist/worktree/write-changes.js';

process.once('message', ({ root, version }) => {
  process.send('ready', () => {
    for (let next = version + 1; ; next += 1) {
      const fresh = ['acme', 'beta'].map((name) => ({
        owner: { kind: 'tenant', name },
        files: [...Array.from({ length: 100 }, (_, file) => `f${file}`), 'index.json'].map((file) => ({
          path: `tenants/${name}/${file}`,
          text: `${next} ${'x'.repeat(999)}.`,
        })),
      }));
      writeChanges(root, treeChanges(fresh, readTree(root)));
    }
  });
});

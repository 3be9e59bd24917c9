import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TemporaryRoot, tenantry } from './temporary-root.ts';

/** A command of a `console` block with the output that the page shows for it. */
export interface ConsoleStep {
  readonly command: string;
  readonly output: string;
}

/** Commands of all `console` blocks of a page, in order: lines that begin with `$ `, with their here-documents. */
export function consoleSteps(markdown: string): readonly ConsoleStep[] {
  return [...markdown.matchAll(/^```console\n([\s\S]*?)^```$/gm)].flatMap((block) => stepsOf(block[1] ?? ''));
}

function stepsOf(block: string): readonly ConsoleStep[] {
  const steps: { command: string; output: string }[] = [];
  let end: string | undefined;
  for (const line of block.split('\n').slice(0, -1)) {
    const current = steps.at(-1);
    if (end !== undefined && current !== undefined) {
      current.command += `\n${line}`;
      if (line === end) end = undefined;
    } else if (line.startsWith('$ ')) {
      steps.push({ command: line.slice(2), output: '' });
      end = /<<'?(\w+)'?/.exec(line)?.[1];
    } else if (current !== undefined) current.output += `${line}\n`;
  }
  return steps;
}

/** The same page with the outputs that the commands really have when they are run in a root, one after the other. */
export function withRealOutput(markdown: string, root: TemporaryRoot): string {
  const shims = join(root.path, '.bin');
  mkdirSync(shims, { recursive: true });
  writeFileSync(join(shims, 'tenantry'), `#!/bin/sh\nexec "${process.execPath}" "${tenantry}" "$@"\n`);
  chmodSync(join(shims, 'tenantry'), 0o755);
  writeFileSync(join(root.path, '.gitignore'), '.bin/\n');
  root.commit();
  const revision = execFileSync('git', ['rev-parse', '--short=12', 'HEAD'], {
    cwd: root.path,
    encoding: 'utf8',
  }).trim();
  return markdown.replaceAll(/^```console\n([\s\S]*?)^```$/gm, (_, block: string) => {
    const texts = stepsOf(block).map(({ command }) => {
      const { stdout } = spawnSync('bash', ['-c', `exec 2>&1; ${command}`], {
        cwd: root.path,
        encoding: 'utf8',
        env: {
          PATH: `${shims}:${process.env['PATH']}`,
          HOME: root.path,
          NO_COLOR: '1',
        },
      });
      // The revision is the one thing in the output that is not the same on every machine.
      return `$ ${command}\n${stdout.replaceAll(revision, '<revision>')}`;
    });
    return `\`\`\`console\n${texts.join('')}\`\`\``;
  });
}

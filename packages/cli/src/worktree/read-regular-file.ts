import { closeSync, constants, fstatSync, lstatSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic, Result, SourceFile } from '@tenantry/diagnostic';
import { entryKind } from './entry-kind.ts';
import { hasCode, inWords, isSystemError } from './file-system-problem.ts';

/** What a file must be like to be read. */
export interface FileRules {
  /** Largest size in bytes; a larger file is refused before it is read. */
  readonly maxBytes: number;
  /** Whether the file may be reachable under a second name, through which it could change unseen. */
  readonly hardLinks: boolean;
}

/**
 * Reads a file that must be a regular one: a link is not followed and a pipe is not waited for.
 * @param path relative to the root, with forward slashes
 */
export function readRegularFile(root: string, path: string, rules: FileRules): Result<SourceFile> {
  const place = join(root, path);
  try {
    // Opening a device can have effects, so its kind is asked first; the open file is asked again, because it may be another one by now.
    const before = lstatSync(place);
    if (!before.isFile()) return refused(notRegular(path, entryKind(before)));
    const descriptor = openSync(place, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    try {
      const stats = fstatSync(descriptor);
      if (!stats.isFile()) return refused(notRegular(path, entryKind(stats)));
      if (!rules.hardLinks && stats.nlink > 1) return refused(hardLinked(path, stats.nlink));
      if (stats.size > rules.maxBytes) return refused(tooLarge(path, stats.size, rules.maxBytes));
      return {
        ok: true,
        value: { path, bytes: readFileSync(descriptor) },
        warnings: [],
      };
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    if (hasCode(error, 'ELOOP')) return refused(notRegular(path, 'a symbolic link'));
    return refused(unreadable(path, error));
  }
}

/** The problem of an entry that should be a regular file. */
export function notRegular(path: string, kind: string): Diagnostic {
  return {
    code: 'file-not-regular',
    severity: 'error',
    message: `${path} is ${kind}`,
    hint: 'put a regular file in its place: links, folders, pipes and devices are never read',
    location: { file: path },
  };
}

/**
 * The problem of an entry that the operating system does not let us read.
 * @throws what was caught, when it is not an error of the operating system
 */
export function unreadable(path: string, error: unknown): Diagnostic {
  if (!isSystemError(error)) throw error;
  return {
    code: 'file-unreadable',
    severity: 'error',
    message: `${path} cannot be read: ${inWords(error)}`,
    hint: 'give the user who runs tenantry the right to read it',
    location: { file: path },
  };
}

function refused(problem: Diagnostic): Result<SourceFile> {
  return { ok: false, errors: [problem], warnings: [] };
}

function hardLinked(path: string, links: number): Diagnostic {
  return {
    code: 'file-not-regular',
    severity: 'error',
    message: `${path} is one of ${links} names of the same file (hard links)`,
    hint: `make it a file of its own: cp ${path} ${path}.copy && mv ${path}.copy ${path}`,
    location: { file: path },
  };
}

function tooLarge(path: string, size: number, maxBytes: number): Diagnostic {
  return {
    code: 'file-too-large',
    severity: 'error',
    message: `${path} has ${size} bytes, more than the ${maxBytes} that are read`,
    hint: 'remove what does not belong into the file',
    value: String(size),
    location: { file: path },
  };
}

import type { Diagnostic } from '@tenantry/diagnostic';

/** What the operating system's error codes mean, for people. */
const MEANINGS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EBUSY: 'it is in use',
  EDQUOT: 'the disk quota is used up',
  EEXIST: 'something with that name is already there',
  EFBIG: 'the file would exceed the size limit of the process',
  EIO: 'the device reported an input/output error',
  EISDIR: 'a folder is in its place',
  ELOOP: 'a symbolic link is in its place',
  EMFILE: 'the process has too many files open',
  ENAMETOOLONG: 'the name is too long for the file system',
  ENFILE: 'the system has too many files open',
  ENOENT: 'it is not there',
  ENOSPC: 'no space is left on the device',
  ENOTDIR: 'part of the path is not a folder',
  ENOTEMPTY: 'the folder is not empty',
  EPERM: 'the operation is not permitted',
  EROFS: 'the file system is read-only',
};

/** An error that the operating system gave, with its code. */
export type SystemError = Error & { readonly code: string };

/** Whether a caught value is an error of the operating system. */
export function isSystemError(error: unknown): error is SystemError {
  return error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string';
}

/** Whether a caught value is the operating system's error with one of some codes, e.g. `ENOENT`. */
export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return isSystemError(error) && codes.includes(error.code);
}

/** An operating system's error in words, with its code, e.g. `no space is left on the device (ENOSPC)`. */
export function inWords(error: SystemError): string {
  const meaning = MEANINGS[error.code];
  return meaning === undefined ? error.message : `${meaning} (${error.code})`;
}

/**
 * Says that the operating system refused something.
 * @param doing what was tried, e.g. `generated/argocd/root.yaml cannot be written`
 * @param file path relative to the root
 * @throws what was caught, when it is not an error of the operating system
 */
export function fileSystemProblem(error: unknown, doing: string, file: string, hint: string): Diagnostic {
  if (!isSystemError(error)) throw error;
  return {
    code: 'file-system',
    severity: 'error',
    message: `${doing}: ${inWords(error)}`,
    hint,
    location: { file },
  };
}

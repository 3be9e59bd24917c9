/**
 * Every behaviour switch that a release can set, with what it does when it is on. New behaviour enters the program
 * behind a switch of the next release, so that no tenant's output changes before its ring moves.
 */
export const RELEASE_SWITCHES = {
  'zone-spread': 'Pods of an application with more than one replica are spread over availability zones.',
} as const;

/** Name of a behaviour switch. */
export type ReleaseSwitch = keyof typeof RELEASE_SWITCHES;

import type { IdentityType } from '../identity.ts';

/** An identifier that a text holds, not yet normalised. */
export interface FoundIdentity {
  readonly type: IdentityType;
  readonly text: string;
}

/** An identifier with the place of the text that holds it. */
export interface PlacedIdentity extends FoundIdentity {
  /** RFC 6901 pointer into the file. */
  readonly pointer: string;
}

import type { SourceLocation } from './diagnostic.ts';
import type { JsonValue } from './json-value.ts';

/** A JSON file that was read strictly, and that knows where each of its values stands. */
export interface JsonDocument {
  readonly file: string;
  readonly value: JsonValue;
  /**
   * Where the value at a pointer stands; for a pointer that leads nowhere, the nearest enclosing value, with the
   * pointer as asked.
   */
  locate(pointer: string): SourceLocation;
  /** Where the key of the property at a pointer stands (the value, when it is a list item). */
  locateKey(pointer: string): SourceLocation;
}

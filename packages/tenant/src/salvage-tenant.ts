import {
  type Diagnostic,
  formatPointer,
  isJsonObject,
  type JsonDocument,
  type JsonObject,
  nearestWord,
  parsePointer,
  schemaAt,
  valueAt,
} from '@tenantry/diagnostic';
import schema from '../schema/tenant.v1.schema.json' with { type: 'json' };
import { isWithin } from './is-within.ts';
import { knownNames, requiredNames } from './schema-properties.ts';

/**
 * A tenant file that is wrong in form, and which of its parts are. No {@link Tenant}: nothing can be made of it, only
 * what is sure in it can be judged, so that a mistake of form hides no other mistake.
 */
export interface SalvagedTenant {
  /** Path relative to the root, e.g. `tenants/acme.json`. */
  readonly file: string;
  /** The file as written. */
  readonly document: JsonDocument;
  /** Pointers to properties that the schema does not know. */
  readonly unknown: readonly string[];
  /**
   * Pointers to places of which nobody knows what is meant: values that break the schema, required properties that are
   * missing, and absent properties that an unknown one may have been written for. None lies within another one.
   */
  readonly unsure: readonly string[];
}

/**
 * What can be judged of a document, from the problems that its match with the schema found. Null when it is no object,
 * and when it has more problems than are told: where the rest is wrong, nobody knows what is right.
 */
export function salvageTenant(document: JsonDocument, problems: readonly Diagnostic[]): SalvagedTenant | null {
  const places = problems.map(({ code, location }) => ({ code, pointer: location?.pointer }));
  if (!isJsonObject(document.value) || places.some(({ pointer }) => pointer === undefined)) return null;
  const unknown: string[] = [];
  const unsure: string[] = [];
  for (const { code, pointer = '' } of places) {
    if (code === 'schema-unknown-property') {
      unknown.push(pointer);
      unsure.push(...meantBy(pointer, document));
    } else if (code === 'schema-missing-property') unsure.push(...absentAt(pointer, document, requiredNames));
    else unsure.push(pointer);
  }
  const isInner = (pointer: string) =>
    unknown.some((outer) => isWithin(pointer, outer)) ||
    unsure.some((outer) => outer !== pointer && isWithin(pointer, outer));
  return {
    file: document.file,
    document,
    unknown,
    unsure: [...new Set(unsure)].filter((pointer) => !isInner(pointer)),
  };
}

/** The absent property that an unknown one resembles; where it resembles none, it may stand for each. */
function meantBy(pointer: string, document: JsonDocument): readonly string[] {
  const path = parsePointer(pointer);
  const around = formatPointer(path.slice(0, -1));
  const absent = absentAt(around, document, knownNames);
  const nearest = nearestWord(
    path.at(-1) ?? '',
    absent.map((one) => parsePointer(one).at(-1) ?? ''),
  );
  return nearest === null ? absent : [around + formatPointer([nearest])];
}

/** Pointers to the properties, of those that a schema lists, that the object at a pointer does not have. */
function absentAt(
  pointer: string,
  document: JsonDocument,
  listedBy: (schema: JsonObject) => readonly string[],
): readonly string[] {
  return listedBy(schemaAt(schema, pointer) ?? {})
    .map((name) => pointer + formatPointer([name]))
    .filter((one) => valueAt(document.value, one) === undefined);
}

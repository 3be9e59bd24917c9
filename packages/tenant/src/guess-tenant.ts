import { isJsonObject, type JsonValue, parsePointer } from '@tenantry/diagnostic';
import schema from '../schema/tenant.v1.schema.json' with { type: 'json' };
import { guessValue } from './guess-value.ts';
import type { SalvagedTenant } from './salvage-tenant.ts';
import type { Tenant } from './tenant.ts';
import type { TenantFile } from './tenant-file.generated.ts';

/**
 * What a salvaged tenant may look like once its file is mended: with a guess at each place that is not sure, and
 * without what the schema does not know. For rules only; its document stays the file as written, so that they tell of
 * places that people can find.
 */
export function guessTenant({ file, document, unknown, unsure }: SalvagedTenant, guess: number): Tenant {
  const known = unknown.reduce((value, pointer) => withValue(value, parsePointer(pointer), undefined), document.value);
  const guessed = unsure.reduce(
    (value, pointer) => withValue(value, parsePointer(pointer), valueFor(pointer, file, guess)),
    known,
  );
  // Every breach of the schema's types gave way to a value of the right type.
  return { file, spec: guessed as unknown as TenantFile, document };
}

/** An id is no matter of guessing: the file is named after it. */
function valueFor(pointer: string, file: string, guess: number): JsonValue | undefined {
  if (pointer === '/id') return file.slice(file.lastIndexOf('/') + 1).replace(/\.json$/, '');
  return guessValue(schema, pointer, guess);
}

/** A copy of a value with another one at a path that leads into it; without it when that is `undefined`. */
function withValue(value: JsonValue, [step, ...deeper]: readonly string[], to: JsonValue | undefined): JsonValue {
  if (step === undefined) return to ?? null;
  const changed = (inner: JsonValue | undefined): JsonValue | undefined =>
    deeper.length === 0 ? to : withValue(inner ?? null, deeper, to);
  if (Array.isArray(value))
    return value.map((item, index) => (index === Number(step) ? (changed(item) ?? null) : item));
  if (!isJsonObject(value)) return value;
  const { [step]: inner, ...others } = value;
  const next = changed(inner);
  return next === undefined ? others : { ...others, [step]: next };
}

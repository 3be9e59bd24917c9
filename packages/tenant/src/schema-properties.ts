import { isJsonObject, type JsonObject } from '@tenantry/diagnostic';

/** Names of the properties that the schema of an object knows. */
export function knownNames({ properties }: JsonObject): readonly string[] {
  return isJsonObject(properties) ? Object.keys(properties) : [];
}

/** Names of the properties that the schema of an object demands. */
export function requiredNames({ required }: JsonObject): readonly string[] {
  return Array.isArray(required) ? required.map(String) : [];
}

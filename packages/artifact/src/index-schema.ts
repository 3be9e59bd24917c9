import type { JsonObject } from '@tenantry/diagnostic';
import { IDENTITY_TYPES } from './identity.ts';

const HASH = { description: 'SHA-256 in lower-case hex.', type: 'string', pattern: '^[0-9a-f]{64}$' };
const NAME_OR_NULL = { type: ['string', 'null'], minLength: 1, maxLength: 200 };

/** JSON Schema of `index.json`, the form of {@link OwnerIndex}. */
export const INDEX_SCHEMA: JsonObject = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'OwnerIndex',
  type: 'object',
  additionalProperties: false,
  required: ['version', 'owner', 'inputs', 'files', 'identities'],
  properties: {
    version: { type: 'integer', const: 1 },
    owner: { type: 'string', maxLength: 200, pattern: '^(?:argocd|(?:tenants|clusters)/[A-Za-z0-9._-]+)$' },
    inputs: {
      type: 'object',
      additionalProperties: false,
      required: ['tenant', 'release', 'ring', 'state', 'catalog'],
      properties: {
        tenant: {
          type: ['object', 'null'],
          additionalProperties: false,
          required: ['file', 'sha256'],
          properties: { file: { type: 'string', minLength: 1, maxLength: 200 }, sha256: HASH },
        },
        release: NAME_OR_NULL,
        ring: NAME_OR_NULL,
        state: NAME_OR_NULL,
        catalog: { type: 'object', additionalProperties: HASH },
      },
    },
    files: {
      type: 'object',
      description: 'Paths below the folder: no absolute path, no way out of it.',
      propertyNames: {
        type: 'string',
        maxLength: 400,
        pattern: '^(?!\\.\\.?(?:/|$))[^/\\\\]+(?:/(?!\\.\\.?(?:/|$))[^/\\\\]+)*$',
      },
      additionalProperties: HASH,
    },
    identities: {
      type: 'object',
      additionalProperties: false,
      properties: Object.fromEntries(
        IDENTITY_TYPES.map((type) => [
          type,
          { type: 'array', items: { type: 'string' }, uniqueItems: true, minItems: 1 },
        ]),
      ),
    },
  },
};

import type { StackBlueprint } from '@tenantry/blueprint';
import { S3Backend } from 'cdktf';
import { literalText } from '../escape-templates.ts';
import type { StackScope } from '../stack-scope.ts';

/**
 * Where the state lies: encrypted with the platform's key, never with the tenant's, so that it can still be read when
 * the tenant's key is gone.
 */
export function declareBackend(scope: StackScope, { backend }: StackBlueprint): void {
  const s3 = new S3Backend(scope.stack, {
    bucket: literalText(backend.bucket),
    key: literalText(backend.key),
    region: literalText(backend.region),
    encrypt: true,
    kmsKeyId: literalText(backend.keyArn),
  });
  // cdktf 0.21 does not know the argument yet.
  s3.addOverride('use_lockfile', true);
}

import type { KmsKey } from '@cdktf/provider-aws/lib/kms-key/index.js';
import { S3Bucket } from '@cdktf/provider-aws/lib/s3-bucket/index.js';
import { S3BucketLifecycleConfiguration } from '@cdktf/provider-aws/lib/s3-bucket-lifecycle-configuration/index.js';
import { S3BucketOwnershipControls } from '@cdktf/provider-aws/lib/s3-bucket-ownership-controls/index.js';
import { S3BucketPolicy } from '@cdktf/provider-aws/lib/s3-bucket-policy/index.js';
import { S3BucketPublicAccessBlock } from '@cdktf/provider-aws/lib/s3-bucket-public-access-block/index.js';
import { S3BucketServerSideEncryptionConfigurationA } from '@cdktf/provider-aws/lib/s3-bucket-server-side-encryption-configuration/index.js';
import { S3BucketVersioningA } from '@cdktf/provider-aws/lib/s3-bucket-versioning/index.js';
import type { EnvironmentBlueprint } from '@tenantry/blueprint';
import type { Escaped } from '../escape-templates.ts';
import { policyDocument } from '../policy-document.ts';
import { reference } from '../reference.ts';
import type { StackScope } from '../stack-scope.ts';

/** Days after which the parts of an upload that never ended are thrown away. */
const ABANDONED_UPLOAD_DAYS = 7;

/** The environment's files: versioned, private, encrypted with its key. */
export function addBucket(scope: StackScope, environment: Escaped<EnvironmentBlueprint>, key: KmsKey): void {
  const { name, noncurrentVersionDays } = environment.foundation.bucket;
  const files = scope.resource(S3Bucket, 'data', {
    bucket: name,
    forceDestroy: false,
    lifecycle: { preventDestroy: true },
  });
  const bucket = reference(files, 'id');
  const versioning = scope.resource(S3BucketVersioningA, 'data', {
    bucket,
    versioningConfiguration: { status: 'Enabled' },
  });
  scope.resource(S3BucketServerSideEncryptionConfigurationA, 'data', {
    bucket,
    rule: [
      {
        applyServerSideEncryptionByDefault: { sseAlgorithm: 'aws:kms', kmsMasterKeyId: reference(key, 'arn') },
        bucketKeyEnabled: true,
      },
    ],
  });
  scope.resource(S3BucketOwnershipControls, 'data', { bucket, rule: { objectOwnership: 'BucketOwnerEnforced' } });
  const publicAccess = scope.resource(S3BucketPublicAccessBlock, 'data', {
    bucket,
    blockPublicAcls: true,
    blockPublicPolicy: true,
    ignorePublicAcls: true,
    restrictPublicBuckets: true,
  });
  // S3 refuses two changes of a bucket's access at the same time.
  scope.resource(S3BucketPolicy, 'data', { bucket, policy: bucketPolicy(environment) }, [publicAccess]);
  // Rules about noncurrent versions are refused before versioning is on.
  scope.resource(
    S3BucketLifecycleConfiguration,
    'data',
    {
      bucket,
      rule: [
        {
          id: 'noncurrent-versions',
          status: 'Enabled',
          filter: [{}],
          noncurrentVersionExpiration: [{ noncurrentDays: noncurrentVersionDays }],
          expiration: [{ expiredObjectDeleteMarker: true }],
          abortIncompleteMultipartUpload: [{ daysAfterInitiation: ABANDONED_UPLOAD_DAYS }],
        },
      ],
    },
    [versioning],
  );
}

/** Refuses plain HTTP, and everybody outside the account but AWS's own services, whatever other policies allow. */
function bucketPolicy({ account, foundation }: Escaped<EnvironmentBlueprint>): string {
  const { arn } = foundation.bucket;
  const everything = { Principal: '*', Action: 's3:*', Resource: [arn, `${arn}/*`] } as const;
  return policyDocument(
    { Sid: 'OnlyTls', Effect: 'Deny', ...everything, Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
    {
      Sid: 'OnlyThisAccount',
      Effect: 'Deny',
      ...everything,
      Condition: {
        StringNotEquals: { 'aws:PrincipalAccount': account },
        Bool: { 'aws:PrincipalIsAWSService': 'false' },
      },
    },
  );
}

/** The claims of a job of `acme/api` in the environment `production`, as a refusal prints them. */
export const claims = {
  iss: 'https://token.actions.githubusercontent.com',
  sub: 'repo:acme/api:environment:production',
  aud: 'sts.amazonaws.com',
  repository: 'acme/api',
  repository_id: '34',
  repository_owner: 'acme',
  repository_owner_id: '12',
  environment: 'production',
  event_name: 'push',
  ref: 'refs/heads/main',
  ref_type: 'branch',
  workflow_ref: 'acme/api/.github/workflows/deploy.yml@refs/heads/main',
  job_workflow_ref: 'acme/api/.github/workflows/deploy.yml@refs/heads/main',
} as const

const key = (claim: string) => `token.actions.githubusercontent.com:${claim}`

/** The trust policy of an AWS role. */
export const awsPolicy = {
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: { Federated: 'arn:aws:iam::111111111111:oidc-provider/token.actions.githubusercontent.com' },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: {
        StringEquals: {
          [key('aud')]: 'sts.amazonaws.com',
          [key('repository_id')]: '34',
          [key('repository_owner_id')]: '12',
          [key('sub')]: ['repo:acme/api:environment:production', 'repo:acme@12/api@34:environment:production'],
        },
      },
    },
  ],
}

const role = 'arn:aws:iam::111111111111:role/deploy'

const provider = 'projects/123456789012/locations/global/workloadIdentityPools/ci-jobs/providers/github'

/** One document: its text, the audience that it wants, and what it says of a job of another repository. */
export interface Sample {
  readonly kind: string
  readonly text: string
  readonly audience: string
  /** A claim of another job, and words of the refusal. */
  readonly other: Readonly<Record<string, string>>
  readonly refusal: RegExp
  /** This document with a part that cannot be judged. */
  readonly odd: string
}

const json = (value: unknown) => JSON.stringify(value, null, 2)

const otherPlace = { repository_id: '99' }

/** One document per kind, as the tools of its system print it. All of them accept `claims`. */
export const samples: readonly Sample[] = [
  {
    kind: 'aws iam get-role',
    text: json({
      Role: { RoleName: 'deploy', Arn: role, AssumeRolePolicyDocument: awsPolicy, MaxSessionDuration: 3600 },
    }),
    audience: 'sts.amazonaws.com',
    other: otherPlace,
    refusal: /repository_id is 99; the role wants 34/,
    odd: json(awsPolicy).replace('"StringEquals"', '"Bool": {"aws:SecureTransport": "true"}, "StringEquals"'),
  },
  {
    kind: 'a CloudFormation template',
    text: json({
      Resources: {
        Deploy: { Type: 'AWS::IAM::Role', Properties: { RoleName: 'deploy', AssumeRolePolicyDocument: awsPolicy } },
      },
    }),
    audience: 'sts.amazonaws.com',
    other: otherPlace,
    refusal: /repository_id is 99; the role wants 34/,
    odd: json({
      Resources: { Deploy: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: { Ref: 'Policy' } } } },
    }),
  },
  {
    kind: 'terraform show -json',
    text: json({
      format_version: '1.0',
      values: {
        root_module: {
          resources: [
            {
              address: 'aws_iam_role.deploy',
              type: 'aws_iam_role',
              name: 'deploy',
              mode: 'managed',
              values: { arn: role, name: 'deploy', assume_role_policy: JSON.stringify(awsPolicy) },
            },
          ],
        },
      },
    }),
    audience: 'sts.amazonaws.com',
    other: otherPlace,
    refusal: /repository_id is 99; the role wants 34/,
    odd: json({
      format_version: '1.0',
      values: {
        root_module: {
          resources: [
            {
              address: 'aws_iam_role.d',
              type: 'aws_iam_role',
              name: 'd',
              mode: 'managed',
              values: { assume_role_policy: '{' },
            },
          ],
        },
      },
    }),
  },
  {
    kind: 'gcloud … providers describe',
    text: json({
      name: provider,
      attributeMapping: { 'google.subject': 'assertion.sub', 'attribute.repository_id': 'assertion.repository_id' },
      attributeCondition: "assertion.repository_id == '34' && assertion.environment == 'production'",
      oidc: { issuerUri: 'https://token.actions.githubusercontent.com' },
      state: 'ACTIVE',
    }),
    audience: `https://iam.googleapis.com/${provider}`,
    other: otherPlace,
    refusal: /repository_id is 99; the (condition|provider|rule) wants 34/,
    odd: json({
      name: provider,
      attributeMapping: { 'google.subject': 'assertion.sub' },
      attributeCondition: 'size(assertion.sub.split(":")) > 2',
      oidc: { issuerUri: 'https://token.actions.githubusercontent.com' },
    }),
  },
  {
    kind: 'az ad app federated-credential list',
    text: json([
      {
        name: 'api-production',
        issuer: 'https://token.actions.githubusercontent.com',
        subject: 'repo:acme/api:environment:production',
        audiences: ['api://AzureADTokenExchange'],
      },
    ]),
    audience: 'api://AzureADTokenExchange',
    other: { environment: 'staging', sub: 'repo:acme/api:environment:staging' },
    refusal: /sub: .*staging.*; the credential wants .*production/,
    odd: json([
      {
        name: 'flexible',
        issuer: 'https://token.actions.githubusercontent.com',
        audiences: ['api://AzureADTokenExchange'],
        claimsMatchingExpression: { value: "claims['sub'] unlike 'x'", languageVersion: 1 },
      },
    ]),
  },
  {
    kind: 'vault read -format=json',
    text: json({
      request_id: '1',
      data: {
        role_type: 'jwt',
        user_claim: 'repository_id',
        bound_audiences: ['https://vault.example.com'],
        bound_subject: '',
        bound_claims_type: 'string',
        bound_claims: { repository_id: '34', environment: 'production' },
        token_max_ttl: 1200,
      },
    }),
    audience: 'https://vault.example.com',
    other: otherPlace,
    refusal: /repository_id is 99; the role wants 34/,
    odd: json({
      data: {
        role_type: 'jwt',
        user_claim: 'sub',
        bound_audiences: ['https://vault.example.com'],
        bound_claims: { '/nested/claim': 'x' },
      },
    }),
  },
  {
    kind: 'an AuthenticationConfiguration of Kubernetes',
    text: `apiVersion: apiserver.config.k8s.io/v1
kind: AuthenticationConfiguration
jwt:
  - issuer:
      url: https://token.actions.githubusercontent.com
      audiences: [https://api.cluster.example.com]
    claimValidationRules:
      - expression: "claims.repository_id == '34'"
        message: another repository
    claimMappings:
      username: { expression: "'mayfly:' + claims.repository_id" }
`,
    audience: 'https://api.cluster.example.com',
    other: otherPlace,
    refusal: /repository_id is 99; the rule wants 34/,
    odd: `apiVersion: apiserver.config.k8s.io/v1
kind: AuthenticationConfiguration
jwt:
  - issuer: { url: "https://token.actions.githubusercontent.com", audiences: [https://api.cluster.example.com] }
    claimValidationRules:
      - expression: "claims.sub.split(':').size() > 2"
    claimMappings: { username: { claim: sub, prefix: "" } }
`,
  },
  {
    kind: 'mayfly.yml',
    text: `version: 1
issuers:
  github: { ids: { acme: 12, acme/api: 34 } }
rules:
  deploy:
    who: { github: acme/api, environment: production }
    may: { aws: "${role}" }
`,
    audience: 'sts.amazonaws.com',
    other: otherPlace,
    refusal: /repository_id is 99; the rule wants 34/,
    odd: '',
  },
]

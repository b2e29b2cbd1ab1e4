import type { InputLiteral } from '@mayfly/core/inputs'

/** The form of an account id, in messages about the account and about ARNs. */
export const accountWords = '12 digits, in quotes (without quotes, YAML removes a leading zero)'

/**
 * The inputs of AWS. Their limits are those of STS. @see
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html
 */
export const inputs = {
  role: {
    type: 'text',
    required: true,
    form: {
      pattern: 'arn:aws[a-z-]*:iam::\\d{12}:role/[\\w+=,.@/-]{1,576}|[\\w+=,.@/-]{1,576}',
      words: `a role ARN (arn:aws:iam::<account>:role/<name>), its account ${accountWords}, or the name of a role`,
    },
    description: 'The role to assume: its ARN, or its name (with its path) together with `account`.',
  },
  account: {
    type: 'text',
    form: { pattern: '\\d{12}', words: accountWords },
    description: 'The account (12 digits) of a `role` that is given by its name.',
  },
  region: {
    type: 'text',
    required: true,
    form: { pattern: '[a-z]{2,4}(?:-[a-z]+){1,3}-\\d{1,2}', words: 'a region such as eu-central-1' },
    description:
      'The AWS region for the job. Mayfly calls STS in this region. The partition (aws, aws-cn, …) follows from it.',
  },
  audience: {
    type: 'text',
    default: 'sts.amazonaws.com',
    form: { pattern: '[\\x21-\\x7e]{1,255}', words: 'one word' },
    description: "The audience of the job's ID token. The IAM identity provider must list it.",
  },
  'session-name': {
    type: 'text',
    form: { pattern: '[\\w+=,.@-]{2,64}', words: '2 to 64 letters, digits or _+=,.@-' },
    description:
      "The name of the session in CloudTrail. Default: a name from which you can find the job, such as `gh-<run id>-<attempt>-<8 hex>`, on GitLab `gl-<pipeline id>-<job id>-<8 hex>`. The 8 hex digits are from a hash of the ID token's `jti`.",
  },
  lifetime: {
    type: 'duration',
    min: 900,
    max: 43_200,
    description:
      'How long the session is valid, in seconds or as `15m`. Default: one hour; with the Mayfly agent, 20 minutes. With `role-chain` it is the lifetime of the last role (one hour at most); the other roles always get one hour.',
  },
  deadline: {
    type: 'duration',
    min: 60,
    max: 43_200,
    description:
      'AWS refuses every request of the session after this time, by a Deny in the session policy. It must be shorter than `lifetime`. The session itself stays valid until `lifetime`. Use it when 15 minutes, the shortest `lifetime`, is too long.',
  },
  'session-policy': {
    type: 'json',
    description: 'An inline session policy (JSON) that limits the permissions of the role.',
  },
  'session-policy-arns': {
    type: 'lines',
    form: {
      pattern: 'arn:aws[a-z-]*:iam::(?:aws|\\d{12}):policy/[\\w+=,.@/-]{1,512}',
      words: `a policy ARN, its account aws or ${accountWords}`,
    },
    description: 'Up to 10 managed policies (ARNs) that limit the permissions of the role.',
  },
  'expected-account': {
    type: 'lines',
    form: { pattern: '\\d{12}', words: accountWords },
    description:
      'The account that the credential must belong to, or a list of allowed accounts. If the account is different, the step fails and delivers nothing.',
  },
  'mask-account': {
    type: 'switch',
    default: false,
    description:
      'Mask the account id, and each ARN that contains it, in the log and the job summary. GitHub then drops every job output that contains the id.',
  },
  'role-chain': {
    type: 'json',
    description:
      'More roles; each is assumed with the credential of the role before: `[{"role": "arn:…", "externalId": "…", "tags": {"key": "value"}, "sourceIdentity": "…"}]`. Only `role` is required.',
  },
  deliver: {
    type: 'choices',
    options: ['env', 'file', 'output', 'agent'],
    default: 'env',
    description: 'How the steps get the credential; one or more of these.',
    each: {
      env: 'the standard variables',
      file: 'a named profile in a private file',
      output: 'step outputs',
      agent:
        'a local address (127.0.0.1) where the SDKs fetch credentials from a background process; each lives 20 minutes or `lifetime`, and is replaced before it expires. Can be combined only with `output`',
    },
  },
  profile: {
    type: 'text',
    form: { pattern: '[A-Za-z0-9_][A-Za-z0-9_.@+-]{0,63}', words: 'up to 64 letters, digits or _.@+-' },
    description:
      'The profile that `deliver: file` writes. Default: `mayfly`, and `AWS_PROFILE` is set to it. If you give a name, `AWS_PROFILE` is not set, and you write `--profile NAME` in each command.',
  },
  'sts-endpoint': {
    type: 'text',
    description: 'Another STS endpoint (an https URL), such as a VPC endpoint. Environment variables cannot set it.',
  },
  'use-fips': {
    type: 'switch',
    default: false,
    description: "Use the region's FIPS endpoint of STS.",
  },
} as const satisfies InputLiteral

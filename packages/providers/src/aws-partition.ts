/** A partition of AWS: its name in ARNs and the domain of its endpoints. */
export interface Partition {
  readonly name: string
  readonly suffix: string
}

const byPrefix: readonly (readonly [prefix: RegExp, name: string, suffix: string])[] = [
  [/^cn-/, 'aws-cn', 'amazonaws.com.cn'],
  [/^us-gov-/, 'aws-us-gov', 'amazonaws.com'],
  [/^us-iso-/, 'aws-iso', 'c2s.ic.gov'],
  [/^us-isob-/, 'aws-iso-b', 'sc2s.sgov.gov'],
  [/^eu-isoe-/, 'aws-iso-e', 'cloud.adc-e.uk'],
  [/^us-isof-/, 'aws-iso-f', 'csp.hci.ic.gov'],
  [/^eusc-/, 'aws-eusc', 'amazonaws.eu'],
]

/**
 * The partition of a region.
 *
 * @see https://docs.aws.amazon.com/general/latest/gr/rande.html
 */
export function partitionOf(region: string): Partition {
  const [, name = 'aws', suffix = 'amazonaws.com'] = byPrefix.find(([prefix]) => prefix.test(region)) ?? []
  return { name, suffix }
}

/** The endpoint of a service in a region. In GovCloud, the usual hosts of STS and Parameter Store are also the FIPS hosts. */
export function endpointOf(service: 'sts' | 'secretsmanager' | 'ssm', region: string, fips: boolean): string {
  const { name, suffix } = partitionOf(region)
  const hasOwn = name !== 'aws-us-gov' || service === 'secretsmanager'
  return `https://${service}${fips && hasOwn ? '-fips' : ''}.${region}.${suffix}/`
}

/** The account in an ARN. */
export function accountOf(arn: string): string {
  return arn.split(':')[4] ?? ''
}

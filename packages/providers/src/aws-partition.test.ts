import { expect, test } from 'vitest'
import { endpointOf, partitionOf } from './aws-partition.ts'

test.each([
  ['eu-central-1', 'aws', 'https://sts.eu-central-1.amazonaws.com/', 'https://sts-fips.eu-central-1.amazonaws.com/'],
  ['us-east-1', 'aws', 'https://sts.us-east-1.amazonaws.com/', 'https://sts-fips.us-east-1.amazonaws.com/'],
  ['cn-north-1', 'aws-cn', 'https://sts.cn-north-1.amazonaws.com.cn/', 'https://sts-fips.cn-north-1.amazonaws.com.cn/'],
  [
    'us-gov-west-1',
    'aws-us-gov',
    'https://sts.us-gov-west-1.amazonaws.com/',
    'https://sts.us-gov-west-1.amazonaws.com/',
  ],
  ['us-iso-east-1', 'aws-iso', 'https://sts.us-iso-east-1.c2s.ic.gov/', 'https://sts-fips.us-iso-east-1.c2s.ic.gov/'],
  [
    'us-isob-east-1',
    'aws-iso-b',
    'https://sts.us-isob-east-1.sc2s.sgov.gov/',
    'https://sts-fips.us-isob-east-1.sc2s.sgov.gov/',
  ],
  [
    'eu-isoe-west-1',
    'aws-iso-e',
    'https://sts.eu-isoe-west-1.cloud.adc-e.uk/',
    'https://sts-fips.eu-isoe-west-1.cloud.adc-e.uk/',
  ],
  [
    'us-isof-south-1',
    'aws-iso-f',
    'https://sts.us-isof-south-1.csp.hci.ic.gov/',
    'https://sts-fips.us-isof-south-1.csp.hci.ic.gov/',
  ],
  [
    'eusc-de-east-1',
    'aws-eusc',
    'https://sts.eusc-de-east-1.amazonaws.eu/',
    'https://sts-fips.eusc-de-east-1.amazonaws.eu/',
  ],
])('%s lies in %s', (region, partition, url, fips) => {
  expect([partitionOf(region).name, endpointOf('sts', region, false), endpointOf('sts', region, true)]).toEqual([
    partition,
    url,
    fips,
  ])
})

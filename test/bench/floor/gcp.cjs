const { deliver, idToken, input, mask, post } = require('./by-hand.cjs')

const type = 'urn:ietf:params:oauth:token-type:'

async function main() {
  const provider = input('workload-identity-provider')
  const account = input('service-account')
  const federated = JSON.parse(
    await post(`${input('sts-endpoint')}v1/token`, {
      grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
      requested_token_type: `${type}access_token`,
      audience: `//iam.googleapis.com/${provider}`,
      scope: 'https://www.googleapis.com/auth/cloud-platform',
      subject_token: await idToken(`https://iam.googleapis.com/${provider}`),
      subject_token_type: `${type}jwt`,
    }),
  )
  mask(federated.access_token)
  const url = `${input('iam-endpoint')}v1/projects/-/serviceAccounts/${account}:generateAccessToken`
  const scope = ['https://www.googleapis.com/auth/cloud-platform']
  const answer = await post(url, { scope, lifetime: '3600s' }, { authorization: `Bearer ${federated.access_token}` })
  const { accessToken, expireTime } = JSON.parse(answer)
  mask(accessToken)
  const project = Object.fromEntries(
    [
      'CLOUDSDK_CORE_PROJECT',
      'CLOUDSDK_PROJECT',
      'GOOGLE_PROJECT',
      'GOOGLE_CLOUD_PROJECT',
      'GCLOUD_PROJECT',
      'GCP_PROJECT',
    ].map((name) => [name, 'my-project']),
  )
  const tokens = { CLOUDSDK_AUTH_ACCESS_TOKEN: accessToken, GOOGLE_OAUTH_ACCESS_TOKEN: accessToken }
  deliver(account, expireTime, { ...tokens, ...project })
}

main()

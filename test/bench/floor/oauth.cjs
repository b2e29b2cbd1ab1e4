const { deliver, idToken, input, mask, post } = require('./by-hand.cjs')

async function main() {
  const jwt = await idToken(input('audience'))
  const type = 'urn:ietf:params:oauth:token-type:'
  const fields = {
    grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
    subject_token: jwt,
    subject_token_type: `${type}jwt`,
    client_id: 'deploy',
  }
  const answer = JSON.parse(await post(input('token-url'), fields))
  mask(answer.access_token)
  const end = new Date(Date.now() + answer.expires_in * 1000).toISOString()
  deliver('deploy', end, { ACCESS_TOKEN: answer.access_token })
}

main()

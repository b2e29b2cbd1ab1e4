// The smallest possible server for a cached answer: one text over node:http. It prints its port.
const { createServer } = require('node:http')

const body = JSON.stringify({
  AccessKeyId: 'A'.repeat(20),
  SecretAccessKey: 's'.repeat(40),
  Token: 't'.repeat(420),
  Expiration: '2026-01-01T00:00:00Z',
})
const server = createServer((_, response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }).end(body)
})
server.listen(0, '127.0.0.1', () => console.log(server.address().port))

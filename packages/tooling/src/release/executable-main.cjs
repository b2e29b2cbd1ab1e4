// The main script of the single executable. Its require knows only Node's own modules, so it loads the files of the
// command line from the executable itself.
const { getRawAsset } = require('node:sea')
const { Script } = require('node:vm')
const { posix } = require('node:path')

const modules = new Map()

function load(name) {
  const known = modules.get(name)
  if (known) return known.exports
  const module = { exports: {} }
  modules.set(name, module)
  const near = (path) => (path.startsWith('.') ? load(posix.join(posix.dirname(name), path)) : require(path))
  // The files are ASCII only. V8 reads such a text in half the memory.
  const text = Buffer.from(getRawAsset(name)).toString('latin1')
  const cachedData = Buffer.from(getRawAsset(`${name}.cache`))
  new Script(text, { filename: name, cachedData }).runInThisContext()(module.exports, near, module, '.')
  return module.exports
}

// Only a command that requests a credential needs a connection.
if (['login', 'exec'].includes(process.argv[2])) require('node:tls')
load('main/index.js').commandLine()

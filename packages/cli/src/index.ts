// An old Node reads this file and nothing behind it: its syntax is that of Node 12.
const needed = 20

if (Number.parseInt(process.versions.node, 10) >= needed) import('./main.ts')
else {
  console.error(
    `mayfly: Node ${needed} or later is needed, and this is Node ${process.versions.node}. Nothing was done.\n` +
      'Use an image that has it, such as node:24-slim, or start the command with another node.',
  )
  process.exitCode = process.argv[2] === 'exec' ? 125 : 1
}

// Stands before the app's own main in a copy of the package: writes down what main loads, to whom it connects and which timers it
// sets, with the time, and changes nothing. A debugger would do the same and cost more.
const fs = require('node:fs')
const net = require('node:net')
const Module = require('node:module')
const timers = require('node:timers')
const timersPromises = require('node:timers/promises')

const reportPath = process.env.SOSYABOT_WITNESS
const write = (kind, what) => {
  fs.appendFileSync(reportPath, `${JSON.stringify({ atMs: Date.now(), kind, what })}\n`)
}

const load = Module._load
Module._load = function (request, ...rest) {
  const isOurs = request.startsWith('./') && request.endsWith('.cjs')
  if (isOurs) write('main', request)
  const loaded = load.call(this, request, ...rest)
  if (isOurs && 'Mp4InputFormat' in Object(loaded)) write('module', 'mediabunny')
  if (request === 'libsql') watchMigrations(loaded)
  return loaded
}
// Only a migration raises the version of a database's schema.
function watchMigrations(Database) {
  const { exec } = Database.prototype
  if (exec.isWatched) return
  Database.prototype.exec = function (sql) {
    if (/user_version = /u.test(sql)) write('migration', sql)
    return exec.call(this, sql)
  }
  Database.prototype.exec.isWatched = true
}

const { dlopen } = process
process.dlopen = (module, path, ...rest) => {
  write('native', path)
  return dlopen.call(process, module, path, ...rest)
}
const { connect } = net.Socket.prototype
net.Socket.prototype.connect = function (...args) {
  write('network', 'connect')
  return connect.apply(this, args)
}
const watch = (owner, name, delayIndex) => {
  const original = owner[name]
  const watched = function (...args) {
    write('timer', Number(args[delayIndex] ?? 0))
    return original.apply(this, args)
  }
  // util.promisify(setTimeout) goes by this.
  Object.assign(watched, original)
  for (const symbol of Object.getOwnPropertySymbols(original)) watched[symbol] = original[symbol]
  owner[name] = watched
}
for (const owner of [globalThis, timers]) {
  watch(owner, 'setTimeout', 1)
  watch(owner, 'setInterval', 1)
}
watch(timersPromises, 'setTimeout', 0)

// eslint-disable-next-line security/detect-non-literal-require -- the path comes from the bench
require(process.env.SOSYABOT_WITNESS_MAIN)

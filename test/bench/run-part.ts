/** One part of `npm run bench` in a process of its own: writes its rows as JSON into the file it is given. */
import { writeFileSync } from 'node:fs'
import { BENCH_PARTS } from './bench-parts'

const [name = '', reportPath = ''] = process.argv.slice(2)
const loadPart = BENCH_PARTS[name]
if (loadPart === undefined) throw new Error(`There is no part "${name}"`)
const part = await loadPart()
writeFileSync(reportPath, JSON.stringify(await part.measure()))
// What a part leaves open, such as an idle connection, must not hold up the next one.
process.exit(0)

/** A whole process that looks at one video, for `probe-part.ts`; bundled as the app's main process is. */
import { probeVideo } from '../../../electron/main/video/probe-video'

const [path = ''] = process.argv.slice(2)
const { probe } = await probeVideo(path)
process.stdout.write(`${JSON.stringify(probe)}\n`)

/**
 * What a fixed copy costs, as ratios within one run: `npx tsx test/bench/fixed-copy/run.ts`. Needs ffmpeg. Remuxing is
 * compared with `cp` and a sync to the disk, encoding with ffmpeg's `veryfast` on the same file.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { ensureBuilt } from '../../../electron/dev/build'
import { sandboxArguments } from '../../../electron/dev/chromium-sandbox'
import { checkoutDirectory } from '../../../electron/dev/checkout'
import { ensureElectronRuntime } from '../../../electron/dev/electron-runtime'
import { runInHeadlessSession } from '../../../electron/dev/headless-session'
import { makeLargeVideo } from '../../fixtures/large-video'

const folder = mkdtempSync(join(tmpdir(), 'sosyabot-bench-'))
const outDir = join(checkoutDirectory, 'out', 'bench')

function run(command: string, options: readonly string[]): number {
  const startedAtMs = performance.now()
  execFileSync(command, [...options], { stdio: ['ignore', 'ignore', 'inherit'] })
  return Math.round(performance.now() - startedAtMs)
}

const quietly = ['-hide_banner', '-loglevel', 'error', '-nostdin', '-y']

try {
  const { executablePath } = await ensureElectronRuntime(() => undefined)
  await ensureBuilt()
  await build({
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, 'bench-app.ts'),
      outDir,
      rolldownOptions: {
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  })
  const description = { name: 'sosyabot-bench', version: '0.0.0', main: 'bench-app.cjs' }
  writeFileSync(join(outDir, 'package.json'), JSON.stringify(description))
  const small = join(folder, 'first-200-mb.mp4')
  const large = join(folder, 'header-last-1-gb.mov')
  const tall = join(folder, 'tall-10-s.mp4')
  makeLargeVideo(small)
  run('ffmpeg', [...quietly, '-stream_loop', '4', '-i', small, '-c', 'copy', large])
  // A copy of 200 MB with its header last, so that there is something to fix.
  const smallMov = join(folder, 'header-last-200-mb.mov')
  run('ffmpeg', [...quietly, '-i', small, '-c', 'copy', smallMov])
  run('ffmpeg', [
    ...[...quietly, '-t', '10', '-f', 'lavfi', '-i', 'testsrc2=s=1080x1920:r=120'],
    ...['-t', '10', '-f', 'lavfi', '-i', 'sine=frequency=440', '-c:v', 'libx264'],
    ...['-preset', 'ultrafast', '-pix_fmt', 'yuv420p', '-c:a', 'aac', tall],
  ])
  for (const path of [smallMov, large]) {
    const tookMs = run('sh', ['-c', `cp "$1" "$1.cp" && sync "$1.cp"`, 'sh', path])
    console.log(`cp and sync, ${statSync(path).size} bytes: ${tookMs} ms`)
    rmSync(`${path}.cp`)
    const remuxMs = run('ffmpeg', [
      ...[...quietly, '-i', path, '-c', 'copy', '-movflags', '+faststart', `${path}.mp4`],
    ])
    console.log(`ffmpeg -c copy -movflags +faststart: ${remuxMs} ms`)
    rmSync(`${path}.mp4`)
  }
  const encodeMs = run('ffmpeg', [
    ...[...quietly, '-i', tall, '-r', '60', '-c:v', 'libx264', '-preset', 'veryfast'],
    ...['-c:a', 'copy', `${tall}.veryfast.mp4`],
  ])
  console.log(`ffmpeg veryfast, 10 s of 1080x1920 from 120 to 60 fps: ${encodeMs} ms`)
  process.exitCode = await runInHeadlessSession([
    executablePath,
    ...sandboxArguments(),
    outDir,
    '--',
    join(checkoutDirectory, 'out', 'renderer'),
    ...[smallMov, large, tall],
  ])
} finally {
  rmSync(folder, { recursive: true, force: true })
}

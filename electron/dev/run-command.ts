/**
 * The end of every command of package.json: its exit code becomes ours, and what it could not do is told in one
 * sentence instead of a stack.
 */
export async function runCommand(command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command()
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  }
}

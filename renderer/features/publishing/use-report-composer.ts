import { useEffect } from 'react'
import { composerWitness, type ComposerReport } from '../../desktop/composer-witness'

/** Lets the audit checklist know what this composer shows. The witness passes over what it has seen already. */
export function useReportComposer(shown: Omit<ComposerReport, 'atMs'>): void {
  useEffect(() => composerWitness.report({ ...shown, atMs: Date.now() }))
}

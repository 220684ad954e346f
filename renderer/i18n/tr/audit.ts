import type { AuditWords } from '../en/audit'

/** The audit checklist. */
export const audit: AuditWords = {
  title: 'Denetim listesi',
}

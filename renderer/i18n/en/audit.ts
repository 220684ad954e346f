/** The audit checklist. */
export const audit = {
  title: 'Audit checklist',
}

/** The shape that every language fills. */
export type AuditWords = typeof audit

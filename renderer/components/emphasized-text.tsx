/** A sentence of the language files in which `**` surrounds what is to be found on a screen: a button, a field, a page. */
export function EmphasizedText({ text }: { readonly text: string }) {
  return text
    .split('**')
    .map((part, index) =>
      index % 2 === 1 ? <strong key={`${index}${part}`}>{part}</strong> : part,
    )
}

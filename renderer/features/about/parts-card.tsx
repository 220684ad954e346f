import { useMemo, useState } from 'react'
import { foldText } from '../../../electron/shared/fold-text'
import type { ShippedPart, ShippedParts } from '../../../electron/shared/about'
import { Card } from '../../components/card'
import { Disclosure } from '../../components/disclosure'
import { SearchField } from '../../components/search-field'
import { TextBlock } from '../../components/text-block'
import { useFormat, useTexts } from '../../i18n/use-texts'

/** Every part of the app that somebody else has made, with the text of its licence. */
export function PartsCard({ shipped }: { readonly shipped: ShippedParts }) {
  const t = useTexts().support.about
  const format = useFormat()
  const [query, setQuery] = useState('')
  const found = useMemo(() => {
    const words = foldText(query).split(' ').filter(Boolean)
    return shipped.parts.filter((part) => {
      const text = foldText([part.name, part.licence, part.author ?? ''].join(' '))
      return words.every((word) => text.includes(word))
    })
  }, [query, shipped.parts])
  const isSearching = query.trim() !== ''
  return (
    <Card
      title={t.partsTitle}
      description={t.partsDescription(format.number(shipped.parts.length))}
    >
      <div>
        <SearchField
          label={t.search}
          placeholder={t.searchPlaceholder}
          value={query}
          onChange={setQuery}
        />
        <p role="status" className="about-count">
          {isSearching && found.length > 0 ? t.found(format.number(found.length)) : ''}
        </p>
      </div>
      {found.length === 0 ? (
        <p className="about-nothing">{t.nothing(query.trim())}</p>
      ) : (
        <ul className="about-parts">
          {found.map((part) => (
            <li key={`${part.name} ${part.version ?? ''}`}>
              <Part part={part} text={shipped.texts[part.textIndex] ?? ''} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

function Part({ part, text }: { readonly part: ShippedPart; readonly text: string }) {
  const t = useTexts().support.about
  // A hundred texts at once would make the page slow to open, and one or two are read.
  const [isOpen, setIsOpen] = useState(false)
  return (
    <Disclosure
      isExpanded={isOpen}
      onExpandedChange={setIsOpen}
      title={
        <span className="about-part-title">
          <span>
            {part.name} <span className="about-part-version">{part.version}</span>
          </span>
          <span className="about-part-licence">{part.licence}</span>
        </span>
      }
    >
      {isOpen && (
        <div className="about-part">
          <p>
            {part.author !== null && <>{t.by(part.author)}. </>}
            {t.partOf}: {part.places.map((place) => t.places[place]).join(', ')}.
          </p>
          {part.address !== null && (
            <p>
              {t.home}: <span className="about-part-address">{part.address}</span>
            </p>
          )}
          <TextBlock label={part.licence}>{text}</TextBlock>
        </div>
      )}
    </Disclosure>
  )
}

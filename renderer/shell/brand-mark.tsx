import './brand-mark.css'

/** The product's mark: a robot's head whose face is a play button. The same drawing as `resources/icons/sosyabot.svg`. */
export function BrandMark() {
  return (
    <svg viewBox="0 0 64 64" aria-hidden>
      <rect className="brand-mark-ground" x="2" y="2" width="60" height="60" rx="16" />
      <circle cx="32" cy="13.5" r="3.6" fill="#fff" />
      <rect x="30.4" y="15" width="3.2" height="7" fill="#fff" />
      <rect x="13" y="21" width="38" height="31" rx="9.5" fill="#fff" />
      <path
        className="brand-mark-play"
        d="M27.2 30.1v12.8a1.8 1.8 0 0 0 2.75 1.53l10.3-6.4a1.8 1.8 0 0 0 0-3.06l-10.3-6.4a1.8 1.8 0 0 0-2.75 1.53z"
      />
    </svg>
  )
}

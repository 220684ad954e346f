import type { DisclosureLabel } from './composer-rules'
import type { DeclarationId, DeclarationLanguage } from './post'

/** A piece of a declaration; a linked piece names the policy that it opens. */
export interface DeclarationPart {
  readonly text: string
  readonly policy: 'music-usage-confirmation' | 'branded-content-policy' | null
}

/** The sentences of TikTok's that the composer has to show, in one language. */
export interface TikTokSentences {
  /** The label a post will carry (rules U11 and U12). */
  readonly labels: Readonly<Record<DisclosureLabel, string>>
  /** Said by the disabled Post button while the switch is on and nothing is ticked (rule U13). */
  readonly disclosureIncomplete: string
  /** Said by the disabled option "Only me" while branded content is ticked (rule U15). */
  readonly brandedCannotBePrivate: string
  /** What is agreed to by posting, cut at its links (rules U16 and U17). */
  readonly declarations: Readonly<Record<DeclarationId, readonly DeclarationPart[]>>
}

/**
 * TikTok's own sentences (developers.tiktok.com/doc/content-sharing-guidelines), in one place for the window that shows them
 * and for main, which writes down what was agreed to. The English ones are TikTok's letter by letter, single quotes included:
 * its reviewers compare them. The Turkish ones use TikTok's own Turkish terms and end in the names of the policies, so that no
 * link takes a suffix.
 */
export const TIKTOK_SENTENCES: Readonly<Record<DeclarationLanguage, TikTokSentences>> = {
  en: {
    labels: {
      'promotional-content': "Your photo/video will be labeled as 'Promotional content'",
      'paid-partnership': "Your photo/video will be labeled as 'Paid partnership'",
    },
    disclosureIncomplete:
      'You need to indicate if your content promotes yourself, a third party, or both.',
    brandedCannotBePrivate: 'Branded content visibility cannot be set to private.',
    declarations: {
      'music-usage': [
        plain("By posting, you agree to TikTok's "),
        { text: 'Music Usage Confirmation', policy: 'music-usage-confirmation' },
      ],
      'branded-content-and-music-usage': [
        plain("By posting, you agree to TikTok's "),
        { text: 'Branded Content Policy', policy: 'branded-content-policy' },
        plain(' and '),
        { text: 'Music Usage Confirmation', policy: 'music-usage-confirmation' },
      ],
    },
  },
  tr: {
    labels: {
      'promotional-content': 'Fotoğrafınız/videonuz “Tanıtım içeriği” olarak etiketlenecek',
      'paid-partnership': 'Fotoğrafınız/videonuz “Ücretli ortaklık” olarak etiketlenecek',
    },
    disclosureIncomplete:
      'İçeriğinizin sizi mi, üçüncü bir tarafı mı yoksa her ikisini de mi tanıttığını belirtmeniz gerekir.',
    brandedCannotBePrivate: 'Markalı içeriğin görünürlüğü gizli olarak ayarlanamaz.',
    declarations: {
      'music-usage': [
        plain('Paylaşarak TikTok’un şu belgesini kabul etmiş olursunuz: '),
        { text: 'Müzik Kullanım Onayı', policy: 'music-usage-confirmation' },
      ],
      'branded-content-and-music-usage': [
        plain('Paylaşarak TikTok’un şu belgelerini kabul etmiş olursunuz: '),
        { text: 'Markalı İçerik Politikası', policy: 'branded-content-policy' },
        plain(' ve '),
        { text: 'Müzik Kullanım Onayı', policy: 'music-usage-confirmation' },
      ],
    },
  },
}

/** A declaration as one sentence, as the consent record keeps it. */
export function declarationText(declaration: DeclarationId, language: DeclarationLanguage): string {
  return TIKTOK_SENTENCES[language].declarations[declaration].map(({ text }) => text).join('')
}

function plain(text: string): DeclarationPart {
  return { text, policy: null }
}

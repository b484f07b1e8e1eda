import { useState } from 'react'
import type { Language } from '../format.ts'
import { preferred } from '../i18n/language.ts'

const STORED = 'vigie.language'

/** The language chosen on this browser, else the one it prefers. */
export function useLanguage(): [Language, (language: Language) => void] {
  const [language, setLanguage] = useState<Language>(() => {
    const stored = localStorage.getItem(STORED)
    return stored === 'fr' || stored === 'en' ? stored : preferred(navigator.languages)
  })
  const choose = (chosen: Language) => {
    localStorage.setItem(STORED, chosen)
    setLanguage(chosen)
  }
  return [language, choose]
}

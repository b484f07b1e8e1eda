import { createContext, useContext } from 'react'
import type { Language } from '../format.ts'
import type { Key } from './en.ts'
import { DICTIONARIES } from './language.ts'

export const LanguageContext = createContext<Language>('fr')

export type Text = (key: Key) => string

/** The words of the chosen language. */
export function useText(): { text: Text; language: Language } {
  const language = useContext(LanguageContext)
  // A word that a newer server uses is shown as it is.
  return { text: key => DICTIONARIES[language][key] ?? key, language }
}

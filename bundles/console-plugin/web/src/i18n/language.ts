import type { Language } from '../format.ts'
import { en, type Dictionary } from './en.ts'
import { fr } from './fr.ts'

export const DICTIONARIES: Record<Language, Dictionary> = { fr, en }

/** French where the browser prefers it to English, or knows neither: the appliance is a French one. */
export function preferred(browserLanguages: readonly string[]): Language {
  const known = browserLanguages.map(tag => tag.slice(0, 2).toLowerCase()).find(tag => tag === 'fr' || tag === 'en')
  return known === 'en' ? 'en' : 'fr'
}

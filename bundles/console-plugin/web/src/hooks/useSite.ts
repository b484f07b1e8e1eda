import { createContext, useContext } from 'react'
import type { Period } from '../model-planning.ts'
import type { Setup } from '../model.ts'
import { names, type Names } from '../names.ts'

/** What all pages about plannings need of the setup. */
export type Site = { names: Names; zone: string; periods: Period[] }

/** Those of an appliance whose settings name none. */
const USUAL: Period[] = [
  { id: 'week', name: 'Semaine' },
  { id: 'weekend', name: 'Week-end' },
  { id: 'night', name: 'Nuit' },
]

export function site(setup: Setup): Site {
  return {
    names: names(setup),
    zone: setup.timezone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    periods: setup.settings?.periods ?? USUAL,
  }
}

export const SiteContext = createContext<Site>(site({}))

export function useSite(): Site {
  return useContext(SiteContext)
}

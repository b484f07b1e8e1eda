import { hawtio, type HawtioPlugin } from '@hawtio/react'
import { VigiePage } from './pages/VigiePage.tsx'

/** Called by the console when it has fetched this module; the name is what the plugin's MBean announces. */
export const plugin: HawtioPlugin = () => {
  hawtio.addPlugin({
    id: 'vigie',
    title: 'Vigie',
    path: '/vigie',
    order: -1, // first in the menu, and so the page after login
    component: VigiePage,
    isActive: async () => true,
  })
}

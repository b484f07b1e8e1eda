import React from 'react'
import { useSite } from '../../hooks/useSite.ts'
import { useText } from '../../i18n/context.ts'
import type { Band } from '../../planning/timeline.ts'
import { zonedTime } from '../../zoned.ts'

/** Nobody is on call: on purpose, or by mistake, which a click mends. */
export const NobodyBand: React.FunctionComponent<{ band: Band; fill: (gap: Band) => void }> = ({ band, fill }) => {
  const { text, language } = useText()
  const { zone } = useSite()
  const time = (millis: number) => zonedTime(millis, zone, language)
  const label = `${text(`oncall.${band.state}`)}${text('colon')}${time(band.from)} – ${time(band.until)}`
  const shown = {
    className: `vigie-band vigie-band-${band.state}`,
    style: { left: `${band.place.left}%`, width: `${band.place.width}%` },
    title: label,
    'data-testid': `vigie-${band.state}`,
  }
  return band.state === 'gap' ? (
    <button type='button' aria-label={label} onClick={() => fill(band)} {...shown} />
  ) : (
    <div {...shown} />
  )
}

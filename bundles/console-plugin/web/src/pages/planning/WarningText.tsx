import React from 'react'
import { useSite } from '../../hooks/useSite.ts'
import { useText } from '../../i18n/context.ts'
import type { PlanningWarning } from '../../model-planning.ts'
import { zonedTime } from '../../zoned.ts'

/** A warning in a line; the server's own words on hover. */
export const WarningText: React.FunctionComponent<{ warning: PlanningWarning }> = ({ warning }) => {
  const { text, language } = useText()
  const { names, zone } = useSite()
  const time = (instant: string) => zonedTime(Date.parse(instant), zone, language)
  return (
    <span title={warning.text}>
      {text(`warning.${warning.kind}`)}
      {warning.person && (
        <>
          {text('colon')}
          <strong>{names.person(warning.person)}</strong>
        </>
      )}
      , {time(warning.from)} – {time(warning.until)}
      {warning.replacements.length > 0 && (
        <>
          {' '}
          ({text('couldReplace')}
          {text('colon')}
          {warning.replacements.map(names.person).join(', ')})
        </>
      )}
    </span>
  )
}
